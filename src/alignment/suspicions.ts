import { weightedSum } from '../model/weighted-sum.ts';
import type { PairSigns } from './file-signs.ts';
import { clamp } from './statistics.ts';
import { WEIGHTS } from './weights.ts';

/** How often a pair's texts stand elsewhere. */
export interface PairRepetitions {
  /** How many other pairs are the same. */
  readonly alike: number;
  /** How often its source is translated in the most frequent other way. */
  readonly rivalTargets: number;
  /** How often its target stands for the most frequent other source. */
  readonly rivalSources: number;
}

/** What may be wrong with a pair; each is a probability. */
export interface Suspicions {
  /** The target is not that of the source. */
  readonly misplaced: number;
  /** The target holds a neighbour's translation, too. */
  readonly merged: number;
  /** The target lacks a part of the source. */
  readonly shortened: number;
}

/** What each weight of `WEIGHTS` is for, in their order. */
export const INPUTS = {
  always: () => 1,
  evidence: ({ evidence }) => clamp(evidence, -8, 3),
  targetMargin: ({ targetMargin }) => clamp(targetMargin, -12, 0),
  sourceMargin: ({ sourceMargin }) => clamp(sourceMargin, -12, 0),
  margin: ({ targetMargin, sourceMargin }) => clamp(Math.min(targetMargin, sourceMargin), -12, 12),
  inPlace: ({ inPlace }) => clamp(inPlace, -20, 0),
  nowhere: ({ nowhere }) => clamp(nowhere, -20, 0),
  longer: ({ length }) => clamp(length, 0, 8),
  muchLonger: ({ length }) => clamp(length - 2.5, 0, 5.5),
  shorter: ({ length }) => clamp(-length, 0, 8),
  muchShorter: ({ length }) => clamp(-length - 2.5, 0, 5.5),
  joined: ({ joined }) => clamp(joined, 0, 8),
  sourceUnexplained: ({ sourceUnexplained }) => sourceUnexplained,
  alike: (_, { alike }) => Math.min(Math.log1p(alike), 2),
  rivalTargets: (_, { rivalTargets }) => Math.min(Math.log1p(rivalTargets), 2),
  rivalSources: (_, { rivalSources }) => Math.min(Math.log1p(rivalSources), 2),
} as const satisfies Record<string, (signs: PairSigns, repetitions: PairRepetitions) => number>;

const READERS = Object.values(INPUTS) as readonly ((signs: PairSigns, repetitions: PairRepetitions) => number)[];

/** The numbers that weights are for. */
export function inputsOf(signs: PairSigns, repetitions: PairRepetitions): number[] {
  return READERS.map((read) => read(signs, repetitions));
}

/** Weighs what can be seen of a pair: one logistic regression for each thing that may be wrong. */
export function suspicionsOf(signs: PairSigns, repetitions: PairRepetitions): Suspicions {
  const inputs = inputsOf(signs, repetitions);
  const probability = (weights: readonly number[]): number => 1 / (1 + Math.exp(-weightedSum(inputs, weights)));
  return {
    misplaced: probability(WEIGHTS.misplaced),
    merged: probability(WEIGHTS.merged),
    shortened: probability(WEIGHTS.shortened),
  };
}
