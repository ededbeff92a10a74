import { inlineTokens } from '../../segments/index.ts';
import type { SourceVocabulary } from '../languages/source-vocabulary.ts';
import { weighWordsLeft, withoutTerms } from '../languages/source-words-left.ts';
import { toProse } from '../words/prose.ts';
import { wordsOf, type TextWord } from '../words/words.ts';
import type { KnownLabels } from './known-labels.ts';
import type { Label } from './label.ts';

/** Names of files, sites and products; words beside them may still be text. */
const DOTTED = /[\p{L}\p{N}][._/\\@]+[\p{L}\p{N}]/u;

/** What names end with behind a capital or a number: `Apps for enterprise`, `OneNote for the web`. */
const END_OF_NAME = /(?<=(?:\p{Lu}[\p{L}\p{N}]*|\p{N})\s+)(?:for|in|on)\s+(?:the\s+)?\p{Ll}+$/u;

/** A term with its abbreviation, `Query Language (QL)`. */
const ABBREVIATED = /\(\p{Lu}{2,}\)$/u;

/** One word may be what is left of a name. */
const SEVERAL = 2;

/**
 * Whether a label that other targets translate, or that stands nowhere else, is no name: many others translate it, or its words tell,
 * as far as they are no `terms` that stay as they are.
 */
export function isToBeTranslated(
  label: Label,
  known: KnownLabels,
  terms: readonly string[],
  vocabulary: SourceVocabulary,
): boolean {
  if (known.isFrequent(label) && !DOTTED.test(label.text)) return !known.isKeptInProse(label);
  const text = label.text.replace(END_OF_NAME, (end) => ' '.repeat(end.length));
  const words = wordsOf(withoutTerms(proseOf(text), terms));
  const verdicts = verdictsOn(words, vocabulary);
  if (isCommand(verdicts) || (ABBREVIATED.test(text) && !known.isKnown(label))) return false;
  return (
    (areAllTranslated(verdicts) ||
      isMostlyTranslated(words, vocabulary) ||
      (known.isNeverKept(label) && isTitle(text, verdicts, known.isKnown(label)))) &&
    !known.isKeptInProse(label)
  );
}

/** Whether a label's words tell that it is no text: most of them are kept, as those of names are, or nothing is known of them. */
export function isName({ text }: Label, vocabulary: SourceVocabulary): boolean {
  const words = wordsOf(proseOf(text));
  const verdicts = verdictsOn(words, vocabulary);
  return !isOfTranslatedWords(verdicts) && !isMostlyTranslated(words, vocabulary);
}

/** What readers read of a label as words. */
function proseOf(text: string): string {
  return toProse(text, inlineTokens(text), 'words').text;
}

/** What becomes of a word: whether it is usually translated, if anything is known of it. */
interface Verdict {
  readonly isTranslated: boolean | undefined;
  readonly isCapital: boolean;
}

function verdictsOn(words: readonly TextWord[], vocabulary: SourceVocabulary): Verdict[] {
  return words
    .filter(({ text }) => text.length > 1)
    .map(({ text }) => ({ isTranslated: vocabulary.isTranslated(text), isCapital: /^\p{Lu}/u.test(text) }));
}

/** Whether none of some words is usually kept; a capital of which nothing is known may be a name's. */
function areAllTranslated(verdicts: readonly Verdict[]): boolean {
  return verdicts.length >= SEVERAL && isOfTranslatedWords(verdicts);
}

function isOfTranslatedWords(verdicts: readonly Verdict[]): boolean {
  return (
    verdicts.some(({ isTranslated }) => isTranslated === true) &&
    verdicts.every(({ isTranslated, isCapital }) => isTranslated ?? !isCapital)
  );
}

/** So many words in small letters, of which the first is none of the docset's, are typed: `az ad app owner`. */
const FEWEST_OF_COMMAND = 3;

/** Whether some words begin with the name of a program, as commands do. */
function isCommand(verdicts: readonly Verdict[]): boolean {
  return (
    verdicts.length >= FEWEST_OF_COMMAND &&
    verdicts[0]?.isTranslated !== true &&
    !verdicts.some(({ isCapital }) => isCapital)
  );
}

/** Names of products, `IdFix Tool`, terms with their abbreviation, `Query Language (QL)`, and what a command is told, `Diag: Recording`. */
const NAME = /^\P{L}*\p{L}*\p{Ll}\p{Lu}|\(\p{Lu}{2,}\)|:\s/u;

/**
 * Whether a text is a title with names in it, `Requirements for Workplace Analytics`: most of its words are usually translated, the first
 * among them, as names of products begin with one that is kept. Half of them are enough of a text that others translate.
 */
function isTitle(text: string, verdicts: readonly Verdict[], isKnown: boolean): boolean {
  const translated = verdicts.filter(({ isTranslated }) => isTranslated === true).length;
  if (translated === 0 || DOTTED.test(text) || NAME.test(text)) return false;
  if (isKnown) return translated * 2 >= verdicts.length;
  return translated >= SEVERAL && translated * 2 > verdicts.length && verdicts[0]?.isTranslated === true;
}

/** Whether there are words that are usually translated beside names: `Teams admin center`. */
function isMostlyTranslated(words: readonly TextWord[], vocabulary: SourceVocabulary): boolean {
  const { likely, telling, certain, open, kept } = weighWordsLeft(words, vocabulary);
  return telling > 0 && certain >= SEVERAL && certain + likely / 2 > open + kept / 2;
}
