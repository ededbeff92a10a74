import type { CheckedPair } from './check.ts';
import { type Prose } from './words/prose.ts';

/** How long targets of one locale are. */
export interface LengthModel {
  /** Characters of a target for each one of its source. */
  readonly ratio: number;
  /** Variance of a target's length for each character of its source. */
  readonly variance: number;
}

/** Lengths of both halves of a pair, in characters as readers count them. */
export interface PairLengths {
  readonly source: number;
  readonly target: number;
}

const FEWEST_PAIRS = 50;
const SHORTEST_SOURCE = 20;

/**
 * Fits the length model of Gale & Church (1993), whose constants are for two European languages, to the pairs of a locale. It
 * takes medians, so that some damaged pairs change nothing; with too few pairs to tell, it is that of `scriptModel`.
 */
export function fitLengths(lengths: readonly PairLengths[], fallback: LengthModel): LengthModel {
  const told = lengths.filter(({ source, target }) => source >= SHORTEST_SOURCE && target > 0);
  if (told.length < FEWEST_PAIRS) return fallback;
  const ratio = median(told.map(({ source, target }) => target / source));
  // A median absolute deviation is 0.6745 standard deviations of a normal distribution.
  const deviation =
    median(told.map(({ source, target }) => Math.abs(target - ratio * source) / Math.sqrt(source))) / 0.6745;
  return { ratio, variance: Math.max(deviation ** 2, 1) };
}

/** What is known without any pair: Chinese characters and Korean syllables say about what two or three letters say. */
export function scriptModel(script: string): LengthModel {
  if (/^Han[st]?$/.test(script)) return { ratio: 0.4, variance: 2.5 };
  if (script === 'Jpan' || script === 'Kore') return { ratio: 0.6, variance: 3 };
  return { ratio: 1.1, variance: 5 };
}

/** By how many standard deviations a target is longer, or with a negative sign shorter, than its source makes likely. */
export function lengthDeviation({ source, target }: PairLengths, { ratio, variance }: LengthModel): number {
  return (target - ratio * source) / Math.sqrt(Math.max(source, 1) * variance);
}

/** Measures both halves of a pair without markup, identifiers, and names that both have: those are as long in any language. */
export function lengthsOf(pair: CheckedPair): PairLengths {
  const { source, target } = pair.prose('words');
  return { source: lengthWithout(source, target.vocabulary), target: lengthWithout(target, source.vocabulary) };
}

function lengthWithout({ text, words }: Prose, shared: ReadonlySet<string>): number {
  const length = characterCount(text);
  return words.reduce((sum, { text: word }) => (shared.has(word.toLowerCase()) ? sum - word.length : sum), length);
}

const COMBINING = /[\p{M}\u200B-\u200F\u2060\uFEFF]|[\uDC00-\uDFFF]/gu;

/** Counts characters as readers do, nearly: marks above and below letters count as none. */
function characterCount(text: string): number {
  const trimmed = text.trim();
  // eslint-disable-next-line no-control-regex -- most sources are ASCII, and need no second look
  if (/^[\x00-\x7F]*$/.test(trimmed)) return trimmed.length;
  const codePoints = Array.from(trimmed).length;
  return codePoints - (trimmed.match(COMBINING)?.length ?? 0);
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : (upper + (values[middle - 1] ?? upper)) / 2;
}
