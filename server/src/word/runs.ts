import { readBlocks } from './blocks';
import { type Inline, joinInlines, NOTHING, plain, standingFor } from './inline';
import { UNSEEN } from './own-format';
import { isTransparent, type Reading } from './reading';
import { symbolFor } from './symbols';
import { element, elements, flagOf, isElement, settingOf, textOf, type XmlElement } from './xml';

/** What the runs of a paragraph hold: its text, and the lines of the text boxes that hang on it. */
export interface Runs {
  readonly inline: Inline;
  readonly boxes: readonly Inline[];
}

/** @param isHidden whether the style of the paragraph hides its text */
export function readRuns(paragraph: XmlElement, reading: Reading, isHidden: boolean): Runs {
  const parts: Inline[] = [];
  const boxes: Inline[] = [];
  const read = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      if (child.name === 'w:r') readRun(child);
      else if (child.name === 'mc:AlternateContent') read(alternative(child));
      else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') parts.push(plain(mathText(child)));
      else if (isTransparent(child.name, reading)) read(child);
    }
  };
  const readRun = (run: XmlElement): void => {
    const properties = element(run, 'w:rPr');
    const style = reading.styles.of(settingOf(properties, 'w:rStyle'));
    const isUnseen = style?.id === UNSEEN;
    const hides = !isUnseen && (flagOf(properties, 'w:vanish') ?? (style?.isHidden || isHidden));
    const take = (part: Inline): void => {
      if (!hides && !reading.fields.includes('instruction') && part.text !== '') parts.push(part);
    };
    const readContent = (parent: XmlElement): void => {
      for (const child of elements(parent)) {
        if (child.name === 'w:ruby') for (const base of elements(element(child, 'w:rubyBase'), 'w:r')) readRun(base);
        else if (child.name === 'mc:AlternateContent') readContent(alternative(child));
        else if (PICTURES.has(child.name)) boxes.push(...(hides ? [] : readPicture(child, run, reading)));
        else if (child.name === 'w:fldChar') followField(child, reading);
        else take(readCharacter(child, run, reading));
      }
    };
    readContent(run);
  };
  read(paragraph);
  return { inline: joinInlines(parts, ''), boxes };
}

const PICTURES: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** One of the alternatives that programs of different age have for the same thing. */
function alternative(content: XmlElement): XmlElement {
  return element(content, 'mc:Choice') ?? element(content, 'mc:Fallback') ?? content;
}

function followField({ attributes }: XmlElement, { fields, followsFields }: Reading): void {
  if (!followsFields) return;
  const type = attributes['w:fldCharType'];
  if (type === 'begin') fields.push('instruction');
  else if (type === 'end') fields.pop();
  else if (fields.length > 0) fields[fields.length - 1] = 'result';
}

/** What a child of a run stands for in the text; nothing for properties, instructions and what is not known. */
function readCharacter(child: XmlElement, run: XmlElement, { marks, doubts }: Reading): Inline {
  switch (child.name) {
    case 'w:t':
    case 'w:delText':
      return readText(child, run);
    case 'w:tab':
    case 'w:ptab':
      return standingFor(run, '\t');
    case 'w:cr':
      return plain('\n');
    case 'w:br':
      // The breaks of pages and columns are made anew by whoever prints the text.
      return ['page', 'column'].includes(child.attributes['w:type'] ?? '') ? NOTHING : plain('\n');
    case 'w:noBreakHyphen':
      return plain('-');
    case 'w:sym': {
      const code = Number.parseInt(child.attributes['w:char'] ?? '', 16) || 0;
      const symbol = symbolFor(String.fromCharCode(code), child.attributes['w:font'] ?? '');
      if (symbol === undefined) doubts.count('symbols');
      return standingFor(run, symbol ?? '□');
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return marks.take(child, run);
    default:
      return NOTHING;
  }
}

function readText(child: XmlElement, run: XmlElement): Inline {
  // Line breaks in the source are blanks, and at the ends there are none unless the file says so.
  const whole = textOf(child).replaceAll(/[\n\r]/g, ' ');
  const isKept = child.attributes['xml:space'] === 'preserve';
  const text = isKept ? whole : whole.replaceAll(/^[ \t]+|[ \t]+$/g, '');
  const from = isKept ? 0 : whole.indexOf(text);
  return { text, pieces: [{ start: 0, length: text.length, run, source: { element: child, from } }] };
}

/** The lines of the text boxes in a picture, for which the run of the picture stands: nothing can hang on a box. */
function readPicture(picture: XmlElement, run: XmlElement, reading: Reading): readonly Inline[] {
  const boxes = [...descendants(picture, 'w:txbxContent')];
  if (boxes.length === 0) {
    if (HOLDS_PICTURE.some((name) => !descendants(picture, name).next().done)) reading.doubts.count('pictures');
    return [];
  }
  return boxes.flatMap((box) => readBlocks(box, reading)).map(({ text }) => standingFor(run, text));
}

const HOLDS_PICTURE = ['blip', 'imagedata', 'OLEObject', 'chart'];

/** The outermost elements of a name inside an element; of alternatives the first. */
function* descendants(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === name) yield child;
    else if (child.name === 'mc:AlternateContent') yield* descendants(alternative(child), name);
    else yield* descendants(child, name);
  }
}

function mathText(parent: XmlElement): string {
  if (parent.name === 'm:t') return textOf(parent);
  return parent.children.map((child) => (isElement(child) ? mathText(child) : '')).join('');
}
