/** Places whose own slogans the lexicon knows, each with the names by which a document shows that it belongs there. */
export const PACKS = {
  粤: [
    '广东',
    ...['广州', '深圳', '珠海', '汕头', '佛山', '韶关', '河源', '梅州', '惠州', '汕尾', '东莞'].map(city),
    ...['中山', '江门', '阳江', '湛江', '茂名', '肇庆', '清远', '潮州', '揭阳', '云浮'].map(city),
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

export type Pack = keyof typeof PACKS;

/** With 市, because 中山 and 河源 are also parts of other names. */
function city(name: string): string {
  return `${name}市`;
}

/** The packs of the places that a text names. */
export function packsNamedIn(text: string): Pack[] {
  return (Object.keys(PACKS) as Pack[]).filter((pack) => PACKS[pack].some((name) => text.includes(name)));
}
