import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind } from '../token-differences.ts';

/**
 * Finds placeholders such as `{0}`, `%s` and `<name>` that are lost or changed; what `<…>`, `{TENANT NAME}` and `{PATH}` hold is for
 * readers and may be translated.
 */
export const placeholderDiffers: PairCheck = {
  code: 'placeholder-differs',
  find(pair) {
    const { lost, added } = differencesOfKind(pair, 'placeholder', keyOf);
    const forReaders = lost.filter(isForReaders);
    const translated = new Set(added.filter(({ value }) => value.startsWith('{')).slice(0, forReaders.length));
    const known = new Set(forReaders.slice(0, translated.size));
    const missing = lost.filter((token) => !known.has(token));
    // What only the target has is mostly an example that was put into brackets.
    const differences = {
      lost: missing,
      added: missing.length === 0 ? [] : added.filter((token) => !translated.has(token)),
    };
    return differenceFindings('placeholder-differs', { one: 'placeholder', many: 'placeholders' }, differences, pair);
  },
};

/** Names of the environment are the same in any case: `%APPDATA%` is `%appdata%`. */
function keyOf({ value }: InlineToken): string {
  return /^%\w+%$/.test(value) ? value.toLowerCase() : value;
}

function isForReaders({ value }: InlineToken): boolean {
  return /^\{(?:\p{Lu}{2,}[\p{Lu}_]*|.* .*)\}$/u.test(value);
}
