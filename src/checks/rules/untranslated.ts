import type { CheckContext, CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import type { Prose } from '../prose.ts';
import { vocabularyOf, type SourceVocabulary } from '../source-vocabulary.ts';
import { type TextWord, wordsOf } from '../words.ts';
import { keptTerms, weighWordsLeft, withoutTerms } from '../source-words-left.ts';
import { increase } from '../../model/increase.ts';

/** Finds targets that are still the source, where the source holds words that are to be translated. */
export const untranslated: LocaleCheck = {
  code: 'untranslated',
  findAll: (pairs, context) => {
    if (customsOf(context.locale.tag).language === customsOf(context.sourceLocale.tag).language) return [];
    const vocabulary = vocabularyOf(pairs);
    const isTranslatedElsewhere = learnTranslated(pairs);
    const found: PlacedFinding[] = [];
    pairs.forEach((pair, index) => {
      if (isUntranslated(pair, context, vocabulary, isTranslatedElsewhere))
        found.push({ pair: index, finding: findingFor(pair) });
    });
    return found;
  },
};

function isUntranslated(
  pair: CheckedPair,
  context: CheckContext,
  vocabulary: SourceVocabulary,
  isTranslatedElsewhere: (pair: CheckedPair) => boolean,
): boolean {
  if (!mayBeEqual(pair)) return false;
  const prose = pair.prose('words');
  const terms = keptTerms(pair.noLoc, context);
  const words = wordsBeside(terms, prose.source);
  if (words.length === 0) return false;
  const targetWords = wordsBeside(terms, prose.target);
  if (!areEqual(words, targetWords)) return false;
  // `JavaScript client` is `JavaScript-Client` in German: who changes capitals has translated.
  if (words.length <= FEWEST_WORDS_OF_CLAUSE && words.some(({ text }, index) => text !== targetWords[index]?.text))
    return false;
  const { likely, certain, kept, open, joining } = weighWordsLeft(words, vocabulary);
  if (isCode(prose.source.text) && likely < FEWEST_WORDS_OF_SENTENCE) return false;
  // A single word may be a name, a value or a keyword: then only the docset can tell.
  if (!SEVERAL_WORDS.test(prose.source.text)) return isWord(prose.source.text) && isTranslatedElsewhere(pair);
  if (likely > 0) return likely + certain > kept && likely + certain >= open + joining;
  // A title in capitals may hold names, or be one; but hardly one of words that are all translated elsewhere, or that reads as a phrase.
  if (certain === 0) return false;
  return PHRASE.test(prose.source.text) || (open === 0 && (kept + joining === 0 || certain > 2));
}

function wordsBeside(terms: readonly string[], { text, words }: Prose): readonly TextWord[] {
  return terms.length === 0 ? words : wordsOf(withoutTerms(text, terms));
}

/** What begins titles that are no names, and articles, which names do without. */
const PHRASE = /^\W*(?:\p{Lu}\p{Ll}{2,}ing\s|(?:How|What|Why|When|Where|Which|Who)(?:'s)?\s)|\san?\s/u;

/** Numbers and identifiers may differ, letters hardly: most pairs need no closer look. */
function mayBeEqual({ source, target }: CheckedPair): boolean {
  return Math.abs(source.length - target.length) <= Math.max(source.length, target.length) / 2;
}

/** Letters of a list and acronyms are no words that are translated. */
function isWord(text: string): boolean {
  return /\p{L}\p{Ll}{2}/u.test(text);
}

/** Signs of commands, code and what programs print. */
function isCode(text: string): boolean {
  return /\p{Lu}\p{Ll}+-\p{Lu}|: \[.*\]$|\s--?\p{L}|[{}$|\\=;]|\s:\s|::|:.*:.*:|\w\(|<\p{L}/u.test(text);
}
const FEWEST_WORDS_OF_SENTENCE = 8;
const FEWEST_WORDS_OF_CLAUSE = 5;

/** Tells of each source whether, all over the docset, nearly all targets translate it. */
function learnTranslated(pairs: readonly CheckedPair[]): (pair: CheckedPair) => boolean {
  const kept = new Map<string, number>();
  const translations = new Map<string, number>();
  for (const { source, target } of pairs) {
    // Asked about single words alone.
    if (SEVERAL_WORDS.test(source)) continue;
    const key = lettersOf(source);
    increase(key === lettersOf(target) ? kept : translations, key);
  }
  return ({ source }) => {
    const key = lettersOf(source);
    const translated = translations.get(key) ?? 0;
    return translated >= FEWEST_TRANSLATIONS && translated >= (kept.get(key) ?? 0) * TRANSLATED_FOR_ONE_KEPT;
  };
}
const FEWEST_TRANSLATIONS = 2;
/** A value of a table is kept here and translated there; a word that was forgotten is translated nearly everywhere. */
const TRANSLATED_FOR_ONE_KEPT = 5;
const SEVERAL_WORDS = /\p{L}\s+\p{L}/u;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Most targets differ in their first word. */
function areEqual(words: readonly TextWord[], others: readonly TextWord[]): boolean {
  return (
    words.length === others.length &&
    words.every(({ text }, index) => text.toLowerCase() === others[index]?.text.toLowerCase())
  );
}

function findingFor({ source, target }: CheckedPair): PlacedFinding['finding'] {
  return {
    check: 'untranslated',
    message: 'The target still is the source.',
    source: [{ start: 0, end: source.length }],
    target: [{ start: 0, end: target.length }],
    suggestion: 'Translate it, or name what is to stay as it is under `no-loc` in the front matter.',
    pattern: source.trim(),
  };
}
