import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver-types';
import { FAMILY_DESCRIPTIONS, FILE_KEYS, type Key, SETTING_DESCRIPTIONS, TERM_KEYS } from '../../project/keys';
import { RULES } from '../../rules/index';
import { FAMILIES, RULE_SETTINGS } from '../../settings';
import { placeAt } from './place';

/** What can stand at a place of a gongwen.yaml: keys, rules and families, levels. */
export function projectCompletions(text: string, position: Position): CompletionItem[] {
  const place = placeAt(text, position);
  if (!place) return [];
  const range = {
    start: { line: position.line, character: place.start },
    end: { line: position.line, character: place.end },
  };
  return candidates(place.section, place.key).map(({ label, insert, detail, kind }, index) => ({
    label,
    kind,
    detail,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: insert },
  }));
}

interface Candidate {
  readonly label: string;
  /** As a snippet. */
  readonly insert: string;
  readonly detail: string;
  readonly kind: CompletionItemKind;
}

function candidates(section: string | undefined, key: string | undefined): Candidate[] {
  if (section === undefined) return key === undefined ? FILE_KEYS.map(ofKey) : [];
  if (section === 'rules') {
    if (key === 'rules') return [];
    if (key !== undefined) return RULE_SETTINGS.map((name) => ofValue(name, SETTING_DESCRIPTIONS[name]));
    return [
      ...FAMILIES.map((name) => ofRule(name, FAMILY_DESCRIPTIONS[name] ?? '')),
      ...RULES.map(({ id, summary }) => ofRule(id, summary)),
    ];
  }
  if (section !== 'terms') return [];
  if (key === 'quoted') return [ofValue('true', '必须加引号'), ofValue('false', '不加引号')];
  return key === undefined ? TERM_KEYS.map(ofKey) : [];
}

function ofKey({ name, description, value }: Key): Candidate {
  return { label: name, insert: `${name}:${value}`, detail: description, kind: CompletionItemKind.Property };
}

function ofRule(name: string, detail: string): Candidate {
  return { label: name, insert: `${name}: $0`, detail, kind: CompletionItemKind.Property };
}

function ofValue(name: string, detail: string): Candidate {
  return { label: name, insert: name, detail, kind: CompletionItemKind.EnumMember };
}
