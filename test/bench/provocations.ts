import { createPolicyService } from '../../server/src/service';
import { show } from './report-text';

const han = '一二三四五六七八九十';
const hanAt = (index: number): string => han.charAt(index % han.length);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
/** Different for each number, and alike: what is to be told apart by force. */
const word = (index: number): string =>
  [...String(index).padStart(6, '0')].map((digit) => '云溪河湖林田山水路桥'.charAt(Number(digit))).join('');

/** Texts built to provoke work that grows faster than they do; each for a size. */
const PROVOCATIONS: Readonly<Record<string, { readonly full: number; text(count: number): string }>> = {
  'headings in order': { full: 50_000, text: (n) => lines(n, (i) => `${(i % 999) + 1}.抓好第${i}项工作`) },
  'headings, all （一）': { full: 50_000, text: (n) => lines(n, (i) => `（一）抓好${word(i)}`) },
  'equal headings': { full: 200_000, text: (n) => lines(n, () => '一、抓好落实') },
  'headings at random': { full: 50_000, text: (n) => lines(n, (i) => `（${hanAt(i * 7)}）抓好${word(i)}`) },
  'footnote marks': {
    full: 50_000,
    text: (n) => lines(n / 10, (i) => `推进${word(i)}［${(i % 999) + 1}］。`.repeat(10)),
  },
  'marks and definitions': {
    full: 40_000,
    text: (n) =>
      `${lines(n / 2, (i) => `推进${word(i)}［${(i % 999) + 1}］。`)}\n名词解释\n${lines(n / 2, (i) => `${(i % 999) + 1}.${word(i)}：指一项工作。`)}`,
  },
  quotes: { full: 100_000, text: (n) => lines(n / 10, (i) => `“${word(i)}”`.repeat(10)) },
  'opening quotes only': { full: 100_000, text: (n) => '“'.repeat(n) },
  'brackets nested': { full: 100_000, text: (n) => `${'（'.repeat(n / 2)}云${'）'.repeat(n / 2)}` },
  'quoted terms, all near': {
    full: 20_000,
    text: (n) => lines(n, (i) => `推进“${word(i)}”，深化“${word(i)}”，“${word(i)}”见效。`),
  },
  'equal sentences': { full: 50_000, text: (n) => '全面推开云溪河综合治理工程。'.repeat(n) },
  enumerations: {
    full: 50_000,
    text: (n) => lines(n / 10, () => '一是抓项目。二是扩消费。三是稳外贸。一是抓项目。三是稳外贸。'.repeat(2)),
  },
  'one line of text': {
    full: 3_400_000,
    text: (n) => '全市上下一年接着一年干，新建绿道20公里，群众满意度达到98.5%。'.repeat(n / 32),
  },
  'blank lines': { full: 1_000_000, text: (n) => '\n'.repeat(n) },
  blanks: { full: 1_000_000, text: (n) => '\u3000'.repeat(n) },
  digits: { full: 1_000_000, text: (n) => '1'.repeat(n) },
};

function timeOf(text: string): number {
  const service = createPolicyService();
  const start = performance.now();
  service.diagnose(service.parse(text));
  return performance.now() - start;
}

/** Whole checks of hostile texts of half and of full size: what is twice as long may take about twice the time. */
export function measureProvocations(): void {
  console.log(
    '\n| provocation | how many | MB | half, ms | full, ms | full, ms per MB | full : half |\n|---|---|---|---|---|---|---|',
  );
  for (const [name, { full, text }] of Object.entries(PROVOCATIONS)) {
    const [small, large] = [text(full / 2), text(full)];
    const half = Math.min(timeOf(` ${small}`), timeOf(small));
    const whole = Math.min(timeOf(` ${large}`), timeOf(large));
    const megabytes = Buffer.byteLength(large) / 1_000_000;
    const cells = [megabytes, half, whole, whole / megabytes, whole / half].map(show);
    console.log(`| ${[name, full.toLocaleString('en'), ...cells].join(' | ')} |`);
  }
}
