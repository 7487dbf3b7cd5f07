import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Anchor, anchorsAround } from './anchors';
import { openAllParts, type Parts } from './archive';
import { readPackage } from './import';
import { CONTENT_TYPES, decodeXml, openPackage, relationshipsOf, type WordPackage } from './package';
import { orProblem } from './problem';
import { elements, readXml } from './xml';

/** What is to be said about a half-open span of the imported text, in UTF-16 offsets. */
export interface WordComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const AUTHOR = '公文';
const TRANSITIONAL = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
};
const STRICT = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  type: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
};
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * A copy of a Word file with comments on spans of its text, as `importWord` gives it; or in Chinese, without a full
 * stop, why there is none. All other parts are those of the file, its own comments stay.
 * @param date when they were made, as in 2026-01-31T08:00:00Z
 */
export function commentWord(
  bytes: Uint8Array,
  comments: readonly WordComment[],
  date: string,
): { readonly bytes: Uint8Array } | { readonly problem: string } {
  return orProblem(() => {
    const file = openPackage(bytes);
    const parts = openAllParts(bytes);
    const { pieces } = readPackage(file, {});
    const dialect = file.documentSource.includes(STRICT.word) ? STRICT : TRANSITIONAL;
    const first = firstFreeId(file, parts);
    const marks: Mark[] = comments.flatMap(({ start, end }, index) => {
      const anchors = anchorsAround(file.documentSource, pieces, start, end);
      if (!anchors) return [];
      const id = `xmlns:w="${dialect.word}" w:id="${first + index}"`;
      return [
        { anchor: anchors.start, xml: `<w:commentRangeStart ${id}/>` },
        {
          anchor: anchors.end,
          xml: `<w:commentRangeEnd ${id}/><w:r xmlns:w="${dialect.word}"><w:commentReference ${id}/></w:r>`,
        },
      ];
    });
    const written = comments.map(({ text }, index) => writeComment(text, first + index, date, dialect.word)).join('');
    const changed = {
      [file.documentName]: inUtf8(withMarks(file.documentSource, marks)),
      ...withComments(file, parts, written, dialect),
    };
    return { bytes: zipSync(zippable({ ...parts, ...changed })) };
  });
}

interface Mark {
  readonly anchor: Anchor;
  readonly xml: string;
}

/** The source with marks put in, those at one place in their order. */
function withMarks(source: string, marks: readonly Mark[]): string {
  const insertions = new Map<number, { readonly anchor?: Anchor; xml: string }>();
  for (const { anchor, xml } of marks) {
    const here = insertions.get(anchor.at);
    if (here) here.xml += xml;
    else insertions.set(anchor.at, { anchor, xml });
    const { keepBlanksAt } = anchor;
    if (keepBlanksAt !== undefined) insertions.set(keepBlanksAt, { xml: ' xml:space="preserve"' });
  }
  let result = '';
  let done = 0;
  for (const [at, { anchor, xml }] of [...insertions].sort(([a], [b]) => a - b)) {
    result += `${source.slice(done, at)}${anchor?.before ?? ''}${xml}${anchor?.behind ?? ''}`;
    done = at;
  }
  return result + source.slice(done);
}

function writeComment(text: string, id: number, date: string, namespace: string): string {
  const escaped = text.replaceAll(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
  return (
    `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}" w:date="${date}"><w:p><w:r>` +
    `<w:t xml:space="preserve">${escaped}</w:t></w:r></w:p></w:comment>`
  );
}

/** The parts that hold the comments and lead to them. */
function withComments(
  { documentName, commentsName }: WordPackage,
  parts: Parts,
  written: string,
  dialect: typeof TRANSITIONAL,
): Parts {
  if (commentsName !== undefined && parts[commentsName]) {
    return { [commentsName]: inUtf8(append(decodeXml(parts[commentsName]), written)) };
  }
  const name = documentName.replace(/[^/]*$/, 'comments.xml');
  const relationshipsName = relationshipsOf(documentName);
  const relationships = parts[relationshipsName];
  const relationship = `<Relationship xmlns="${RELATIONSHIPS}" Id="rIdGongwen" Type="${dialect.type}" Target="/${name}"/>`;
  const override = `<Override xmlns="${TYPES}" PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return {
    [CONTENT_TYPES]: inUtf8(append(decodeXml(parts[CONTENT_TYPES] ?? new Uint8Array()), override)),
    [relationshipsName]: inUtf8(
      append(
        relationships ? decodeXml(relationships) : `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`,
        relationship,
      ),
    ),
    [name]: strToU8(`${declaration}<w:comments xmlns:w="${dialect.word}">${written}</w:comments>`),
  };
}

/** A part with more at the end of its root element. */
function append(source: string, xml: string): string {
  const root = readXml(source);
  if (root.contentEnd < root.end) return source.slice(0, root.contentEnd) + xml + source.slice(root.contentEnd);
  const name = /^<([^\s/>]+)/.exec(source.slice(root.start))?.[1] ?? '';
  return `${source.slice(0, root.end - 2)}>${xml}</${name}>${source.slice(root.end)}`;
}

function firstFreeId({ commentsName }: WordPackage, parts: Parts): number {
  const part = commentsName === undefined ? undefined : parts[commentsName];
  const ids = part ? elements(readXml(decodeXml(part))).map(({ attributes }) => Number(attributes['w:id'])) : [];
  return Math.max(-1, ...ids.filter(Number.isInteger)) + 1;
}

/** A changed part, whose declaration must not name another encoding. */
function inUtf8(source: string): Uint8Array {
  return strToU8(source.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8'));
}

/** What is compressed already is not compressed again. */
function zippable(parts: Parts): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      [content, { level: /\.(?:xml|rels|bin|vml)$/i.test(name) ? 6 : 0, mtime: MODIFIED }],
    ]),
  );
}

/** The same for the same file. */
const MODIFIED = '1980-01-01T00:00:00';
