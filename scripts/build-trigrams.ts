// Makes server/data/trigrams.bin, the filter of usual character sequences, out of a table of trigrams:
// npx tsx scripts/build-trigrams.ts TABLE.tsv[.gz], one trigram a line, a tab and the number of documents behind it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTrigramFilter } from '../server/src/lexicon/trigram-filter';

const [table] = process.argv.slice(2);
if (table === undefined) throw new Error('which table? npx tsx scripts/build-trigrams.ts TABLE.tsv[.gz]');
const content = readFileSync(table);
const text = (table.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
const trigrams = text.split('\n').flatMap((line) => line.split('\t')[0] || []);
const target = path.join(import.meta.dirname, '../server/data/trigrams.bin');
mkdirSync(path.dirname(target), { recursive: true });
const filter = createTrigramFilter(trigrams);
writeFileSync(target, filter);
console.log(`${trigrams.length} trigrams in ${filter.length} bytes`);
