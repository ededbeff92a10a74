import type { Vocabulary } from './vocabulary.ts';

/**
 * How likely words of the two languages stand for each other. Cells are sorted by target word, then by source word; those of
 * target word `t` are `rowStarts[t]` to `rowStarts[t + 1]`.
 */
export interface LexicalTable {
  readonly source: Vocabulary;
  readonly target: Vocabulary;
  readonly rowStarts: Int32Array;
  /** Source word of each cell. */
  readonly sourceIds: Int32Array;
  /** Probability of the target word, given the source word, in each cell. */
  readonly targetGivenSource: Float32Array;
  /** Probability of the source word, given the target word, in each cell. */
  readonly sourceGivenTarget: Float32Array;
  /** How many different pairs hold both words of each cell. */
  readonly pairCounts: Int32Array;
}
