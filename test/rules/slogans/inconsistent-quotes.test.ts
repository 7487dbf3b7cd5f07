import { strictEqual } from 'node:assert/strict';
import type { RuleContext } from '../../../server/src/rules/rule';
import { inconsistentQuotes } from '../../../server/src/rules/slogans/inconsistent-quotes';
import { check, findingsOf } from '../../support/check';

/** Cuts between all characters, save in the middle of these words. */
function cutting(...words: string[]): RuleContext {
  return {
    tokens: {
      isPending: () => false,
      boundariesOf: ({ text }) =>
        Array.from({ length: text.length + 1 }, (_, at) => at).filter(
          (at) =>
            !words.some((word) => text.slice(0, at).endsWith(word[0] ?? '') && text.startsWith(word.slice(1), at)),
        ),
    },
  };
}

const five = '“云上办”上线。“云上办”扩围。“云上办”提速。“云上办”下乡。“云上办”增项。\n';

describe('slogans/inconsistent-quotes', () => {
  it('reports what is quoted five times and bare once', () => {
    check(inconsistentQuotes, `${five}推进[|云上办|]。`, `${five}推进“云上办”。`, cutting());
    strictEqual(
      findingsOf(inconsistentQuotes, `${five}推进云上办。`, cutting())[0]?.message,
      '“云上办”在全文有5处加了引号，这里没有加。请看是否需要统一。',
    );
  });

  it('is silent where it is bare more often', () => {
    check(inconsistentQuotes, `${five}推进云上办，用好云上办。`, undefined, cutting());
    check(inconsistentQuotes, '“云上办”“云上办”“云上办”“云上办”，推进云上办。', undefined, cutting());
  });

  it('is silent where quotation marks would be out of place', () => {
    for (const text of [
      '云上办：网上办理。',
      '推进云上办即网上办理。',
      '推进“新一代云上办”。',
      '印发《推进云上办方案》。',
      '推进“掌上办”云上办。',
      '推进云上办“掌上办”。',
    ]) {
      check(inconsistentQuotes, five + text, undefined, cutting());
    }
  });

  it('is silent on words of the language, parts of words and figures, and without words', () => {
    check(inconsistentQuotes, `${five}推进云上办。`, undefined, {
      tokens: { isPending: () => false, boundariesOf: ({ text }) => [0, 2, 5, text.length] },
    });
    check(inconsistentQuotes, `${five}推进云上办。`, undefined, cutting('办。'));
    check(inconsistentQuotes, `${'“110”'.repeat(5)}拨打110。`, undefined, cutting());
    check(inconsistentQuotes, `${five}推进云上办。`);
  });

  it('leaves to the record what the record knows', () => {
    check(inconsistentQuotes, `${'“三农”'.repeat(5)}夯实三农。`, undefined, cutting());
  });
});
