import type { CheckContext } from '../check.ts';
import type { SourceVocabulary } from './source-vocabulary.ts';
import type { TextWord } from '../words/words.ts';
import { termPattern } from '../terms/term-pattern.ts';

/** Words that stand in the middle of names, `Defender for Endpoint`, and tell nothing between two capitals. */
const WITHIN_NAMES = new Set('a an and at by for from in of on or the to with'.split(' '));

/** Words left of the source language, and how sure it is that each should have been translated. */
export interface WordsLeft {
  /** Words in lower case that are usually translated, or of which nothing is known. */
  readonly likely: number;
  /** Those of them that names do not hold in their middle. */
  readonly telling: number;
  /** Words, capitalised or not, that are usually translated. */
  readonly certain: number;
  /** Words that are usually kept, as names are. */
  readonly kept: number;
  /** Capitalised words of which nothing follows. */
  readonly open: number;
  /** Small words amid capitals, of which nothing follows either: they stand in names and in titles. */
  readonly joining: number;
}

/** Weighs the words of a text in the source language that stands in a target. */
export function weighWordsLeft(words: readonly TextWord[], vocabulary: SourceVocabulary): WordsLeft {
  const weights = { likely: 0, telling: 0, certain: 0, kept: 0, open: 0, joining: 0 };
  words.forEach(({ text }, index) => {
    if (text.length < 2) return;
    if (WITHIN_NAMES.has(text) && isCapitalised(words[index - 1]) && isCapitalised(words[index + 1])) {
      weights.joining++;
      return;
    }
    const isTranslated = vocabulary.isTranslated(text);
    if (isTranslated === false) weights.kept++;
    else if (text.length > 2 && text === text.toLowerCase() && text !== text.toUpperCase()) {
      weights.likely++;
      if (!WITHIN_NAMES.has(text)) weights.telling++;
    } else if (isTranslated !== true) weights.open++;
    if (isTranslated) weights.certain++;
  });
  return weights;
}

/** Terms that stay as they are: the pair's `no-loc` and glossary terms that are their own translation. */
export function keptTerms(noLoc: readonly string[], { glossary }: CheckContext): string[] {
  const own = glossary.filter(({ source, preferred }) => preferred.includes(source)).map(({ source }) => source);
  return [...noLoc, ...own].filter((term) => term !== '');
}

/** Leaves terms out of a text, longest first, with spaces in their place so that offsets stay. */
export function withoutTerms(text: string, terms: readonly string[]): string {
  let rest = text;
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    rest = rest.replace(termPattern(term, 'giu'), (found) => ' '.repeat(found.length));
  }
  return rest;
}

/** Where a neighbour is missing, it may be an identifier. */
function isCapitalised(word: TextWord | undefined): boolean {
  return word === undefined || /^\p{Lu}/u.test(word.text);
}
