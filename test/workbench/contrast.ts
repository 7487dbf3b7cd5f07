import type { Page } from 'playwright-core';

/** The least contrast of text that people can read with ease (WCAG 2.2, 1.4.3). */
export const LEAST = 4.5;

/** The texts in the editor whose colour is too near to the background, each with its contrast. */
export async function paleTexts(page: Page): Promise<string[]> {
  const pieces = await page.locator('.monaco-editor .view-line > span > span').evaluateAll((elements) =>
    elements.map((element) => {
      const editor = element.closest('.monaco-editor-background') ?? element.closest('.monaco-editor');
      return {
        text: element.textContent ?? '',
        colour: getComputedStyle(element).color,
        background: editor ? getComputedStyle(editor).backgroundColor : '',
      };
    }),
  );
  return pieces
    .map(({ text, colour, background }) => ({ text, contrast: contrastOf(colour, background) }))
    .filter(({ contrast }) => contrast < LEAST)
    .map(({ text, contrast }) => `${text}: ${contrast.toFixed(1)}`);
}

function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Of a colour as the browser writes it, `rgb(0, 100, 200)`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
