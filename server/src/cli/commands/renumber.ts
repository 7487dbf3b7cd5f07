import { parse } from '../../document/document';
import { renumberFootnotes } from '../../edits/footnotes-renumber';
import { renumberAll } from '../../features/renumber-all';
import { composeEdits } from '../../text/compose';
import { applyEdits, type Edit } from '../../text/span';
import type { Encoding } from '../decode';
import { renderDiff } from '../formats/diff';
import { findInputs } from '../inputs';
import { nameOf, problem, STANDARD_INPUT } from '../problems';
import { readOne } from '../read';
import { rewrite } from '../rewrite';
import { replaceFile } from '../write';
import type { Outcome, Surroundings } from './outcome';

export interface RenumberOptions {
  /** What is numbered anew; both where neither is asked for. */
  readonly sections: boolean;
  readonly footnotes: boolean;
  /** Whether what would change is shown and nothing is written. */
  readonly diff: boolean;
  /** Whether .gitignore and the key `ignore` of gongwen.yaml count. */
  readonly ignore: boolean;
  readonly encoding?: Encoding;
  /** What standard input is called. */
  readonly stdinFilename?: string;
}

/** `gongwen renumber`: numbers sections and footnotes anew in place, standard input on its way to standard output. */
export async function renumber(
  paths: readonly string[],
  options: RenumberOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { print, complain } = surroundings;
  const isFilter = paths.includes(STANDARD_INPUT);
  if (isFilter && paths.length > 1) {
    return { status: 2, output: '', problems: ['重编标准输入（-）时不能再写其他路径。'] };
  }
  const signal = surroundings.interruption();
  let failed = false;
  const tell = (sentence: string): void => {
    failed = true;
    complain(sentence);
  };
  const { files } = await findInputs(paths, options.ignore, tell, 'text');
  let changed = 0;
  let places = 0;
  let unclear = 0;
  for (const path of files) {
    if (signal.aborted) return { status: 130, output: '', problems: ['已中断，余下的文件没有重编。'] };
    const done = await renumberOne(path, options, surroundings);
    if ('problem' in done) {
      tell(done.problem);
      continue;
    }
    if (done.places > 0) changed++;
    if (done.isUnclear) unclear++;
    places += done.places;
  }
  if (files.length > 0) {
    const summary =
      places > 0 ? `${options.diff ? '可重编' : '重编'} ${changed} 个文件，共 ${places} 处。` : '不用重编。';
    if (isFilter || options.diff) complain(summary);
    else await print(`${summary}\n`);
  }
  return { status: failed ? 2 : unclear > 0 || (options.diff && places > 0) ? 1 : 0, output: '', problems: [] };
}

async function renumberOne(
  path: string,
  options: RenumberOptions,
  { standardInput, print, complain, terminal }: Surroundings,
): Promise<{ readonly places: number; readonly isUnclear: boolean } | { readonly problem: string }> {
  const name = path === STANDARD_INPUT ? (options.stdinFilename ?? path) : path;
  const input = await readOne(path, standardInput, options.encoding);
  if ('problem' in input) return input;
  if (input.doubt !== undefined) complain(problem(name, input.doubt));
  const { edits, isUnclear } = renumbering(input.text, options);
  if (isUnclear) complain(problem(name, '注码与释文对不上，没有重编注码。请先用 gongwen check 查看并改正'));
  const rewritten = edits.length > 0 ? rewrite(input, edits) : undefined;
  if (rewritten && 'problem' in rewritten) return { problem: problem(name, rewritten.problem) };
  if (options.diff) {
    const shown = name === STANDARD_INPUT ? nameOf(name) : name;
    if (rewritten) await print(renderDiff(shown, input.text, rewritten.text, terminal));
  } else if (path === STANDARD_INPUT) await print(rewritten?.bytes ?? input.bytes);
  else if (rewritten) {
    const reason = await replaceFile(path, input.bytes, rewritten.bytes);
    if (reason !== undefined) return { problem: problem(name, reason) };
  }
  return { places: edits.length, isUnclear };
}

/** The edits that number a text anew, and whether its footnotes had to be left alone. */
function renumbering(
  text: string,
  { sections, footnotes }: RenumberOptions,
): { readonly edits: readonly Edit[]; readonly isUnclear: boolean } {
  const document = parse(text);
  const forSections = sections || !footnotes ? renumberAll(document) : [];
  const renumbered = parse(applyEdits(text, forSections), document);
  const forFootnotes = footnotes || !sections ? renumberFootnotes(renumbered) : [];
  return {
    edits: composeEdits(text.length, [forSections, forFootnotes ?? []]),
    isUnclear: forFootnotes === undefined,
  };
}
