import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { PolicyDocument } from '../../server/src/document/document';
import { type Section, sectionsOf } from '../../server/src/document/sections';
import { demote, promote } from '../../server/src/edits/change-level';
import { moveSection } from '../../server/src/edits/move-section';
import { placeSection } from '../../server/src/edits/place-section';
import { renumberAll } from '../../server/src/features/renumber-all';
import { RULES } from '../../server/src/rules/index';
import { createPolicyService } from '../../server/src/service';
import { applyEdits, type Edit } from '../../server/src/text/span';
import { LIMITS, PATIENCE } from './limits';
import { outline, render } from './outlines';

const families = new Set(RULES.map(({ id }) => id.slice(0, id.indexOf('/'))));
const others = Object.fromEntries(
  [...families].flatMap((family) => (family === 'numbering' ? [] : [[family, 'off' as const]])),
);
const service = createPolicyService({ rules: others });

/** Slips of the numbering; that a list lost all items but one, or a level is left out, is what was asked for. */
const slips = (text: string): string[] =>
  service
    .diagnose(service.parse(text))
    .filter(({ severity }) => severity === 'warning')
    .map(({ message }) => message);

/** The lines of a text without their labels, sorted. */
const words = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[（(]?[一二三四五六七八九十0-9０-９①-⑳]+[）)、.．]?/, ''))
    .sort();

function allSections(document: PolicyDocument): Section[] {
  const sections: Section[] = [];
  const visit = (section: Section): void => {
    sections.push(section);
    section.children.forEach(visit);
  };
  sectionsOf(document).forEach(visit);
  return sections;
}

type Change = (document: PolicyDocument, section: Section, other: Section) => Edit[] | undefined;

const CHANGES: Readonly<Record<string, Change>> = {
  'moving up': (document, section) => moveSection(document, section, 'up'),
  'moving down': (document, section) => moveSection(document, section, 'down'),
  promoting: (document, section) => promote(document, section),
  demoting: (document, section) => demote(document, section),
  'placing before another': (document, section, other) => placeSection(document, section, other, 'before'),
  'placing behind another': (document, section, other) => placeSection(document, section, other, 'after'),
  'placing inside another': (document, section, other) => placeSection(document, section, other, 'inside'),
};

describe('the sections of generated outlines', function () {
  this.timeout(PATIENCE);

  it('keep their words and have right numbers after they are moved, promoted, demoted and placed elsewhere', () => {
    const changed = new Map(Object.keys(CHANGES).map((name) => [name, 0]));
    fc.assert(
      fc.property(outline, fc.nat(), fc.nat(), (lines, a, b) => {
        const text = render(lines);
        const document = service.parse(text);
        const sections = allSections(document);
        const section = sections[a % sections.length];
        const other = sections[b % sections.length];
        if (!section || !other) return;
        const wordsBefore = words(text);
        for (const [name, change] of Object.entries(CHANGES)) {
          const edits = change(document, section, other);
          if (!edits) continue;
          changed.set(name, (changed.get(name) ?? 0) + 1);
          const after = applyEdits(text, edits);
          deepStrictEqual(words(after), wordsBefore, name);
          deepStrictEqual(slips(after), [], name);
        }
      }),
      LIMITS,
    );
    for (const [name, times] of changed) ok(times > 0, name);
  });

  it('stay as they are when they are renumbered, once or twice', () => {
    fc.assert(
      fc.property(outline, (lines) => {
        const text = render(lines);
        const once = applyEdits(text, renumberAll(service.parse(text)));
        strictEqual(once, text);
      }),
      LIMITS,
    );
  });
});
