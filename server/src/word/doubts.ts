/** What of a document does not come into the text as it stands. */
const SENTENCES = {
  pictures: (count: number) => `有 ${count} 处图片或嵌入的对象，没有导入`,
  contents: (count: number) => `目录（${count} 行）由 Word 自动生成，没有导入`,
  symbols: (count: number) => `有 ${count} 个特殊符号没有对应的文字，以“□”代替，请核对`,
  numbering: (count: number) => `有 ${count} 段的自动编号在文件里找不到定义，没有序号，请核对`,
  formats: (count: number) => `有 ${count} 处自动编号的样式无法识别，以阿拉伯数字代替，请核对`,
  accepted: (count: number) => `有 ${count} 处修订，按接受处理`,
  original: (count: number) => `有 ${count} 处修订，按拒绝处理`,
  notes: (count: number) => `有 ${count} 处脚注或尾注找不到内容，只留下注码，请核对`,
  chunks: (count: number) => `有 ${count} 处插入的外部文件，没有导入`,
} as const;

type Kind = keyof typeof SENTENCES;

/** Counts what does not come into the text as it stands. */
export interface Doubts {
  count(kind: Kind): void;
  /** Chinese sentences without a full stop. */
  sentences(): string[];
}

export function createDoubts(): Doubts {
  const counts = new Map<Kind, number>();
  return {
    count: (kind) => void counts.set(kind, (counts.get(kind) ?? 0) + 1),
    sentences: () => [...counts].map(([kind, count]) => SENTENCES[kind](count)),
  };
}
