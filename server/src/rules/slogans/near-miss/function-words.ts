/** Words of one character that join others or colour them. A phrase neither begins nor ends with one. */
const FUNCTION_WORDS = new Set(
  '的地得了着过在等上下中里内外前后间是有无没不未非但也又还都就才更最很太将会能可要应须需必让使令被把给向往从自由以为于至到与和及或并且而则若虽因所其之此该这那各每某均皆只仅再已曾正拟除按照据经对比同跟用做作',
);

export function isFunctionWord(word: string): boolean {
  return word.length === 1 && FUNCTION_WORDS.has(word);
}

/** Those of them, and a few adjectives, that can be put into a phrase or left out of it without a slip. */
const OPTIONAL = '的地得了等和与及在是有做为以对大新';

/** Whether a change only puts in or leaves out such a word: 固定的特色产业 beside 固定特色产业. */
export function isOptionalWord(now: string, was: string): boolean {
  return now.length + was.length === 1 && OPTIONAL.includes(now + was);
}
