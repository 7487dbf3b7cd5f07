// Writes what is made of the rules for editors: the setting gongwen.rules in package.json, its Chinese texts in
// package.nls.zh-cn.json and the JSON schema of gongwen.yaml. The English texts are written by hand in package.nls.json.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FAMILY_DESCRIPTIONS, FILE_KEYS, SETTING_DESCRIPTIONS, TERM_KEYS } from '../server/src/project/keys';
import { RULES } from '../server/src/rules/index';
import { FAMILIES, RULE_SETTINGS } from '../server/src/settings';

const ROOT = path.join(import.meta.dirname, '..');

type Json = Readonly<Record<string, unknown>>;

/** The texts of the setting in Chinese, by the keys under which package.json names them. */
export function chineseTexts(): Record<string, string> {
  return {
    'configuration.title': '公文',
    'configuration.rules': '规则或规则族 → 级别；没有写的规则用默认级别。gongwen.yaml 里写了的，以 gongwen.yaml 为准。',
    ...Object.fromEntries(FAMILIES.map((name) => [`rule.${name}`, `${FAMILY_DESCRIPTIONS[name]}。`])),
    ...Object.fromEntries(RULES.map(({ id, summary }) => [`rule.${id}`, summary])),
  };
}

/** The setting `gongwen.rules` as package.json describes it. */
export function rulesSetting(): Json {
  const properties = [...FAMILIES, ...RULES.map(({ id }) => id)].map((name) => [
    name,
    {
      type: 'string',
      enum: RULE_SETTINGS,
      description: `%rule.${name}%`,
    },
  ]);
  return {
    type: 'object',
    scope: 'resource',
    default: {},
    description: '%configuration.rules%',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

/** The JSON schema of gongwen.yaml, for editors that check YAML by schemas. */
export function projectSchema(): Json {
  const describe = (keys: typeof FILE_KEYS, name: string) => keys.find((key) => key.name === name)?.description;
  const setting = (description: string) => ({
    enum: RULE_SETTINGS,
    enumDescriptions: RULE_SETTINGS.map((name) => SETTING_DESCRIPTIONS[name]),
    description,
  });
  const text = { type: ['string', 'number', 'boolean'] };
  const form = { type: 'string', minLength: 2, maxLength: 102 };
  const texts = { oneOf: [text, { type: 'array', items: text }] };
  const terms: Json = {
    term: form,
    full: form,
    quoted: { type: 'boolean' },
    wrong: texts,
    since: { type: 'integer', minimum: 1900, maximum: 2199 },
  };
  const described = Object.entries(terms).map(([name, schema]) => [
    name,
    { ...(schema as Json), description: describe(TERM_KEYS, name) },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'gongwen.yaml',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      rules: {
        type: ['object', 'null'],
        description: describe(FILE_KEYS, 'rules'),
        additionalProperties: false,
        properties: Object.fromEntries([
          ...FAMILIES.map((name) => [name, setting(`${FAMILY_DESCRIPTIONS[name]}。`)]),
          ...RULES.map(({ id, summary }) => [id, setting(summary)]),
        ]),
      },
      terms: {
        type: ['array', 'null'],
        description: describe(FILE_KEYS, 'terms'),
        items: {
          oneOf: [
            form,
            {
              type: 'object',
              required: ['term'],
              additionalProperties: false,
              properties: Object.fromEntries(described),
            },
          ],
        },
      },
      ignore: {
        description: describe(FILE_KEYS, 'ignore'),
        oneOf: [{ type: 'null' }, ...texts.oneOf],
      },
    },
  };
}

/** The files that are made wholly or in part, each as it should be. */
export function generatedFiles(): ReadonlyMap<string, Json> {
  const manifest = readJson('package.json');
  const contributes = manifest.contributes as Json;
  const configuration = (contributes.configuration ?? {}) as Json;
  const properties = { ...(configuration.properties as Json | undefined), 'gongwen.rules': rulesSetting() };
  const chinese = Object.entries(readJson('package.nls.zh-cn.json')).filter(([key]) => !key.startsWith('rule.'));
  return new Map<string, Json>([
    [
      'package.json',
      {
        ...manifest,
        contributes: {
          ...contributes,
          configuration: { title: '%configuration.title%', ...configuration, properties },
        },
      },
    ],
    ['package.nls.zh-cn.json', { ...Object.fromEntries(chinese), ...chineseTexts() }],
    ['schemas/gongwen.schema.json', projectSchema()],
  ]);
}

/** A JSON file of the repository; an empty object where there is none yet. */
export function readJson(file: string): Json {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
  } catch {
    return {};
  }
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, content] of generatedFiles()) {
    writeFileSync(path.join(ROOT, file), `${JSON.stringify(content, undefined, 2)}\n`);
  }
}
