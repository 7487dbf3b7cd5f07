import { languages, type TextDocument } from 'vscode';

/** The documents that the server is told of: reports, and the files in which a project says how to treat them. */
export const SERVED = [{ language: 'gongwen' }, { pattern: '**/gongwen.yaml' }];

export function isServed(document: TextDocument): boolean {
  return languages.match(SERVED, document) > 0;
}

export function isProjectFile(path: string): boolean {
  return path.endsWith('/gongwen.yaml');
}

export function isReport({ languageId }: Pick<TextDocument, 'languageId'>): boolean {
  return languageId === 'gongwen';
}
