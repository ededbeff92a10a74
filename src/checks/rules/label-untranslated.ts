import { increase } from '../../model/increase.ts';
import type { TextSpan } from '../../model/text.ts';
import { inlineTokens, type InlineTokenKind } from '../../segments/index.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { toProse } from '../words/prose.ts';
import { keptTerms, withoutTerms } from '../languages/source-words-left.ts';
import { vocabularyOf, type SourceVocabulary } from '../languages/source-vocabulary.ts';
import { wordsOf } from '../words/words.ts';

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
        .filter((label) => isLeft(label, pair) && isToBeTranslated(label, terms, vocabulary))
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

/** So many targets must have a label before it is known what becomes of it, and of so few of them may keep it. */
const FEWEST = 3;
const FEW_KEPT = 0.1;

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
    const seen = (this.#seen.get(keyOf(label)) ?? 0) - 1;
    const kept = (this.#kept.get(keyOf(label)) ?? 0) - 1;
    if (seen >= FEWEST) return kept <= seen * FEW_KEPT;
    return kept === 0 && this.#shareKept(label.kind) <= FEW_KEPT;
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
/** Names of files and what is typed. */
const CODE = /[\p{L}\p{N}][._/\\@=-]+[\p{L}\p{N}]|[()=<>{}*`]|\.$|\p{Ll}\p{Lu}/u;
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

function isToBeTranslated({ text }: Label, terms: readonly string[], vocabulary: SourceVocabulary): boolean {
  const words = wordsOf(withoutTerms(toProse(text, inlineTokens(text), 'words').text, terms));
  const verdicts = words
    .filter(({ text: word }) => word.length > 1)
    .map(({ text: word }) => ({ isTranslated: vocabulary.isTranslated(word), isCapital: /^\p{Lu}/u.test(word) }));
  // A capital of which nothing is known may be a name's.
  return (
    verdicts.some(({ isTranslated }) => isTranslated === true) &&
    verdicts.every(({ isTranslated, isCapital }) => isTranslated ?? !isCapital)
  );
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
