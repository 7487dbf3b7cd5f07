import { parse } from '../../document/document';
import { renderHtml } from '../../page/render';
import { fontsIn, type PageSetup, readSetup } from '../../page/setup';
import type { FootnotePlace } from '../../word/export/index';
import { type ConvertOptions, convertFiles, type Made } from '../convert';
import { missingFonts } from '../fonts';
import { toPdf } from '../pdf';
import { nameOf, STANDARD_INPUT } from '../problems';
import type { Outcome, Surroundings } from './outcome';

/** What a text can be exported as. */
export const EXPORT_FORMATS = ['docx', 'html', 'pdf'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportCommandOptions extends ConvertOptions {
  readonly format?: ExportFormat;
  readonly footnotes: FootnotePlace;
  /** `body=仿宋` */
  readonly font: readonly string[];
  /** `top=37` */
  readonly margin: readonly string[];
}

/**
 * `gongwen export`: texts as Word files, pages for the browser or PDF files, each beside its text, standard input to
 * standard output.
 */
export async function exportFiles(
  paths: readonly string[],
  options: ExportCommandOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { setup, problems } = setupOf(options);
  if (problems.length > 0) return { status: 2, output: '', problems };
  const format = formatOf(options);
  const missing = (await missingFonts(fontsIn(setup))) ?? [];
  if (missing.length > 0) {
    surroundings.complain(`本机没有字体：${missing.join('、')}。没有的字体会由别的字体代替，版面可能略有出入。`);
  }
  return convertFiles(
    paths,
    options,
    {
      kind: 'text',
      verb: '导出',
      targetOf: (path) =>
        path === STANDARD_INPUT ? undefined : `${path.replace(/\.(?:gw|gongwen|txt|md)$/i, '')}.${format}`,
      make: (text, path) => make(text, format, setup, options.footnotes, nameOf(path)),
    },
    surroundings,
  );
}

/** The format that is asked for, or the one of the file that is to be written. */
function formatOf({ format, output }: ExportCommandOptions): ExportFormat {
  return format ?? EXPORT_FORMATS.find((one) => output?.toLowerCase().endsWith(`.${one}`)) ?? 'docx';
}

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
  const fonts = Object.fromEntries(font.map(assignment));
  const margins = Object.fromEntries(margin.map(assignment).map(([side, value]) => [side, Number(value)]));
  return readSetup({ fonts, margins });
}

/** `body=仿宋` → body, 仿宋. */
function assignment(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}
