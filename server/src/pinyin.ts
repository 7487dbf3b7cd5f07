import { pinyin } from 'pinyin-pro';

/**
 * The first letters of the pinyin of a text, in lower case: 放管服改革 → fgfgg. Letters and digits stand for themselves,
 * other characters for nothing. A character of several readings has the one that its neighbours call for.
 */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
