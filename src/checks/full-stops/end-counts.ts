import { increase } from '../../model/increase.ts';

/** Counts how many texts that are alike end with a full stop, and how many end otherwise. */
export class EndCounts {
  readonly #stopped = new Map<string, number>();
  readonly #others = new Map<string, number>();

  /** Counts a text that has `key` in common with others. */
  add(key: string, isStopped: boolean): void {
    increase(isStopped ? this.#stopped : this.#others, key);
  }

  /** How many texts with a key end with a full stop. */
  stopped(key: string): number {
    return this.#stopped.get(key) ?? 0;
  }

  /** How many texts with a key end otherwise. */
  others(key: string): number {
    return this.#others.get(key) ?? 0;
  }

  /**
   * The share of texts with a key that end otherwise, from 0 to 1. What holds in `general` counts as much as `trust` texts. `own` is how a text
   * ends that was counted and must not speak for itself.
   */
  shareOfOthers(key: string, general: number, trust: number, own?: TextEnd): number {
    const others = Math.max(0, this.others(key) - (own === 'other' ? 1 : 0));
    const stopped = Math.max(0, this.stopped(key) - (own === 'full stop' ? 1 : 0));
    return (others + trust * general) / (others + stopped + trust);
  }
}

/** How a text ends: with a full stop or not. */
export type TextEnd = 'full stop' | 'other';

/** Logarithm of the odds of a share from 0 to 1, both excluded. */
export function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}
