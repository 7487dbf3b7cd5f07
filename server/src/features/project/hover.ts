import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { FAMILY_DESCRIPTIONS, FILE_KEYS, SETTING_DESCRIPTIONS, TERM_KEYS } from '../../project/keys';
import { RULES } from '../../rules/index';
import { RULE_SETTINGS } from '../../settings';
import { placeAt } from './place';

/** What a word of a gongwen.yaml means; undefined for one that has no meaning of its own. */
export function projectHover(text: string, position: Position): Hover | undefined {
  const place = placeAt(text, position);
  if (!place || place.word === '') return undefined;
  const value = meaningOf(place.section, place.key, place.word);
  if (value === undefined) return undefined;
  const { line } = position;
  const range = { start: { line, character: place.start }, end: { line, character: place.end } };
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

function meaningOf(section: string | undefined, key: string | undefined, word: string): string | undefined {
  const isTop = key === undefined && (section === undefined || section === word);
  if (isTop) return FILE_KEYS.find(({ name }) => name === word)?.description;
  if (section === 'terms') {
    return key === undefined ? TERM_KEYS.find(({ name }) => name === word)?.description : undefined;
  }
  if (section !== 'rules') return undefined;
  if (key !== undefined) {
    const setting = RULE_SETTINGS.find((name) => name === word);
    return setting && SETTING_DESCRIPTIONS[setting];
  }
  const rule = RULES.find(({ id }) => id === word);
  if (!rule) return FAMILY_DESCRIPTIONS[word];
  return `**${rule.id}**　${rule.summary}\n\n${rule.rationale}\n\n默认级别：${SETTING_DESCRIPTIONS[rule.severity]}`;
}
