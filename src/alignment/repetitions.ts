import type { PairText } from './pair-text.ts';

/** How often texts stand together in some pairs. */
export interface Repetitions {
  /** Whether no earlier pair has both texts of a pair. */
  readonly isFirst: (pair: number) => boolean;
  /** How many other pairs have both texts of a pair. */
  readonly alike: (pair: number) => number;
  /** How often the source of a pair is translated in the way that is most frequent besides that of the pair. */
  readonly rivalTargets: (pair: number) => number;
  /** How often the target of a pair stands for the source that is most frequent besides that of the pair. */
  readonly rivalSources: (pair: number) => number;
}

/** Counts repeated texts and pairs. */
export function repetitionsOf(pairs: readonly PairText[]): Repetitions {
  const bySource = new Tally();
  const byTarget = new Tally();
  const first = new Uint8Array(pairs.length);
  pairs.forEach(({ source, target }, i) => {
    first[i] = bySource.add(source, target) ? 1 : 0;
    byTarget.add(target, source);
  });
  const look = (pair: number, tally: Tally, key: 'source' | 'target', other: 'source' | 'target'): number => {
    const texts = pairs[pair];
    return texts ? tally.mostBesides(texts[key], texts[other]) : 0;
  };
  return {
    isFirst: (pair) => first[pair] === 1,
    alike: (pair) => {
      const texts = pairs[pair];
      return texts ? bySource.count(texts.source, texts.target) - 1 : 0;
    },
    rivalTargets: (pair) => look(pair, bySource, 'source', 'target'),
    rivalSources: (pair) => look(pair, byTarget, 'target', 'source'),
  };
}

/** Counts what stands with what. */
class Tally {
  private readonly counts = new Map<string, Map<string, number>>();

  /** Counts one more; tells whether it is the first. */
  add(key: string, partner: string): boolean {
    let partners = this.counts.get(key);
    if (!partners) this.counts.set(key, (partners = new Map()));
    const before = partners.get(partner) ?? 0;
    partners.set(partner, before + 1);
    return before === 0;
  }

  count(key: string, partner: string): number {
    return this.counts.get(key)?.get(partner) ?? 0;
  }

  mostBesides(key: string, partner: string): number {
    let most = 0;
    for (const [other, count] of this.counts.get(key) ?? []) if (other !== partner && count > most) most = count;
    return most;
  }
}
