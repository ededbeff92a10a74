import type { TextSpan } from './text.ts';

/** What the alignment says of one segment pair. */
export interface PairAlignment {
  /** How well both halves fit, from 0 (certainly not each other's translation) to 1. */
  readonly score: number;
  readonly verdict: AlignmentVerdict;
  /** The pair whose source this target fits better, or holds too, by its index among the pairs of the same file. */
  readonly better?: number;
  /** The translation unit id of that pair. */
  readonly betterId?: string;
  /** Where the sentence stands in the source that the target lacks. */
  readonly missing?: TextSpan;
  /** Two numbers that stand where the other one should. */
  readonly exchanged?: ExchangedNumbers;
}

/** Two numbers in both halves, in the order of the source. */
export interface ExchangedNumbers {
  readonly source: readonly [TextSpan, TextSpan];
  readonly target: readonly [TextSpan, TextSpan];
}

/**
 * `fits`; `shifted` or `swapped`: the target fits the source of a neighbour better, which `better` names; `merged`: the target
 * also says what a neighbour's source says; `sentence-missing`: one of several sentences of the source, which `missing` gives, has no
 * counterpart in the target; `start-cut` and `end-cut`: the target is short, and begins or ends amid a sentence; `clause-missing`: part of the source has none; `suspect`: neither fits, and nothing near fits better.
 */
export type AlignmentVerdict =
  | 'fits'
  | 'shifted'
  | 'swapped'
  | 'merged'
  | 'sentence-missing'
  | 'start-cut'
  | 'end-cut'
  | 'clause-missing'
  | 'suspect';

/** A likely counterpart of a word in the other language. */
export interface Counterpart {
  readonly word: string;
  /** Probability, from 0 to 1. */
  readonly probability: number;
  /** How many pairs hold both. */
  readonly pairs: number;
}

/** The likely counterparts of a locale's words, by the words' stems: a stem is the first six letters of a word in lower case. */
export interface LocaleWords {
  readonly source: ReadonlyMap<string, readonly Counterpart[]>;
  readonly target: ReadonlyMap<string, readonly Counterpart[]>;
}

/** Sentences of both halves that stand for each other; one side may be empty. */
export interface SentenceGroup {
  readonly source: readonly TextSpan[];
  readonly target: readonly TextSpan[];
}
