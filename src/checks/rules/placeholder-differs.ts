import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds placeholders such as `{0}`, `%s` and `<name>` that are lost, added or changed; what `<…>` holds may be translated. */
export const placeholderDiffers: PairCheck = {
  code: 'placeholder-differs',
  find(pair) {
    const { lost, added } = tokenDifferences(
      placeholdersOf(pair.sourceTokens),
      placeholdersOf(pair.targetTokens),
      keyOf,
    );
    // What readers fill in may have any name in the target.
    const forReaders = lost.filter(({ value }) => value === '{}').length;
    const translated = new Set(added.filter(({ value }) => value.startsWith('{')).slice(0, forReaders));
    const differences = {
      lost: lost.filter(({ value }, index) => value !== '{}' || index >= translated.size),
      added: added.filter((token) => !translated.has(token)),
    };
    return differenceFindings('placeholder-differs', { one: 'placeholder', many: 'placeholders' }, differences, pair);
  },
};

/** Variables of Windows are the same in any case: `%APPDATA%`. */
function keyOf({ value }: InlineToken): string {
  return value.startsWith('%') ? value.toUpperCase() : value;
}

function placeholdersOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'placeholder');
}
