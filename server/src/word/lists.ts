import type { Styles } from './styles';
import { element, elements, flagOf, settingOf, type XmlElement } from './xml';

/** One level of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%2）`: each %n stands for the number of level n, counted from 1. */
  readonly text: string;
  /** Whether all numbers of the label are written in digits. */
  readonly isLegal: boolean;
  /** The level, counted from 1, that has to come before this one begins again; 0 for none. */
  readonly restart: number | undefined;
  readonly suffix: string;
  /** The paragraph style that this level belongs to. */
  readonly style: string | undefined;
}

/** A list: what counts in common, and how this use of it begins. */
export interface List {
  /** The same for the lists that count on from each other. */
  readonly series: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbers with which levels begin again where the list is used for the first time. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface Lists {
  of(numId: string): List | undefined;
}

/** Reads numbering.xml (ECMA-376 part 1, 17.9); without it there is no list. */
export function readLists(root: XmlElement | undefined, styles: Styles): Lists {
  const series = byId(elements(root, 'w:abstractNum'), 'w:abstractNumId');
  const uses = byId(elements(root, 'w:num'), 'w:numId');
  const known = new Map<string, List | undefined>();

  /** The definition behind links by way of numbering styles. */
  const seriesOf = (id: string | undefined, depth: number): XmlElement | undefined => {
    const found = id === undefined ? undefined : series.get(id);
    const link = settingOf(found, 'w:numStyleLink');
    if (link === undefined || depth > 8) return found;
    const numId = styles.of(link)?.numbering?.numId;
    const use = numId === undefined ? undefined : uses.get(numId);
    const defined = [...series.values()].find((other) => settingOf(other, 'w:styleLink') === link);
    return seriesOf(settingOf(use, 'w:abstractNumId'), depth + 1) ?? defined;
  };
  const read = (numId: string): List | undefined => {
    const use = uses.get(numId);
    const definition = seriesOf(settingOf(use, 'w:abstractNumId'), 0);
    if (!use || !definition) return undefined;
    const levels = new Map(elements(definition, 'w:lvl').map((level) => [indexOf(level), readLevel(level)]));
    const starts = new Map<number, number>();
    for (const override of elements(use, 'w:lvlOverride')) {
      const index = indexOf(override);
      const other = element(override, 'w:lvl');
      if (other) levels.set(index, readLevel(other));
      const start = settingOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(index, Number(start) || 0);
    }
    return { series: definition.attributes['w:abstractNumId'] ?? '', levels, starts };
  };
  return {
    of(numId) {
      if (!known.has(numId)) known.set(numId, read(numId));
      return known.get(numId);
    },
  };
}

function byId(all: readonly XmlElement[], attribute: string): Map<string, XmlElement> {
  return new Map(all.map((one) => [one.attributes[attribute] ?? '', one]));
}

const indexOf = ({ attributes }: XmlElement): number => Number(attributes['w:ilvl']) || 0;

function readLevel(level: XmlElement): Level {
  // A format of newer versions stands beside one for older ones.
  const newer = element(level, 'mc:AlternateContent', 'mc:Fallback');
  const restart = settingOf(level, 'w:lvlRestart');
  return {
    start: Number(settingOf(level, 'w:start') ?? 0) || 0,
    format: settingOf(level, 'w:numFmt') ?? settingOf(newer, 'w:numFmt') ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    isLegal: flagOf(level, 'w:isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
    suffix: settingOf(level, 'w:suff') ?? 'tab',
    style: settingOf(level, 'w:pStyle'),
  };
}
