import { CHARACTERS, type FontRole, LINES, PAPER, type PageSetup } from './setup';

/** What stands for a font that is missing: the nearest that systems have. */
const STAND_INS: Readonly<Record<FontRole, string>> = {
  title: '"FZXiaoBiaoSong-B05S", "STZhongsong", "Songti SC", "Noto Serif CJK SC", SimSun, serif',
  body: 'FangSong, STFangsong, "FangSong_GB2312", "Noto Serif CJK SC", serif',
  level1: 'SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
  level2: 'KaiTi, STKaiti, "Kaiti SC", "KaiTi_GB2312", "AR PL UKai CN", serif',
  latin: 'serif',
  pageNumber: 'SimSun, "Songti SC", "Noto Serif CJK SC", serif',
};

/** The style sheet of pages as `renderPages` gives them, on the screen and on paper. `--mm` is a millimetre. */
export function styleOf(setup: PageSetup): string {
  const { margins } = setup;
  const width = PAPER.width - margins.left - margins.right;
  const height = PAPER.height - margins.top - margins.bottom;
  const mm = (value: number): string => `calc(var(--mm) * ${Math.round(value * 1000) / 1000})`;
  const size = width / CHARACTERS;
  const line = height / LINES;
  const font = (role: FontRole): string => {
    const names = [setup.fonts.latin, setup.fonts[role]].filter((name) => name !== '');
    return `font-family: ${names.map((name) => `"${name}"`).join(', ')}, ${STAND_INS[role]}`;
  };
  const rows = Array.from({ length: LINES }, (_, at) => `.r${at} { top: ${mm(at * line)} }`);
  const indents = Array.from(
    { length: CHARACTERS * 2 },
    (_, half) => `.i${half} { padding-left: ${mm((half * size) / 2)} }`,
  );
  return `:root { --mm: 1mm; --ink: #000; --paper: #fff; --desk: #e4e4e4; --here: #fff3b0 }
* { box-sizing: border-box }
body { margin: 0; padding: 0; background: var(--desk) }
.page { position: relative; width: ${mm(PAPER.width)}; height: ${mm(PAPER.height)}; margin: ${mm(6)} auto; overflow: hidden;
  background: var(--paper); color: var(--ink); box-shadow: 0 1px 4px rgb(0 0 0 / 30%) }
.text { position: absolute; left: ${mm(margins.left)}; top: ${mm(margins.top)}; width: ${mm(width)}; height: ${mm(height)} }
.text p { position: absolute; left: 0; width: ${mm(width)}; margin: 0; white-space: pre; ${font('body')};
  font-size: ${mm(size)}; line-height: ${mm(line)}; height: ${mm(line)} }
.text p.full { text-align: justify; text-align-last: justify }
.text p.title { ${font('title')}; font-size: ${mm((size * 22) / 16)} }
.text p.title, .text p.subtitle { text-align: center; text-align-last: center }
.text p.subtitle, .level2 b { ${font('level2')} }
.text p.annex, .level1 b { ${font('level1')} }
b { font-weight: inherit }
sup { font-size: 66%; line-height: 0 }
.here { background: var(--here) }
footer { position: absolute; top: ${mm(PAPER.height - margins.bottom + 7)}; ${font('pageNumber')}; font-size: ${mm((size * 14) / 16)} }
footer.odd { right: calc(${mm(margins.right)} + 1em) }
footer.even { left: calc(${mm(margins.left)} + 1em) }
${rows.join('\n')}
${indents.join('\n')}
@page { size: A4; margin: 0 }
@media print {
  :root { --mm: 1mm !important }
  body { background: none }
  .page { margin: 0; box-shadow: none; break-after: page }
  .here { background: none }
}
`;
}
