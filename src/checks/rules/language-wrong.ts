import type { CheckContext, CheckedPair, PairCheck } from '../check.ts';
import { detectLanguage, detectableLanguage } from '../language-detector.ts';
import { customsOf } from '../locale-customs.ts';
import { OBJECT, proseOf } from '../prose.ts';
import { wordsOf } from '../source-vocabulary.ts';
import { withoutTerms } from '../source-words-left.ts';

const FEWEST_WORDS = 4;
/** Unspaced scripts: this many letters say as much as the fewest words. */
const FEWEST_LETTERS = 10;

/** Finds targets in another language than the locale's. */
export const languageWrong: PairCheck = {
  code: 'language-wrong',
  find: (pair, context) => {
    if (pair.source === pair.target) return [];
    const text = sentenceOf(pair);
    if (!isLongEnough(text)) return [];
    const other = otherLanguage(text, context);
    if (other === undefined) return [];
    const names = new Intl.DisplayNames(['en'], { type: 'language' });
    return [
      {
        check: 'language-wrong',
        message: `The target reads as ${names.of(other) ?? other}, not ${names.of(customsOf(context.locale.tag).language) ?? context.locale.tag}.`,
        source: [],
        target: [{ start: 0, end: pair.target.length }],
        pattern: other,
      },
    ];
  },
};

/** The target's words that are no names, as far as that can be told: what begins with a small letter, or has no case. */
function sentenceOf(pair: CheckedPair): string {
  const { target } = proseOf(pair, 'sentence');
  return withoutTerms(target.text, pair.noLoc).replaceAll(OBJECT, ' ');
}

function isLongEnough(text: string): boolean {
  const words = wordsOf(text).filter(({ text: word }) => word.length > 1 && !/^\p{Lu}/u.test(word));
  if (words.length >= FEWEST_WORDS) return true;
  return words.reduce((sum, { text: word }) => sum + (/\p{Script=Latin}/u.test(word) ? 0 : word.length), 0) >= FEWEST_LETTERS;
}

function otherLanguage(text: string, { locale, sourceLocale }: CheckContext): string | undefined {
  const customs = customsOf(locale.tag);
  const detected = detectLanguage(text);
  if (!detected) return undefined;
  const { language, scores } = detected;
  if (language === detectableLanguage(customs.language) || customs.nearLanguages.has(language)) return undefined;
  const source = customsOf(sourceLocale.tag).language;
  const own = detectableLanguage(customs.language);
  // Of a language that the detector does not know, nothing can be told but that this is the source's.
  if (own === undefined && language !== source) return undefined;
  const margin = (scores[language] ?? 0) - (own === undefined ? 0 : (scores[own] ?? 0));
  return margin >= LEAST_MARGIN ? language : undefined;
}

/** By how much the score of the other language must be higher; scores go to 1. */
const LEAST_MARGIN = 0.2;
