import type { OutlinedFile, OutlinedSection } from '../commands/outline';
import { nameOf } from '../problems';
import { visible } from '../visible';

/** Outlines for people: one section a line with its line number from 1, indented by level, below each file's name. */
export function renderOutlines(files: readonly OutlinedFile[]): string {
  return files
    .map(({ path, sections }) => `${nameOf(path)}\n${renderSections(sections) || '  没有章节序号。\n'}`)
    .join('\n');
}

function renderSections(sections: readonly OutlinedSection[]): string {
  return sections
    .map(({ label, title, level, line, children }) => {
      const place = String(line + 1).padStart(6);
      return `${place}  ${'  '.repeat(level - 1)}${visible(label + title)}\n${renderSections(children)}`;
    })
    .join('');
}
