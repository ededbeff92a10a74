import { median, robustDeviation } from './statistics.ts';

/** How long targets of one locale are, for their sources. */
export interface LengthModel {
  /** Characters of a target for each character of its source. */
  readonly ratio: number;
  /** Standard deviation of the unexpected part of a target's length, for a source of one character. */
  readonly deviation: number;
}

/** Sources shorter than this say little about the ratio. */
const SHORTEST = 20;

/** Fits the model to pairs of lengths; robust, so that what is misaligned does not count. */
export function fitLengths(lengths: readonly (readonly [source: number, target: number])[]): LengthModel {
  const told = lengths.filter(([source, target]) => source > SHORTEST && target > 0);
  const ratio = told.length === 0 ? 1 : median(told.map(([source, target]) => target / source));
  const deviations = lengths.map(([source, target]) => lengthSurprise({ ratio, deviation: 1 }, source, target));
  return { ratio, deviation: robustDeviation(deviations, 0.5) };
}

/**
 * How much longer a target is than its source lets expect, in standard deviations; negative if shorter: δ of Gale and Church
 * (1993), “A program for aligning sentences in bilingual corpora”, for the mean length of both halves.
 */
export function lengthSurprise({ ratio, deviation }: LengthModel, source: number, target: number): number {
  const mean = (source + target / ratio) / 2;
  return mean === 0 ? 0 : (target - source * ratio) / Math.sqrt(mean) / deviation;
}

/** Characters of a half that are written for readers: without the addresses of links, also of one that is cut through. */
export function readLength(markdown: string): number {
  return markdown.replace(/\]\([^)]*\)?/g, '').length;
}
