/** The folder that a URI lies in, without the slash at its end; undefined for one that lies in none: `untitled:1`. */
export function folderOf(uri: string): string | undefined {
  const path = pathStart(uri);
  const slash = uri.lastIndexOf('/');
  return path === undefined || slash < path ? undefined : uri.slice(0, slash);
}

/** The folders above a URI, the nearest one first, up to the root. */
export function foldersAbove(uri: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** The URI of a file whose name needs no encoding. */
export function fileIn(folder: string, name: string): string {
  return `${folder}/${name}`;
}

/** The path from a folder to a URI below it, decoded; undefined for one that is not below it. */
export function pathFrom(folder: string, uri: string): string | undefined {
  return uri.startsWith(`${folder}/`) ? readable(uri.slice(folder.length + 1)) : undefined;
}

/** A part of a URI as people read it. */
export function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not an encoding that the product made; the part as it stands is better than none.
    return part;
  }
}

/** The same for all ways to write a URI: programs encode more or fewer characters, and the letter of a drive either way. */
export function placeOf(uri: string): string {
  return readable(uri).replace(/^file:\/\/\/[A-Za-z]:/, (drive) => drive.toLowerCase());
}

/** The name of the file, as it stands in the URI. */
export function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** Where the path begins in a URI with an authority: `file://host/…`, `vscode-vfs://github/…`. */
function pathStart(uri: string): number | undefined {
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/.exec(uri);
  return scheme?.[0].length;
}
