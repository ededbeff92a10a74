import { increase } from '../../model/increase.ts';
import type { TextSpan } from '../../model/text.ts';
import { inlineTokens, type InlineTokenKind } from '../../segments/index.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { toProse } from '../words/prose.ts';
import { keptTerms, weighWordsLeft, withoutTerms } from '../languages/source-words-left.ts';
import { vocabularyOf, type SourceVocabulary } from '../languages/source-vocabulary.ts';
import { wordsOf, type TextWord } from '../words/words.ts';

/** Finds texts of links, images and emphasis that are the source's in a translated sentence, though the docset translates what they say. */
export const labelUntranslated: LocaleCheck = {
  code: 'label-untranslated',
  findAll: (pairs, context) => {
    if (customsOf(context.locale.tag).language === customsOf(context.sourceLocale.tag).language) return [];
    const vocabulary = vocabularyOf(pairs);
    const labels = pairs.map(labelsOf);
    const known = new KnownLabels(labels.flat());
    return pairs.flatMap((pair, index): PlacedFinding[] => {
      const left = (labels[index] ?? []).filter((label) => label.target && known.areTranslated(label));
      if (left.length === 0) return [];
      const terms = keptTerms(pair.noLoc, context);
      return left
        .filter((label) => isLeft(label, pair))
        .filter((label) => isTranslatedOften(label, known) || isToBeTranslated(label, known, terms, vocabulary))
        .map((label) => ({ pair: index, finding: findingFor(label) }));
    });
  },
};

/** What marks a text that is for people, and what such a text is called. */
const NAMES: Readonly<Partial<Record<InlineTokenKind, string>>> = {
  link: 'The text of a link',
  image: 'The text of an image',
  emphasis: 'Emphasised text',
};

/** A text that a source marks, and where the target has the same, if it does. */
interface Label {
  readonly kind: InlineTokenKind;
  readonly text: string;
  readonly source: TextSpan;
  readonly target: TextSpan | undefined;
}

function labelsOf({ source, target, sourceTokens, targetTokens }: CheckedPair): Label[] {
  // What still is the source has a check of its own.
  if (source === target) return [];
  return sourceTokens.flatMap(({ kind, textRange }): Label[] => {
    if (NAMES[kind] === undefined || !textRange) return [];
    const text = source.slice(textRange.start, textRange.end);
    const same = targetTokens.find(
      (token) =>
        token.kind === kind && token.textRange && target.slice(token.textRange.start, token.textRange.end) === text,
    );
    return [{ kind, text, source: textRange, target: same?.range }];
  });
}

/** So many other targets must have a label before they tell what becomes of it, and so many before they tell that it is no name. */
const FEWEST = 3;
const MANY = 5;
/** Of so few of them may it be kept. */
const FEW_KEPT = 0.1;
/** Of so few labels of a kind may be kept that one of which nothing else is known is no style; what was left by mistake is among them. */
const FEW_OF_KIND_KEPT = 0.125;

/** What a docset does with its labels. */
class KnownLabels {
  readonly #seen = new Map<string, number>();
  readonly #kept = new Map<string, number>();

  constructor(labels: readonly Label[]) {
    for (const label of labels) {
      for (const key of [label.kind, keyOf(label)]) {
        increase(this.#seen, key);
        if (label.target) increase(this.#kept, key);
      }
    }
  }

  /** Whether nearly all other targets translate a label that the target of a pair keeps; of one that stands nowhere else, what most labels of its kind tell. */
  areTranslated(label: Label): boolean {
    const { seen, kept } = this.#others(label);
    if (seen >= FEWEST) return kept <= seen * FEW_KEPT;
    return kept === 0 && this.#shareKept(label.kind) <= FEW_OF_KIND_KEPT;
  }

  /** Whether so many other targets have a label that nothing else need tell whether it is to be translated. */
  isFrequent(label: Label): boolean {
    return this.#others(label).seen >= MANY;
  }

  /** Whether other targets have a label, or none has. */
  isKnown(label: Label): boolean {
    return this.#others(label).seen > 0;
  }

  /** Whether no other target keeps a label. */
  isNeverKept(label: Label): boolean {
    return this.#others(label).kept === 0;
  }

  #others(label: Label): { seen: number; kept: number } {
    const key = keyOf(label);
    return { seen: (this.#seen.get(key) ?? 0) - 1, kept: (this.#kept.get(key) ?? 0) - 1 };
  }

  #shareKept(kind: InlineTokenKind): number {
    return (this.#kept.get(kind) ?? 0) / (this.#seen.get(kind) ?? 1);
  }
}

function keyOf({ kind, text }: Label): string {
  return `${kind} ${text.toLowerCase()}`;
}

/** A single word may be a keyword, an identifier or a value, which tell that by their emphasis. */
const SEVERAL_WORDS = /\p{L}\s+\p{L}/u;
/** Names of packages, parameters, and what is typed. */
const CODE = /[=<>{}`]|(?:^|\s)-\p{L}|\p{L}-\p{L}+-\p{L}/u;
/** Names of files, sites and products; words beside them may still be text. */
const DOTTED = /[\p{L}\p{N}][._/\\@]+[\p{L}\p{N}]/u;
/** What is left may be followed by its translation. */
const EXPLAINED = /^[\s"“”»」』\p{L}]{0,20}[(（–—]/u;

function isLeft({ text, target }: Label, pair: CheckedPair): boolean {
  return (
    target !== undefined &&
    SEVERAL_WORDS.test(text) &&
    !CODE.test(text) &&
    !EXPLAINED.test(pair.target.slice(target.end))
  );
}

function isTranslatedOften(label: Label, known: KnownLabels): boolean {
  return known.isFrequent(label) && !DOTTED.test(label.text);
}

/** What names end with behind a capital or a number: `Apps for enterprise`, `OneNote for the web`. */
const END_OF_NAME = /(?<=(?:\p{Lu}[\p{L}\p{N}]*|\p{N})\s+)(?:for|in|on)\s+(?:the\s+)?\p{Ll}+$/u;

/** One word may be what is left of a name. */
const SEVERAL = 2;

function isToBeTranslated(
  label: Label,
  known: KnownLabels,
  terms: readonly string[],
  vocabulary: SourceVocabulary,
): boolean {
  const text = label.text.replace(END_OF_NAME, (end) => ' '.repeat(end.length));
  const words = wordsOf(withoutTerms(toProse(text, inlineTokens(text), 'words').text, terms));
  const verdicts = verdictsOn(words, vocabulary);
  return (
    areAllTranslated(verdicts) ||
    isMostlyTranslated(words, vocabulary) ||
    (known.isNeverKept(label) && isTitle(text, verdicts, known.isKnown(label)))
  );
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
  return (
    verdicts.length >= SEVERAL &&
    verdicts.some(({ isTranslated }) => isTranslated === true) &&
    verdicts.every(({ isTranslated, isCapital }) => isTranslated ?? !isCapital)
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

function findingFor({ kind, text, source, target }: Label): PlacedFinding['finding'] {
  return {
    check: 'label-untranslated',
    message: `${NAMES[kind] ?? ''}, “${text}”, was left in the language of the source.`,
    source: [source],
    target: target ? [target] : [],
    suggestion: 'Translate it, or name what is to stay as it is under `no-loc` in the front matter.',
    pattern: text,
  };
}
