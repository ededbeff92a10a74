import type { CheckContext, CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import type { InlineToken } from '../../segments/index.ts';
import { customsOf } from '../locale-customs.ts';
import { detectableLanguage, detectLanguage } from '../languages/language-detector.ts';
import { isProgramOutput } from '../languages/program-output.ts';
import type { Prose } from '../words/prose.ts';
import { vocabularyOf, type SourceVocabulary } from '../languages/source-vocabulary.ts';
import { type TextWord, wordsOf } from '../words/words.ts';
import { keptTerms, weighWordsLeft, withoutTerms } from '../languages/source-words-left.ts';
import { increase } from '../../model/increase.ts';

/** Finds targets that are still the source, where the source holds words that are to be translated. */
export const untranslated: LocaleCheck = {
  code: 'untranslated',
  findAll: (pairs, context) => {
    if (customsOf(context.locale.tag).language === customsOf(context.sourceLocale.tag).language) return [];
    const vocabulary = vocabularyOf(pairs);
    const repetitions = learnRepetitions(pairs);
    const found: PlacedFinding[] = [];
    pairs.forEach((pair, index) => {
      if (isUntranslated(pair, context, vocabulary, repetitions) && isInSourceLanguage(pair, context))
        found.push({ pair: index, finding: findingFor(pair) });
    });
    return found;
  },
};

function isUntranslated(
  pair: CheckedPair,
  context: CheckContext,
  vocabulary: SourceVocabulary,
  { isTranslatedElsewhere, isKeptEverywhere }: Repetitions,
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
  const { likely, telling, certain, kept, open, joining } = weighWordsLeft(words, vocabulary);
  if (isProgramOutput(pair.source) || PATH.test(pair.source) || isKeptEverywhere(pair)) return false;
  if (likely < FEWEST_WORDS_OF_SENTENCE && pair.sourceTokens.some(isOfProgram)) return false;
  if (pair.sourceTokens.filter(isOption).length > 1) return false;
  if (isCode(prose.source.text) && likely < FEWEST_WORDS_OF_SENTENCE) return false;
  // A single word, and a few in a table, may be a name, a value or a keyword: then only the docset can tell.
  if (!SEVERAL_WORDS.test(prose.source.text)) return isWord(prose.source.text) && isTranslatedElsewhere(pair);
  if (pair.context === 'table' && words.length <= MOST_WORDS_OF_VALUE && !isTranslatedElsewhere(pair)) return false;
  // `Apps for business` of some company is a name, though `business` is translated by itself.
  if (
    kept > 0 &&
    telling < 2 &&
    words.length <= MOST_WORDS_OF_NAME &&
    certain <= kept + 1 &&
    !PHRASE.test(prose.source.text)
  )
    return false;
  if (likely > 0) return likely + certain > kept && likely + certain >= open + joining;
  // A title in capitals may hold names, or be one; but hardly one of words that are all translated elsewhere, or that reads as a phrase.
  if (certain === 0) return false;
  return PHRASE.test(prose.source.text) || (open === 0 && (kept + joining === 0 || certain > 2));
}

/** A sentence in a third language is for readers of that language, in the article of whatever language it stands. */
function isInSourceLanguage(pair: CheckedPair, { sourceLocale }: CheckContext): boolean {
  const own = detectableLanguage(customsOf(sourceLocale.tag).language);
  const detected = own === undefined ? undefined : detectLanguage(pair.prose('sentence').source.text);
  if (own === undefined || !detected || detected.language === own) return true;
  return (detected.scores[detected.language] ?? 0) - (detected.scores[own] ?? 0) < LEAST_MARGIN;
}
/** By how much the score of another language must be higher; scores go to 1. */
const LEAST_MARGIN = 0.1;

function wordsBeside(terms: readonly string[], { text, words }: Prose): readonly TextWord[] {
  return terms.length === 0 ? words : wordsOf(withoutTerms(text, terms));
}

/** What begins titles that are no names, and articles, which names do without. */
const PHRASE = /^\W*(?:\p{Lu}\p{Ll}{2,}ing\s|(?:How|What|Why|When|Where|Which|Who)(?:'s)?\s)|\san?\s/u;

/** Numbers and identifiers may differ, letters hardly: most pairs need no closer look. */
function mayBeEqual({ source, target }: CheckedPair): boolean {
  return Math.abs(source.length - target.length) <= Math.max(source.length, target.length) / 2;
}

/** Letters of a list and acronyms are no words that are translated; a single one without a capital is a keyword or a property. */
function isWord(text: string): boolean {
  return /^[^\p{L}-]*\p{Lu}\p{L}*\p{Ll}{2}/u.test(text);
}

/** A path, with or without placeholders, and what it is in brackets. */
const PATH = /^\W*[\w.-]+(?:\/[\w.{} -]+){2,}\W*(?:\([^)]*\)\W*)?$/u;

/** `endsWith` and `sp_token` are written by programs alone, other than `FullControl`, which may be a name. */
function isOfProgram({ kind, value }: InlineToken): boolean {
  return kind === 'identifier' && !/^(?:\p{Lu}\p{Ll}+)+$/u.test(value) && !/[.@]/.test(value);
}

/** Two options make a command line, however many words their values have: `w32tm /config /update`. */
function isOption({ kind, value }: InlineToken): boolean {
  return kind === 'identifier' && /^(?:\/|--?)\p{L}+$/u.test(value);
}

/** Signs of commands, code and what programs print. */
function isCode(text: string): boolean {
  return /\p{Lu}\p{Ll}+-\p{Lu}|: \[.*\]$|\s--?\p{L}|:\s(?:public|private|protected)\s|[{}$|\\=;]|\s:\s|::|:.*:.*:|[\w\uFFFC]\(|<\p{L}|^\W*-\p{L}/u.test(
    text,
  );
}
const FEWEST_WORDS_OF_SENTENCE = 8;
const MOST_WORDS_OF_VALUE = 3;
const MOST_WORDS_OF_NAME = 6;
const FEWEST_WORDS_OF_CLAUSE = 5;

/** What becomes of a source wherever it stands in the docset. */
interface Repetitions {
  /** Whether nearly all targets translate it. */
  readonly isTranslatedElsewhere: (pair: CheckedPair) => boolean;
  /** Whether it is short, and kept several times while nowhere translated: a command, a value, a message, the name of a thing. */
  readonly isKeptEverywhere: (pair: CheckedPair) => boolean;
}

function learnRepetitions(pairs: readonly CheckedPair[]): Repetitions {
  const kept = new Map<string, number>();
  const translations = new Map<string, number>();
  for (const { source, target } of pairs) {
    if (source.length > LONGEST_REPEATED) continue;
    const key = lettersOf(source);
    increase(key === lettersOf(target) ? kept : translations, key);
  }
  return {
    isTranslatedElsewhere: ({ source }) => {
      const key = lettersOf(source);
      const translated = translations.get(key) ?? 0;
      return translated >= FEWEST_TRANSLATIONS && translated >= (kept.get(key) ?? 0) * TRANSLATED_FOR_ONE_KEPT;
    },
    isKeptEverywhere: ({ source }) => {
      const key = lettersOf(source);
      return (kept.get(key) ?? 0) > 1 && !translations.has(key);
    },
  };
}
/** What is repeated, and longer, is a sentence that nobody translated. */
const LONGEST_REPEATED = 90;
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
