/** How a document is set out on paper: GB/T 9704-2012, 5. */
export interface PageSetup {
  readonly fonts: Readonly<Record<FontRole, string>>;
  /** In millimetres. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
}

export const FONT_ROLES = ['title', 'body', 'level1', 'level2', 'latin', 'pageNumber'] as const;
/** `latin`: digits and Latin letters; empty for the Chinese font around them. */
export type FontRole = (typeof FONT_ROLES)[number];

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** 5.2.1 (margins), 5.2.2 and 7.3.1 to 7.3.3 (fonts), 7.5 (page number). */
export const USUAL_SETUP: PageSetup = {
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    level1: '黑体',
    level2: '楷体_GB2312',
    latin: '',
    pageNumber: '宋体',
  },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
};

/** 5.2.3: so many lines on a page, and characters in a line. */
export const LINES = 22;
export const CHARACTERS = 28;

/** A4, in millimetres. */
export const PAPER = { width: 210, height: 297 } as const;

/** What can stand in XML and in a style sheet as it is. */
const FONT_NAME = /^[^"'<>&;{}\\\n]{0,60}$/;

/** Margins that leave less than this for the text, in millimetres, are a mistake. */
const LEAST = { width: 80, height: 100 };

/** The fonts that a document asks for; where they are missing, others take their place. */
export function fontsIn({ fonts }: PageSetup): string[] {
  return [...new Set(Object.values(fonts))].filter((name) => name !== '');
}

/**
 * Reads what a user sets of the layout: `{ fonts: { body: … }, margins: { top: … } }`. What is wrong is told in whole
 * Chinese sentences, and the rest counts all the same.
 */
export function readSetup(value: unknown): { readonly setup: PageSetup; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const fonts = { ...USUAL_SETUP.fonts };
  const margins = { ...USUAL_SETUP.margins };
  for (const [name, font] of Object.entries(recordAt(value, 'fonts'))) {
    const role = FONT_ROLES.find((one) => one === name);
    if (!role) problems.push(`没有字体设置“${name}”，可用的有 ${FONT_ROLES.join('、')}。`);
    else if (typeof font !== 'string' || !FONT_NAME.test(font.trim()) || (font.trim() === '' && role !== 'latin')) {
      problems.push(`字体 ${name} 的值不是字体的名称。`);
    } else fonts[role] = font.trim();
  }
  for (const [name, margin] of Object.entries(recordAt(value, 'margins'))) {
    const side = SIDES.find((one) => one === name);
    if (!side) problems.push(`没有页边距设置“${name}”，可用的有 ${SIDES.join('、')}。`);
    else if (typeof margin !== 'number' || !(margin >= 5 && margin <= 100)) {
      problems.push(`页边距 ${name} 应为 5 到 100 之间的毫米数。`);
    } else margins[side] = margin;
  }
  const isTooNarrow = PAPER.width - margins.left - margins.right < LEAST.width;
  if (isTooNarrow || PAPER.height - margins.top - margins.bottom < LEAST.height) {
    problems.push('页边距太大，放不下正文，改用规定的页边距。');
    return { setup: { fonts, margins: USUAL_SETUP.margins }, problems };
  }
  return { setup: { fonts, margins }, problems };
}

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const part: unknown = isRecord(value) ? value[key] : undefined;
  return isRecord(part) ? part : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
