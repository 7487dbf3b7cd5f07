import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program that prints to PDF, and the arguments that have it print a file into a folder. */
interface Printer {
  readonly names: readonly string[];
  /** Where it is installed without being on the PATH. */
  readonly places: readonly string[];
  /** What it reads: `in.docx` or `in.html`. */
  readonly input: 'in.docx' | 'in.html';
  readonly args: (folder: string) => readonly string[];
  readonly note?: string;
}

const PROGRAM_FILES = [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].filter((one) => one !== undefined);

const PRINTERS: readonly Printer[] = [
  {
    names: ['soffice', 'libreoffice'],
    places: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      ...PROGRAM_FILES.map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.exe')),
    ],
    input: 'in.docx',
    args: (folder) => [
      // A profile of its own: one that is open on the screen would take the call over.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      folder,
      join(folder, 'in.docx'),
    ],
  },
  {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'msedge', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...PROGRAM_FILES.flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    ],
    input: 'in.html',
    args: (folder) => [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      // A browser refuses to run as root with its sandbox; the page is our own and holds no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'in.pdf')}`,
      pathToFileURL(join(folder, 'in.html')).href,
    ],
    note: '没有找到 LibreOffice，PDF 由浏览器打印，名词解释都在文末',
  },
];

const PATIENCE = 120_000;

/**
 * Prints a Word file by LibreOffice, or the same pages by a browser, whichever is there; gives in Chinese, without a
 * full stop, why it could not be done.
 */
export async function toPdf(
  word: Uint8Array,
  html: () => string,
): Promise<{ readonly bytes: Uint8Array; readonly notes: readonly string[] } | { readonly problem: string }> {
  const found = PRINTERS.map((printer) => ({ printer, program: programOf(printer) })).find(({ program }) => program);
  if (!found?.program) {
    return {
      problem: '导出 PDF 要用本机的 LibreOffice 或 Chrome、Edge 浏览器，都没有找到；可以先导出 .docx 或 .html 再打印',
    };
  }
  const { printer, program } = found;
  const folder = await mkdtemp(join(tmpdir(), 'gongwen-pdf-'));
  try {
    await writeFile(join(folder, printer.input), printer.input === 'in.docx' ? word : html());
    const isDone = await run(program, printer.args(folder));
    const pdf = join(folder, 'in.pdf');
    if (!isDone || !existsSync(pdf)) return { problem: `${program} 没有打印成功` };
    return { bytes: await readFile(pdf), notes: printer.note === undefined ? [] : [printer.note] };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function programOf({ names, places }: Printer): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...places].find((file) => existsSync(file));
}

function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE, windowsHide: true }, (error) => resolve(error === null));
  });
}
