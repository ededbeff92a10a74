import type { TextSpan } from '../../model/text.ts';
import type { CheckContext, CheckedPair, LocaleCheck } from '../check.ts';
import { frequentTargetWords } from '../words/frequent-words.ts';
import { isExplained } from '../languages/explained.ts';
import { isProgramOutput } from '../languages/program-output.ts';
import { detectableLanguage, detectLanguage } from '../languages/language-detector.ts';
import { customsOf } from '../locale-customs.ts';
import { OBJECT } from '../words/prose.ts';
import { lettersOf } from '../languages/scripts.ts';
import { wordsOf } from '../words/words.ts';
import { withoutTerms } from '../languages/source-words-left.ts';

const FEWEST_WORDS = 4;
/** Sentences amid others must be longer: titles and quotations stand among them. */
const FEWEST_WORDS_OF_PART = 5;
/** By how much the score of the other language must be higher; scores go to 1. */
const LEAST_MARGIN = 0.1;
/** A target that has this share of frequent words of its locale is in its language: no need to detect it. */
const OWN_SHARE = 0.3;

/** Finds targets in another language than the locale's, and sentences of theirs. */
export const languageWrong: LocaleCheck = {
  code: 'language-wrong',
  findAll: (pairs, context) => {
    const frequent = frequentTargetWords(pairs);
    const names = new Intl.DisplayNames(['en'], { type: 'language' });
    const own = names.of(customsOf(context.locale.tag).language) ?? context.locale.tag;
    return pairs.flatMap((pair, index) => {
      const found = inOtherLanguage(pair, context, frequent);
      if (!found) return [];
      const { language, range, what } = found;
      const finding = {
        check: 'language-wrong' as const,
        message: `${what} reads as ${names.of(language) ?? language}, not ${own}.`,
        source: [],
        target: [range],
        pattern: language,
      };
      return [{ pair: index, finding }];
    });
  },
};

interface OtherLanguage {
  readonly language: string;
  /** What is in it. */
  readonly range: TextSpan;
  readonly what: 'The target' | 'A sentence of the target';
}

function inOtherLanguage(
  pair: CheckedPair,
  context: CheckContext,
  frequent: ReadonlySet<string>,
): OtherLanguage | undefined {
  const text = sentenceOf(pair);
  const language = otherLanguage(text, context, frequent, FEWEST_WORDS);
  if (language !== undefined) return { language, range: { start: 0, end: pair.target.length }, what: 'The target' };
  // Most targets are one sentence.
  if (!INNER_END.test(text)) return undefined;
  const sentences = Array.from(text.matchAll(SENTENCE));
  if (sentences.length < 2) return undefined;
  const { target } = pair.prose('sentence');
  for (const { 0: sentence, index } of sentences) {
    const other = otherLanguage(sentence, context, frequent, FEWEST_WORDS_OF_PART);
    if (other === undefined) continue;
    const range = target.rangeOf(index, index + sentence.length);
    if (isExplained(target.text, { start: index, end: index + sentence.length })) continue;
    return { language: other, range, what: 'A sentence of the target' };
  }
  return undefined;
}

const INNER_END = /[.!?。！？]\s*\S/u;
/** A sentence amid others, with the mark that ends it. */
const SENTENCE = /[^\s.!?。！？][^.!?。！？]*(?:[.!?](?!\s|$)[^.!?。！？]*)*[.!?。！？]+/gu;

function otherLanguage(
  text: string,
  { locale, sourceLocale }: CheckContext,
  frequent: ReadonlySet<string>,
  fewestWords: number,
): string | undefined {
  const customs = customsOf(locale.tag);
  if (!isSentence(text, frequent, fewestWords) || isInOwnScript(text, customs.script)) return undefined;
  const detected = detectLanguage(text);
  if (!detected) return undefined;
  const { language, scores } = detected;
  const own = detectableLanguage(customs.language);
  if (language === own || customs.nearLanguages.has(language)) return undefined;
  // Of a language that the detector does not know, nothing can be told but that this is the source's.
  if (own === undefined && language !== customsOf(sourceLocale.tag).language) return undefined;
  const margin = (scores[language] ?? 0) - (own === undefined ? 0 : (scores[own] ?? 0));
  return margin >= LEAST_MARGIN ? language : undefined;
}

/** The target without what is no sentence: paths, commands, addresses, terms that are to stay; every offset stays. */
function sentenceOf(pair: CheckedPair): string {
  if (pair.source === pair.target || isProgramOutput(pair.target)) return '';
  const { target } = pair.prose('sentence');
  const text = target.text.replace(/\S*[\\/=_@:;]\S+|\S+\(\)|\S+-\S+-\S+/g, (word) => ' '.repeat(word.length));
  return withoutTerms(text, pair.noLoc).replaceAll(OBJECT, ' ');
}

/** Whether there are words enough that are no names, and most of them none of the locale's frequent ones. */
function isSentence(text: string, frequent: ReadonlySet<string>, fewestWords: number): boolean {
  const words = wordsOf(text).filter(({ text: word }) => word.length > 1 && !/^\p{Lu}/u.test(word));
  // Scripts without spaces make long words.
  const letters = words.reduce((sum, { text: word }) => sum + (LATIN.test(word) ? 0 : word.length), 0);
  if (words.length < fewestWords && letters < FEWEST_LETTERS) return false;
  return words.filter(({ text: word }) => frequent.has(word)).length < words.length * OWN_SHARE;
}
const LATIN = /\p{Script=Latin}/u;
const FEWEST_LETTERS = 12;

/** Scripts that hardly another language has: letters of them, beside names in Latin, tell enough. */
const SCRIPTS_OF_ONE_LANGUAGE = new Set(
  'Jpan Kore Thai Laoo Khmr Mymr Grek Hebr Armn Geor Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Ethi Hans Hant'.split(
    ' ',
  ),
);

function isInOwnScript(text: string, script: string): boolean {
  if (!SCRIPTS_OF_ONE_LANGUAGE.has(script)) return false;
  const own = lettersOf(script);
  const words = wordsOf(text);
  const ownLetters = words.reduce((sum, { text: word }) => sum + (own.test(word) ? word.length : 0), 0);
  const foreign = words.filter(({ text: word }) => word.length > 1 && !own.test(word) && !/^\p{Lu}/u.test(word));
  return ownLetters >= foreign.length;
}
