import type { LexicalTable } from './lexical-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rounds of expectation and maximisation. */
const ROUNDS = 4;

/**
 * Pairs' worth of evidence that every word is short of. A word that was met once or twice then proves little: what stands
 * in a wrong pair only would else prove the pair right.
 */
const DOUBT = 100;

/** How much likelier than others words are to stand for each other at first if they are written alike. */
const SAME_SPELLING = 20;

/** Cells less likely than this in both directions are left out of the table. */
const LEAST_PROBABILITY = 1e-4;

/**
 * Learns which words stand for each other from pairs of texts, given as numbers of words: IBM Model 1 (Brown et al. 1993)
 * with a null word in both directions at once. The same pairs give the same table, to the last bit.
 */
export function trainTable(
  source: Vocabulary,
  target: Vocabulary,
  pairs: readonly (readonly [source: Int32Array, target: Int32Array])[],
): LexicalTable {
  const cells = numberCells(pairs);
  const toTarget = new Direction(cells.sourceIds, source.size, target.size);
  const toSource = new Direction(cells.targetIds, target.size, source.size);
  for (let cell = 0; cell < cells.count; cell++) {
    if (source.written[cells.sourceIds[cell] ?? 0] !== target.written[cells.targetIds[cell] ?? 0]) continue;
    toTarget.favour(cell, SAME_SPELLING);
    toSource.favour(cell, SAME_SPELLING);
  }
  for (let round = 0; round < ROUNDS; round++) {
    let start = 0;
    for (const [sourceWords, targetWords] of pairs) {
      const width = sourceWords.length;
      for (let j = 0; j < targetWords.length; j++)
        toTarget.expect(targetWords[j] ?? 0, cells.ofPlaces, start + j * width, 1, width);
      for (let i = 0; i < width; i++)
        toSource.expect(sourceWords[i] ?? 0, cells.ofPlaces, start + i, width, targetWords.length);
      start += width * targetWords.length;
    }
    toTarget.maximise();
    toSource.maximise();
  }
  return tabulate(source, target, cells, toTarget.probabilities, toSource.probabilities);
}

/** Every combination of words that some pair holds, numbered. */
interface Cells {
  readonly count: number;
  readonly sourceIds: Int32Array;
  readonly targetIds: Int32Array;
  /** How many pairs hold each combination. */
  readonly pairCounts: Int32Array;
  /** The cell of each place: pair by pair, target word by target word, source word by source word. */
  readonly ofPlaces: Int32Array;
}

function numberCells(pairs: readonly (readonly [Int32Array, Int32Array])[]): Cells {
  const places = pairs.reduce((sum, [sourceWords, targetWords]) => sum + sourceWords.length * targetWords.length, 0);
  const ofPlaces = new Int32Array(places);
  const index = new CellIndex();
  let place = 0;
  pairs.forEach(([sourceWords, targetWords], pair) => {
    for (const targetWord of targetWords)
      for (const sourceWord of sourceWords) ofPlaces[place++] = index.cellOf(sourceWord, targetWord, pair);
  });
  return { ...index.columns(), ofPlaces };
}

/** A hash table with open addressing from combinations of words to their cells. */
class CellIndex {
  private slots = new Int32Array(1 << 16);
  private sourceIds = new Int32Array(1 << 15);
  private targetIds = new Int32Array(1 << 15);
  private pairCounts = new Int32Array(1 << 15);
  private lastPairs = new Int32Array(1 << 15);
  private count = 0;

  cellOf(sourceId: number, targetId: number, pair: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(sourceId, targetId) & mask;
    for (;;) {
      const cell = (this.slots[slot] ?? 0) - 1;
      if (cell === -1) break;
      if (this.sourceIds[cell] === sourceId && this.targetIds[cell] === targetId) {
        if (this.lastPairs[cell] !== pair) {
          this.lastPairs[cell] = pair;
          this.pairCounts[cell] = (this.pairCounts[cell] ?? 0) + 1;
        }
        return cell;
      }
      slot = (slot + 1) & mask;
    }
    const cell = this.count++;
    this.slots[slot] = cell + 1;
    this.sourceIds[cell] = sourceId;
    this.targetIds[cell] = targetId;
    this.pairCounts[cell] = 1;
    this.lastPairs[cell] = pair;
    if (this.count === this.sourceIds.length) this.grow();
    return cell;
  }

  columns(): Omit<Cells, 'ofPlaces'> {
    const { count, sourceIds, targetIds, pairCounts } = this;
    return { count, sourceIds, targetIds, pairCounts };
  }

  private grow(): void {
    const capacity = this.sourceIds.length * 2;
    this.sourceIds = enlarged(this.sourceIds, capacity);
    this.targetIds = enlarged(this.targetIds, capacity);
    this.pairCounts = enlarged(this.pairCounts, capacity);
    this.lastPairs = enlarged(this.lastPairs, capacity);
    this.slots = new Int32Array(capacity * 2);
    const mask = this.slots.length - 1;
    for (let cell = 0; cell < this.count; cell++) {
      let slot = hashOf(this.sourceIds[cell] ?? 0, this.targetIds[cell] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = cell + 1;
    }
  }
}

function enlarged(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

function hashOf(sourceId: number, targetId: number): number {
  let mixed = Math.imul(sourceId, 0x9e3779b1) ^ Math.imul(targetId, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Probabilities of words of one language, given those of the other. */
class Direction {
  /** By cell. */
  readonly probabilities: Float32Array;
  private readonly givenIds: Int32Array;
  private readonly expected: Float32Array;
  private readonly nullProbabilities: Float32Array;
  private readonly nullExpected: Float32Array;
  private readonly totals: Float64Array;

  constructor(givenIds: Int32Array, givenSize: number, size: number) {
    this.givenIds = givenIds;
    this.probabilities = new Float32Array(givenIds.length).fill(1 / size);
    this.expected = new Float32Array(givenIds.length);
    this.nullProbabilities = new Float32Array(size).fill(1 / size);
    this.nullExpected = new Float32Array(size);
    this.totals = new Float64Array(givenSize);
  }

  favour(cell: number, factor: number): void {
    this.probabilities[cell] = (this.probabilities[cell] ?? 0) * factor;
  }

  /** Shares one word out among the words that it may stand for: `count` places from `start` on in steps of `step`. */
  expect(word: number, ofPlaces: Int32Array, start: number, step: number, count: number): void {
    const { probabilities, expected } = this;
    const none = this.nullProbabilities[word] ?? 0;
    const end = start + step * count;
    let sum = none;
    for (let place = start; place < end; place += step) sum += probabilities[ofPlaces[place] ?? 0] ?? 0;
    for (let place = start; place < end; place += step) {
      const cell = ofPlaces[place] ?? 0;
      expected[cell] = (expected[cell] ?? 0) + (probabilities[cell] ?? 0) / sum;
    }
    this.nullExpected[word] = (this.nullExpected[word] ?? 0) + none / sum;
  }

  maximise(): void {
    const { probabilities, expected, givenIds, totals, nullProbabilities, nullExpected } = this;
    totals.fill(DOUBT);
    for (let cell = 0; cell < expected.length; cell++) {
      const given = givenIds[cell] ?? 0;
      totals[given] = (totals[given] ?? 0) + (expected[cell] ?? 0);
    }
    for (let cell = 0; cell < expected.length; cell++)
      probabilities[cell] = (expected[cell] ?? 0) / (totals[givenIds[cell] ?? 0] ?? 1);
    const nullTotal = nullExpected.reduce((sum, count) => sum + count, 0);
    for (let word = 0; word < nullExpected.length; word++)
      nullProbabilities[word] = (nullExpected[word] ?? 0) / nullTotal;
    expected.fill(0);
    nullExpected.fill(0);
  }
}

/** Leaves out what is unlikely, and sorts the rest by target word, then by the order in which cells were met. */
function tabulate(
  source: Vocabulary,
  target: Vocabulary,
  cells: Cells,
  toTarget: Float32Array,
  toSource: Float32Array,
): LexicalTable {
  const isLikely = (cell: number): boolean =>
    (toTarget[cell] ?? 0) >= LEAST_PROBABILITY || (toSource[cell] ?? 0) >= LEAST_PROBABILITY;
  const rowStarts = new Int32Array(target.size + 1);
  for (let cell = 0; cell < cells.count; cell++)
    if (isLikely(cell)) {
      const row = (cells.targetIds[cell] ?? 0) + 1;
      rowStarts[row] = (rowStarts[row] ?? 0) + 1;
    }
  for (let row = 1; row < rowStarts.length; row++) rowStarts[row] = (rowStarts[row] ?? 0) + (rowStarts[row - 1] ?? 0);
  const kept = rowStarts[target.size] ?? 0;
  const table = {
    source,
    target,
    rowStarts,
    sourceIds: new Int32Array(kept),
    targetGivenSource: new Float32Array(kept),
    sourceGivenTarget: new Float32Array(kept),
    pairCounts: new Int32Array(kept),
  };
  const next = rowStarts.slice();
  for (let cell = 0; cell < cells.count; cell++) {
    if (!isLikely(cell)) continue;
    const row = cells.targetIds[cell] ?? 0;
    const at = next[row] ?? 0;
    next[row] = at + 1;
    table.sourceIds[at] = cells.sourceIds[cell] ?? 0;
    table.targetGivenSource[at] = toTarget[cell] ?? 0;
    table.sourceGivenTarget[at] = toSource[cell] ?? 0;
    table.pairCounts[at] = cells.pairCounts[cell] ?? 0;
  }
  return table;
}
