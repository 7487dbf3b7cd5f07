/** What reading a file gives. */
export type FileContent =
  | {
      readonly text: string;
      /** The file is not in UTF-8, so that an editor that takes it for UTF-8 has another text. */
      readonly isForeign?: true;
    }
  /** There is no such file. */
  | { readonly absent: true }
  /** It is there and cannot be read: one Chinese sentence on why. */
  | { readonly problem: string };

/** A file that was found in a folder. */
export interface FoundFile {
  readonly uri: string;
  /** In bytes. */
  readonly size: number;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/** The files a project is in, by their URIs. Injected, so that the product runs where there is no disk. */
export interface FileSystem {
  /** Never rejects. @param limit the largest size that is read, in bytes */
  read(uri: string, limit: number): Promise<FileContent>;
  /**
   * The files in a folder and below it that have a name that is wanted, by name. Links are not followed, so that
   * nothing outside the folder is found; hidden folders and node_modules are left out. Never rejects.
   * @param most how many are found at most
   */
  list(folder: string, isWanted: (name: string) => boolean, most: number): Promise<readonly FoundFile[]>;
  /**
   * Replaces a file in one step, so that no reader sees half of it, and so that of two processes that do so at the
   * same time neither loses what the other wrote: `change` is given the text of the moment, and may be called again.
   * Asked once more for its own result, it must give the same. Gives a Chinese sentence if that could not be done.
   * @param change from the text, undefined where there is no file, to the new one, or a sentence on why it cannot be
   */
  update(
    uri: string,
    change: (text: string | undefined) => { readonly text: string } | { readonly problem: string },
  ): Promise<{ readonly problem: string } | undefined>;
}
