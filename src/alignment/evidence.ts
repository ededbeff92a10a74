import type { LexicalTable } from './lexical-table.ts';

/** Share of words that are expected to have no counterpart, so that one of them proves little. */
export const UNEXPLAINED = 0.1;

/** A word that is written alike in both languages stands for itself at least so likely: names, numbers, code, addresses. */
const SAME_SPELLING = 0.3;

/** So much a word that is in the target may say for its passage: one word that both have by chance makes no clause. */
const MOST_SAID = 2;

/** How strongly the words of a target and a source speak for their being each other's translation. */
export interface Evidence {
  /** Sum over the target's words of the logarithm of how much likelier the source makes each of them. */
  readonly ofTarget: number;
  /** The same over the source's words, given the target. */
  readonly ofSource: number;
  /** The part of what the source says that nothing in the target stands for, from 0 to 1; rare words say more. */
  readonly sourceUnexplained: number;
  /** How much speaks against the passage of the source that is least in the target, for the root of the source's words; 0 or more. */
  readonly sourceGap: number;
  /** What `ofTarget` would be if the source of the pair itself stood before this one. */
  readonly ofTargetJoined: number;
}

/** How a target and a source stand for each other, word by word. */
export interface WordReading {
  /** Of each word of the source, the logarithm of how much likelier the target makes it. */
  readonly gains: Float64Array;
  /** Of each word of the source, how many characters of the target stand for it. */
  readonly lengths: Float64Array;
  /** Of each word of the target, where in the source the words that it stands for are, from 0 to 1; NaN where there are none. */
  readonly places: Float64Array;
}

/** Weighs targets against sources, both given as numbers of words; words that the table does not know are negative. */
export class EvidenceScale {
  private readonly table: LexicalTable;
  /** Source word that is written like a target word, or −1. */
  private readonly sameSource: Int32Array;
  private readonly targetShares: Float64Array;
  private readonly sourceShares: Float64Array;
  /** The probabilities of one target word, spread out by source word. */
  private readonly toTarget: Float32Array;
  private readonly toSource: Float32Array;

  constructor(table: LexicalTable) {
    this.table = table;
    const { source, target } = table;
    this.sameSource = Int32Array.from(target.stems, (stem) => source.idOf(stem) ?? -1);
    this.targetShares = shares(target.counts);
    this.sourceShares = shares(source.counts);
    this.toTarget = new Float32Array(source.size);
    this.toSource = new Float32Array(source.size);
  }

  /** Weighs one target against each of some sources, of which that at `own` is its pair's. */
  weigh(target: Int32Array, sources: readonly Int32Array[], own: number): Evidence[] {
    const sourceSums = sources.map(({ length }) => new Float64Array(length));
    const targetSums = new Float64Array(sources.length);
    const ofTarget = new Float64Array(sources.length);
    const ofTargetJoined = new Float64Array(sources.length);
    const ownLength = sources[own]?.length ?? 0;
    for (const word of target) {
      const share = shareOf(this.targetShares, word);
      if (word >= 0) this.spread(word);
      for (let i = 0; i < sources.length; i++)
        targetSums[i] = word < 0 ? 0 : this.add(sources[i] ?? NO_WORDS, sourceSums[i] ?? NO_SUMS);
      if (word >= 0) this.clear(word);
      const ownSum = targetSums[own] ?? 0;
      for (let i = 0; i < sources.length; i++) {
        const sum = targetSums[i] ?? 0;
        const length = sources[i]?.length ?? 0;
        ofTarget[i] = (ofTarget[i] ?? 0) + gainOf(sum, length, share);
        ofTargetJoined[i] = (ofTargetJoined[i] ?? 0) + gainOf(ownSum + sum, ownLength + length, share);
      }
    }
    return sources.map((words, i) => ({
      ofTarget: ofTarget[i] ?? 0,
      ofTargetJoined: ofTargetJoined[i] ?? 0,
      ...this.weighSource(words, sourceSums[i] ?? NO_SUMS, target.length),
    }));
  }

  /** Reads a target and a source word by word; `lengthOf` gives the characters of a target word. */
  read(target: Int32Array, source: Int32Array, lengthOf: (targetWord: number) => number): WordReading {
    const sums = new Float64Array(source.length);
    const lengths = new Float64Array(source.length);
    const places = new Float64Array(target.length).fill(NaN);
    for (let j = 0; j < target.length; j++) {
      const word = target[j] ?? -1;
      if (word < 0) continue;
      this.spread(word);
      const share = lengthOf(word) / (NOTHING + this.add(source, sums));
      let mass = 0;
      let place = 0;
      for (let k = 0; k < source.length; k++) {
        const sourceWord = source[k] ?? -1;
        if (sourceWord < 0) continue;
        lengths[k] = (lengths[k] ?? 0) + share * (this.toTarget[sourceWord] ?? 0);
        const probability = this.toSource[sourceWord] ?? 0;
        mass += probability;
        place += probability * k;
      }
      this.clear(word);
      if (mass > LEAST_MASS) places[j] = place / mass / Math.max(1, source.length - 1);
    }
    const gains = Float64Array.from(source, (word, k) =>
      gainOf(sums[k] ?? 0, target.length, shareOf(this.sourceShares, word)),
    );
    return { gains, lengths, places };
  }

  /** Adds what speaks for each word of a source, and gives how likely all of it makes the target word that is spread out. */
  private add(words: Int32Array, sums: Float64Array): number {
    const { toTarget, toSource } = this;
    let sum = 0;
    for (let k = 0; k < words.length; k++) {
      const word = words[k] ?? -1;
      if (word < 0) continue;
      sum += toTarget[word] ?? 0;
      sums[k] = (sums[k] ?? 0) + (toSource[word] ?? 0);
    }
    return sum;
  }

  private weighSource(words: Int32Array, sums: Float64Array, targetLength: number) {
    let ofSource = 0;
    let said = 0;
    let lost = 0;
    let passage = 0;
    let gap = 0;
    for (let k = 0; k < words.length; k++) {
      const share = shareOf(this.sourceShares, words[k] ?? -1);
      const gain = gainOf(sums[k] ?? 0, targetLength, share);
      const weight = -Math.log(share);
      ofSource += gain;
      said += weight;
      if (gain < 0) lost += weight;
      passage = Math.max(0, passage - Math.min(gain, MOST_SAID));
      gap = Math.max(gap, passage);
    }
    return {
      ofSource,
      sourceUnexplained: said === 0 ? 0 : lost / said,
      sourceGap: gap / Math.sqrt(words.length || 1),
    };
  }

  private spread(targetWord: number): void {
    const { rowStarts, sourceIds, targetGivenSource, sourceGivenTarget } = this.table;
    const end = rowStarts[targetWord + 1] ?? 0;
    for (let cell = rowStarts[targetWord] ?? 0; cell < end; cell++) {
      const sourceWord = sourceIds[cell] ?? 0;
      this.toTarget[sourceWord] = targetGivenSource[cell] ?? 0;
      this.toSource[sourceWord] = sourceGivenTarget[cell] ?? 0;
    }
    const same = this.sameSource[targetWord] ?? -1;
    if (same < 0) return;
    this.toTarget[same] = Math.max(this.toTarget[same] ?? 0, SAME_SPELLING);
    this.toSource[same] = Math.max(this.toSource[same] ?? 0, SAME_SPELLING);
  }

  private clear(targetWord: number): void {
    const { rowStarts, sourceIds } = this.table;
    const end = rowStarts[targetWord + 1] ?? 0;
    for (let cell = rowStarts[targetWord] ?? 0; cell < end; cell++) {
      const sourceWord = sourceIds[cell] ?? 0;
      this.toTarget[sourceWord] = 0;
      this.toSource[sourceWord] = 0;
    }
    const same = this.sameSource[targetWord] ?? -1;
    if (same >= 0) this.toTarget[same] = this.toSource[same] = 0;
  }
}

/** How likely a word stands for nothing, however little else it may stand for. */
const NOTHING = 0.02;

/** A word that makes all of a source's words less likely together has no place in it. */
const LEAST_MASS = 0.05;

const NO_WORDS = new Int32Array();
const NO_SUMS = new Float64Array();

/** `sum` of probabilities over `length` words, against the word's share of all words. */
function gainOf(sum: number, length: number, share: number): number {
  const probability = length === 0 ? 0 : sum / length;
  return Math.log(UNEXPLAINED + ((1 - UNEXPLAINED) * probability) / share);
}

/** A word that was never met is as rare as any. */
function shareOf(all: Float64Array, word: number): number {
  return (word < 0 ? undefined : all[word]) ?? 1 / (all.length + 1);
}

function shares(counts: readonly number[]): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(counts, (count) => count / total);
}
