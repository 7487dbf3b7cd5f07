import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A folder of real published documents beside the project; another one by the environment variable. */
const FOLDER = path.resolve(process.env.GONGWEN_CORPUS ?? path.join(import.meta.dirname, '../../../shared/corpus'));
const TEXTS = path.join(FOLDER, 'texts');

/** Why corpus tests are skipped; undefined where the documents are there. */
export const MISSING_CORPUS = existsSync(TEXTS) ? undefined : `no documents in ${path.relative('.', TEXTS)}`;

/** The names of the documents, sorted. */
export const corpusFiles = (): string[] => readdirSync(TEXTS).sort();

export const readCorpusFile = (name: string): string => readFileSync(path.join(TEXTS, name), 'utf8');

/** What the index says of each document: its name, and why it is there. */
export const readCorpusIndex = (): { readonly file: string; readonly why: string }[] =>
  readFileSync(path.join(FOLDER, 'index.tsv'), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split('\t'))
    .map(([file = '', , , , why = '']) => ({ file, why }))
    .filter(({ file }) => file !== '');

/** `describe` over real documents, shown as pending with its reason where there are none. */
export function describeCorpus(title: string, suite: () => void): void {
  if (MISSING_CORPUS === undefined) describe(title, suite);
  else describe.skip(`${title} (skipped: ${MISSING_CORPUS})`, () => it('needs the corpus'));
}
