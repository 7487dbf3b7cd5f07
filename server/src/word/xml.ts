import { SaxesParser } from 'saxes';
import { DAMAGED } from './archive';
import { WordProblem } from './problem';

/** An element of a part. Names have the usual prefix of their namespace, whatever the file calls it: `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Where it begins and ends in the source, and what is between its tags, as UTF-16 offsets. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Deeper than any table in a table in a text box. */
const DEEPEST = 200;

/** A report of 60,000 characters has some 50,000. */
const MOST_ELEMENTS = 2_000_000;

/** The namespaces by the end of their addresses, which the two variants of the standard begin differently. */
const PREFIXES: readonly (readonly [end: string, prefix: string])[] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/relationships', 'r'],
  ['/markup-compatibility/2006', 'mc'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/XML/1998/namespace', 'xml'],
];

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

/**
 * Reads a part into a tree. Entities other than XML's own five are an error, as is everything else that is not well
 * formed; nothing outside the part is ever read.
 */
export function readXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = open('', {}, 0);
  const path: Open[] = [root];
  const top = (): Open => path.at(-1) as Open;
  const prefixes = new Map<string, string>();
  const prefixOf = (uri: string): string => {
    let prefix = prefixes.get(uri);
    if (prefix === undefined) {
      prefix = PREFIXES.find(([end]) => uri.endsWith(end))?.[1] ?? '';
      prefixes.set(uri, prefix);
    }
    return prefix;
  };
  const nameOf = (uri: string, local: string): string => (prefixOf(uri) === '' ? local : `${prefixOf(uri)}:${local}`);
  let count = 0;

  parser.on('error', () => {
    throw new WordProblem(DAMAGED);
  });
  parser.on('opentag', (tag) => {
    if (path.length > DEEPEST || ++count > MOST_ELEMENTS) throw new WordProblem('文件的结构过于庞杂，没有打开');
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[nameOf(uri, local)] = value;
    const element = open(nameOf(tag.uri, tag.local), attributes, source.lastIndexOf('<', parser.position - 1));
    element.contentStart = parser.position;
    top().children.push(element);
    path.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = path.pop() as Open;
    element.end = parser.position;
    element.contentEnd = isSelfClosing ? element.end : source.lastIndexOf('<', element.end - 1);
  });
  const takeText = (text: string): void => {
    const { children } = top();
    children.push(text);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.write(source).close();
  return root.children.find(isElement) as XmlElement;
}

function open(name: string, attributes: Record<string, string>, start: number): Open {
  return { name, attributes, children: [], start, contentStart: start, contentEnd: start, end: start };
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements, of one name where one is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => isElement(child) && (name === undefined || child.name === name),
  );
}

/** The first child element reached by names, one below the other. */
export function element(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child): child is XmlElement => isElement(child) && child.name === name),
    parent,
  );
}

/** The `w:val` of a child element. */
export function settingOf(parent: XmlElement | undefined, name: string): string | undefined {
  return element(parent, name)?.attributes['w:val'];
}

/** Whether a property like `<w:vanish/>` holds; undefined where nothing is said. */
export function flagOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const property = element(parent, name);
  if (!property) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}

/** The text directly inside an element. */
export function textOf({ children }: XmlElement): string {
  return children.filter((child) => !isElement(child)).join('');
}
