import { increase } from '../../model/increase.ts';

/** Counts how many texts that are alike end with a full stop, and how many end otherwise. */
export class EndCounts {
  readonly #counts = { 'full stop': new Map<string, number>(), other: new Map<string, number>() };

  /** Counts a text that has `key` in common with others. */
  add(key: string, end: TextEnd): void {
    increase(this.#counts[end], key);
  }

  /** How many texts with a key end in one way; `own` is how a text ends that was counted and must not speak for itself. */
  count(key: string, end: TextEnd, own?: TextEnd): number {
    return Math.max(0, (this.#counts[end].get(key) ?? 0) - (own === end ? 1 : 0));
  }

  /**
   * The share of texts with a key that end otherwise, from 0 to 1. What holds in `general` counts as much as `trust` texts.
   */
  shareOfOthers(key: string, general: number, trust: number, own?: TextEnd): number {
    const [others, stopped] = [this.count(key, 'other', own), this.count(key, 'full stop', own)];
    return (others + trust * general) / (others + stopped + trust);
  }
}

/** How a text ends: with a full stop or not. */
export type TextEnd = 'full stop' | 'other';

/** Logarithm of the odds of a share from 0 to 1, both excluded. */
export function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}
