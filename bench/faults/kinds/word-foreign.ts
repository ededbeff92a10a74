import { drawn, withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

/** Words of scripts that are not those of the locale. */
const WORDS = ['المستخدم', '设置', '설정', 'Пользователь', 'χρήστης'];

export const wordForeign: Fault = {
  name: 'a word is in another script',
  expects: ['script-wrong'],
  plant: (pair, { random, locale }) =>
    /[[`<]/.test(pair.target)
      ? undefined
      : withMatch(
          pair,
          /(?<![\p{L}\p{M}])[\p{L}\p{M}]{4,12}(?![\p{L}\p{M}])/gu,
          random,
          () =>
            drawn(
              WORDS.slice(locale.startsWith('ar') ? 1 : 0).filter(
                (word) => !/^(?:ja|zh)/.test(locale) || word !== '设置',
              ),
              random,
            ) ?? '',
        ),
};
