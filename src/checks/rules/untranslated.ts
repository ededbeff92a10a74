import type { CheckContext, CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { proseOf } from '../prose.ts';
import { vocabularyOf, wordsOf, type SourceVocabulary, type TextWord } from '../source-vocabulary.ts';
import { keptTerms, weighWordsLeft, withoutTerms } from '../source-words-left.ts';

/** Finds targets that are still the source, where the source holds words that are to be translated. */
export const untranslated: LocaleCheck = {
  code: 'untranslated',
  findAll: (pairs, context) => {
    if (customsOf(context.locale.tag).language === customsOf(context.sourceLocale.tag).language) return [];
    const vocabulary = vocabularyOf(pairs);
    const found: PlacedFinding[] = [];
    pairs.forEach((pair, index) => {
      if (isUntranslated(pair, context, vocabulary)) found.push({ pair: index, finding: findingFor(pair) });
    });
    return found;
  },
};

function isUntranslated(pair: CheckedPair, context: CheckContext, vocabulary: SourceVocabulary): boolean {
  const prose = proseOf(pair, 'words');
  const terms = keptTerms(pair.noLoc, context);
  const words = wordsOf(withoutTerms(prose.source.text, terms));
  if (words.length === 0) return false;
  if (lowerCased(words) !== lowerCased(wordsOf(withoutTerms(prose.target.text, terms)))) return false;
  const { likely, certain, kept, open } = weighWordsLeft(words, vocabulary);
  // A single small word may be a value or a keyword; one capitalised word may be a name: then only the docset can tell.
  if (kept + open === 0 && certain > 0) return true;
  return likely > 0 && words.length > 1 && likely + certain > kept;
}

function lowerCased(words: readonly TextWord[]): string {
  return words.map(({ text }) => text.toLowerCase()).join(' ');
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
