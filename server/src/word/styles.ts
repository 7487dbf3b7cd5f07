import { element, elements, flagOf, settingOf, type XmlElement } from './xml';

/** The list a paragraph belongs to and its level in it, as far as it says; numId 0 takes it out of all lists. */
export interface NumberingReference {
  readonly numId?: string | undefined;
  readonly level?: number | undefined;
}

/** What of a style concerns its text, with what it takes over from the styles it is based on. */
export interface Style {
  readonly id: string;
  /** In lower case, as the built-in ones are compared: `heading 1`, `toc 2`. */
  readonly name: string;
  readonly numbering: NumberingReference | undefined;
  readonly isHidden: boolean;
}

export interface Styles {
  of(id: string | undefined): Style | undefined;
  /** The style of paragraphs that name none. */
  readonly usual: Style | undefined;
}

/** Reads styles.xml; without it there is no style. */
export function readStyles(root: XmlElement | undefined): Styles {
  const sources = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const style of elements(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    sources.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') usual = id;
  }
  const known = new Map<string, Style>();
  const read = (id: string | undefined, below: ReadonlySet<string>): Style | undefined => {
    const source = id === undefined ? undefined : sources.get(id);
    // Styles that are based on each other in a circle end where it closes.
    if (id === undefined || !source || below.has(id)) return undefined;
    const cached = known.get(id);
    if (cached) return cached;
    const base = read(settingOf(source, 'w:basedOn'), new Set([...below, id]));
    const own = numberingReference(element(source, 'w:pPr'));
    const style = {
      id,
      name: (settingOf(source, 'w:name') ?? '').toLowerCase(),
      numbering: own ? { ...base?.numbering, ...own } : base?.numbering,
      isHidden: flagOf(element(source, 'w:rPr'), 'w:vanish') ?? base?.isHidden ?? false,
    };
    known.set(id, style);
    return style;
  };
  const of = (id: string | undefined): Style | undefined => read(id, new Set());
  return { of, usual: of(usual) };
}

/** What the properties of a paragraph or a style say of numbering. */
export function numberingReference(properties: XmlElement | undefined): NumberingReference | undefined {
  const numbering = element(properties, 'w:numPr');
  if (!numbering) return undefined;
  const numId = settingOf(numbering, 'w:numId');
  const level = settingOf(numbering, 'w:ilvl');
  return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level: Number(level) }) };
}
