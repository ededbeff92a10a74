import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

const OTHERS: Readonly<Record<string, string>> = {
  '。': '.',
  '，': ',',
  '、': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '،': ',',
  '؟': '?',
  '؛': ';',
  '।': '.',
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
};

export const markForeign: Fault = {
  name: 'a mark is that of another script',
  expects: ['marks-foreign'],
  plant: (pair, { random, locale }) =>
    /[`<[]/.test(pair.target)
      ? undefined
      : withMatch(
          pair,
          /^(?:ja|zh)/.test(locale)
            ? /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[。，、：；？]/gu
            : locale.startsWith('ar')
              ? /(?<=\p{Script=Arabic})[،؟؛]/gu
              : /(?<=[\p{L}\p{M}])[,.](?= |$)/gu,
          random,
          ([mark]) => OTHERS[mark] ?? mark,
        ),
};
