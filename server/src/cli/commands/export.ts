import { parse } from '../../document/document';
import { renderHtml } from '../../page/render';
import { type PageSetup, readSetup } from '../../page/setup';
import type { FootnotePlace } from '../../word/export/index';
import { findInputs } from '../inputs';
import { toPdf } from '../pdf';
import { nameOf, problem, STANDARD_INPUT } from '../problems';
import { readAny } from '../read';
import type { TextOptions } from '../read-text';
import { writeNew } from '../write';
import type { Outcome, Surroundings } from './outcome';

/** What a text can be exported as. */
export const EXPORT_FORMATS = ['docx', 'html', 'pdf'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportCommandOptions extends Pick<TextOptions, 'encoding'> {
  /** The file to write, where one is exported. */
  readonly output?: string;
  readonly format?: ExportFormat;
  readonly footnotes: FootnotePlace;
  /** `body=仿宋` */
  readonly font: readonly string[];
  /** `top=37` */
  readonly margin: readonly string[];
  /** Whether files that are there already are replaced. */
  readonly force: boolean;
  /** Whether .gitignore and the key `ignore` of gongwen.yaml count. */
  readonly ignore: boolean;
}

/** `gongwen export`: texts as Word files, pages for the browser or PDF files, each beside its text. */
export async function exportFiles(
  paths: readonly string[],
  options: ExportCommandOptions,
  { standardInput, print, complain, interruption }: Surroundings,
): Promise<Outcome> {
  const signal = interruption();
  const { setup, problems } = setupOf(options);
  if (problems.length > 0) return { status: 2, output: '', problems };
  let failed = false;
  const tell = (sentence: string): void => {
    failed = true;
    complain(sentence);
  };
  const { files } = await findInputs(paths, options.ignore, tell, 'text');
  if (options.output !== undefined && files.length > 1) {
    return { status: 2, output: '', problems: ['用 --output 写明文件时，一次只能导出一个文件。'] };
  }
  const format = formatOf(options);
  for (const path of files) {
    if (signal.aborted) return { status: 130, output: '', problems: ['已中断，余下的文件没有导出。'] };
    const read = await readAny(path, standardInput, options);
    if ('problem' in read) {
      tell(read.problem);
      continue;
    }
    if (path === STANDARD_INPUT && options.output === undefined) {
      tell(problem(path, '导出标准输入时，请用 --output 写明文件'));
      continue;
    }
    const target = options.output ?? `${path.replace(/\.(?:gw|gongwen|txt|md)$/i, '')}.${format}`;
    const made = await make(read.text, format, setup, options.footnotes, nameOf(path));
    if ('problem' in made) {
      tell(problem(path, made.problem));
      continue;
    }
    for (const note of [...read.doubts, ...made.notes]) complain(problem(path, note));
    const reason = await writeNew(target, made.content, options.force);
    if (reason === undefined) await print(`${nameOf(path)} → ${nameOf(target)}\n`);
    else tell(problem(target, reason));
  }
  return { status: failed ? 2 : 0, output: '', problems: [] };
}

/** The format that is asked for, or the one of the file that is to be written. */
function formatOf({ format, output }: ExportCommandOptions): ExportFormat {
  return format ?? EXPORT_FORMATS.find((one) => output?.toLowerCase().endsWith(`.${one}`)) ?? 'docx';
}

type Made = { readonly content: string | Uint8Array; readonly notes: readonly string[] } | { readonly problem: string };

async function make(
  text: string,
  format: ExportFormat,
  setup: PageSetup,
  footnotes: FootnotePlace,
  title: string,
): Promise<Made> {
  const html = (): string => renderHtml(parse(text), setup, title);
  if (format === 'html') return { content: html(), notes: [] };
  const { exportWord } = await import('../../word/export/index');
  const { bytes, notes } = await exportWord(text, { setup, footnotes });
  if (format === 'docx') return { content: bytes, notes };
  const pdf = await toPdf(bytes, html);
  return 'problem' in pdf ? pdf : { content: pdf.bytes, notes: [...notes, ...pdf.notes] };
}

function setupOf({ font, margin }: ExportCommandOptions): ReturnType<typeof readSetup> {
  const fonts = Object.fromEntries(font.map((one) => assignment(one)));
  const margins = Object.fromEntries(margin.map((one) => assignment(one)).map(([side, mm]) => [side, Number(mm)]));
  return readSetup({ fonts, margins });
}

const assignment = (text: string): [name: string, value: string] => {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
};
