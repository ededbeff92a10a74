import type { CheckedPair } from '../../src/checks/check.ts';
import type { GlossaryTerm } from '../../src/model/glossary-term.ts';
import { checkedPair } from '../../src/checks/index.ts';
import { randomNumbers } from '../random.ts';
import type { DocsetPairs } from './docset-pairs.ts';
import type { Fault } from './fault.ts';

/** A fault, and the pair that has it. */
export interface PlantedFault {
  readonly fault: Fault;
  readonly pair: CheckedPair;
}

/** What is planted where. */
export interface Planting {
  readonly docset: DocsetPairs;
  /** A docset in another language, from which targets in a wrong language come. */
  readonly foreign: DocsetPairs;
  /** Indexes of the pairs that may be damaged. */
  readonly clean: readonly number[];
  readonly faults: readonly Fault[];
  /** Faults of each kind. */
  readonly count: number;
  readonly seed: number;
  readonly glossary: readonly GlossaryTerm[];
}

/**
 * Damages clean pairs of a docset in random order, one fault in a pair: each gets the kind that is behind most among those that it
 * allows. Gives them by their index.
 */
export function plantFaults(planting: Planting): ReadonlyMap<number, PlantedFault> {
  const { docset, foreign, clean, faults, count, seed, glossary } = planting;
  const { pairs, locale } = docset;
  const random = randomNumbers(seed);
  const repetitions = repetitionsOf(pairs);
  const lastOfFiles = lastIndexes(docset.fileSizes);
  const planted = new Map<number, PlantedFault>();
  const counts = new Map(faults.map((fault) => [fault, 0]));
  for (const index of shuffled(clean, random)) {
    const pair = pairs[index];
    if (!pair) continue;
    const open = faults.filter((fault) => (counts.get(fault) ?? 0) < count);
    if (open.length === 0) break;
    const sources = {
      random,
      locale: locale.tag,
      otherTarget: pairs[Math.floor(random() * pairs.length)]?.target ?? '',
      foreignTarget: foreign.pairs[Math.floor(random() * foreign.pairs.length)]?.target ?? '',
      next: lastOfFiles.has(index) ? undefined : pairs[index + 1],
      repetitions: (repetitions.get(halvesOf(pair)) ?? 1) - 1,
      glossary,
    };
    // Kinds for which few pairs will do come first: those that have been planted least often.
    for (const fault of open.sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))) {
      const damage = fault.plant(pair, sources);
      if (!damage || damage.target === pair.target) continue;
      const { id, source, context } = pair;
      planted.set(index, {
        fault,
        pair: checkedPair({ id, source, target: damage.target, context }, { noLoc: damage.noLoc ?? pair.noLoc }),
      });
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
      break;
    }
  }
  return planted;
}

function repetitionsOf(pairs: readonly CheckedPair[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(halvesOf(pair), (counts.get(halvesOf(pair)) ?? 0) + 1);
  return counts;
}

function halvesOf({ source, target }: CheckedPair): string {
  return JSON.stringify([source, target]);
}

function lastIndexes(fileSizes: readonly number[]): ReadonlySet<number> {
  let end = 0;
  return new Set(fileSizes.map((size) => (end += size) - 1));
}

function shuffled(items: readonly number[], random: () => number): number[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}
