export { commentWord, type WordComment } from './comments';
export { type ImportedText, importWord } from './import';
export type { Revisions } from './reading';
