import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range } from 'vscode-languageserver-types';

/** A section as the server describes it. */
export interface ReportSection {
  /** The number as written, `（一）`; empty for a heading without one. */
  readonly label: string;
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** From the heading to the start of the next section that is not below it. */
  readonly range: Range;
  /** Number and title. */
  readonly selectionRange: Range;
  /** Without blanks, those of its children included. */
  readonly characters: number;
  /** Of the whole document, 0 to 1. */
  readonly share: number;
  /** Findings inside, those of its children included. */
  readonly problems: number;
  readonly children: readonly ReportSection[];
}

/** A document at a glance: the answer to the request `gongwen/report`. */
export interface Report {
  readonly sections: readonly ReportSection[];
  readonly characters: number;
  /** Of 22 lines of 28 characters. */
  readonly pages: number;
  /** To read it aloud at the speed of the settings. */
  readonly minutes: number;
}

/** Asks the server for the report of a document; undefined where the document is not open there. */
export async function requestReport(client: BaseLanguageClient, uri: string): Promise<Report | undefined> {
  const report = await client.sendRequest<Report | null>('gongwen/report', { textDocument: { uri } });
  return report ?? undefined;
}
