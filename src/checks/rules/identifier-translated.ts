import type { CheckedPair, PairCheck } from '../check.ts';
import type { InlineToken } from '../../segments/index.ts';

/** Finds identifiers of the source that the target lacks: translated, transliterated or left out. */
export const identifierTranslated: PairCheck = {
  code: 'identifier-translated',
  find: (pair) => {
    const seen = new Set<string>();
    return pair.sourceTokens
      .filter((token) => token.kind === 'identifier' && isLost(token, pair))
      .filter(({ value }) => !seen.has(value) && seen.add(value))
      .map(({ value, range }) => ({
        check: 'identifier-translated',
        message: `The target lacks “${value}”.`,
        source: [range],
        target: [],
        suggestion: 'Leave identifiers as the source has them.',
        pattern: value,
      }));
  },
};

function isLost({ value }: InlineToken, { target }: CheckedPair): boolean {
  if (target.includes(value)) return false;
  const bare = comparable(value);
  return bare !== '' && !comparable(target).includes(bare);
}

/** Spaces and hyphens that were put in are found elsewhere; capitals and accents may follow the language. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
