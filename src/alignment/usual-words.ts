import { UNEXPLAINED, type EvidenceScale } from './evidence.ts';
import { fitLengths, type LengthModel } from './length-model.ts';
import { sum } from './statistics.ts';

/**
 * What is usual for each word of the source in well-aligned pairs, by its number. Behind the last word stands what holds for those that are
 * not known.
 */
export interface UsualWords {
  /** How much its target speaks for a word. */
  readonly gains: Float32Array;
  /** The variance of that. */
  readonly variances: Float32Array;
  /** How many characters of the target stand for a word. */
  readonly lengths: Float32Array;
  /** How long targets are for what the lengths of their sources' words let expect. */
  readonly ofLengths: LengthModel;
}

/** A pair in numbers of words, and the characters of its target. */
export interface NumberedPair {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly targetLength: number;
}

/** What holds for all words counts as much as having met a word so often. */
const TRUST_IN_ALL = 4;

/** No word is so sure to be translated alike that it varies less. */
const LEAST_VARIANCE = 0.05;

/** Learns from the distinct pairs of a locale what is usual for each of `size` source words; `lengthOf` gives the characters of a target word. */
export function learnUsualWords(
  scale: EvidenceScale,
  pairs: readonly NumberedPair[],
  size: number,
  lengthOf: (targetWord: number) => number,
): UsualWords {
  const counts = new Float64Array(size + 1);
  const gains = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  const lengths = new Float64Array(size + 1);
  for (const { source, target } of pairs) {
    if (target.length === 0) continue;
    const read = scale.read(target, source, lengthOf);
    source.forEach((word, k) => {
      const gain = read.gains[k] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
      gains[word] = (gains[word] ?? 0) + gain;
      squares[word] = (squares[word] ?? 0) + gain * gain;
      lengths[word] = (lengths[word] ?? 0) + (read.lengths[k] ?? 0);
    });
  }
  return smoothed(counts, gains, squares, lengths, pairs);
}

function smoothed(
  counts: Float64Array,
  gains: Float64Array,
  squares: Float64Array,
  lengths: Float64Array,
  pairs: readonly NumberedPair[],
): UsualWords {
  const all = Math.max(1, sum(counts));
  const gain = sum(gains) / all;
  const variance = sum(squares) / all - gain * gain;
  const length = sum(lengths) / all;
  const unknown = counts.length - 1;
  const usual = {
    gains: Float32Array.from(gains, (total, i) => (total + TRUST_IN_ALL * gain) / ((counts[i] ?? 0) + TRUST_IN_ALL)),
    variances: new Float32Array(counts.length),
    lengths: Float32Array.from(
      lengths,
      (total, i) => (total + TRUST_IN_ALL * length) / ((counts[i] ?? 0) + TRUST_IN_ALL),
    ),
  };
  // A word that is not known cannot be explained.
  usual.gains[unknown] = Math.log(UNEXPLAINED);
  usual.gains.forEach((mean, i) => {
    const count = counts[i] ?? 0;
    const spread = (squares[i] ?? 0) - 2 * mean * (gains[i] ?? 0) + count * mean * mean;
    usual.variances[i] = Math.max(LEAST_VARIANCE, (spread + TRUST_IN_ALL * variance) / (count + TRUST_IN_ALL));
  });
  const ofLengths = fitLengths(
    pairs.map(({ source, targetLength }) => [expectedLength(usual.lengths, source), targetLength]),
  );
  return { ...usual, ofLengths };
}

/** Gives how many characters the translations of some words have together, as a rule. */
export function expectedLength(lengths: Float32Array, source: Int32Array): number {
  let length = 0;
  for (const word of source) length += (word < 0 ? lengths.at(-1) : lengths[word]) ?? 0;
  return length;
}

/** Says how much less speaks for some words of a source than usual. */
export class WordLack {
  private readonly lacks: Float64Array;
  private readonly variances: Float64Array;

  /** `gains` are those that the words have by their target. */
  constructor(usual: UsualWords, source: Int32Array, gains: Float64Array) {
    const at = (values: Float32Array, word: number): number => (word < 0 ? values.at(-1) : values[word]) ?? 0;
    this.lacks = Float64Array.from(source, (word, k) => at(usual.gains, word) - (gains[k] ?? 0));
    this.variances = Float64Array.from(source, (word) => at(usual.variances, word));
  }

  /** Of the words from `start` to `end`, in standard deviations; positive where they lack something. */
  between(start: number, end: number): number {
    const variance = sum(this.variances.subarray(start, end));
    return sum(this.lacks.subarray(start, end)) / Math.sqrt(LEAST_SPREAD + variance);
  }

  /** Of the passage that lacks most, for the root of the words. */
  get greatest(): number {
    let passage = 0;
    let greatest = 0;
    for (const lack of this.lacks) {
      passage = Math.max(0, passage + lack - PASSED_OVER);
      greatest = Math.max(greatest, passage);
    }
    return greatest / Math.sqrt(this.lacks.length || 1);
  }
}

/** Variance that is added to that of the words, so that one alone proves little. */
const LEAST_SPREAD = 0.5;

/** So much every word may lack before a passage does. */
const PASSED_OVER = 0.3;
