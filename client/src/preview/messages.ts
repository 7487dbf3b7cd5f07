/** What the extension tells the page of the preview. */
export type ToPage =
  | {
      readonly type: 'pages';
      readonly count: number;
      /** The pages that are not as they were, with their places. */
      readonly changed: readonly (readonly [index: number, html: string])[];
      readonly style: string;
      readonly fonts: readonly string[];
    }
  | {
      readonly type: 'here';
      readonly line: number;
      readonly character: number;
      /** Whether the page is to be scrolled there. */
      readonly reveals: boolean;
    }
  | {
      readonly type: 'download';
      /** Of the file. */
      readonly name: string;
      readonly html: string;
    };

/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly line: number; readonly character: number }
  | { readonly type: 'print' };

/** The answer to `gongwen/pages`. */
export interface Pages {
  readonly pages: readonly string[];
  readonly style: string;
  readonly fonts: readonly string[];
  readonly problems: readonly string[];
}
