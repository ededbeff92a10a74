import { mostDifferences, similarityOf, tokenDistance } from './token-distance.ts';

/** A text that is like another one. */
export interface SimilarText {
  /** Index in the order of adding. */
  readonly index: number;
  /** Whole percent. */
  readonly similarity: number;
}

/**
 * Finds all texts that are like another one by at least so many percent. Texts so alike have one of their rarest tokens in common: of n
 * tokens, at most so many can be missing as may differ, so that one more is enough to look at.
 */
export class TokenIndex {
  private readonly threshold: number;
  /** Tokens of all texts by their rank: the rarest has the lowest. */
  private readonly ranks = new Map<string, number>();
  private readonly texts: Int32Array[];
  /** Texts by their rarest tokens. */
  private readonly postings = new Map<number, number[]>();

  /** `threshold` is the least similarity that can be asked for, in percent above 0. */
  constructor(texts: readonly (readonly string[])[], threshold: number) {
    this.threshold = threshold;
    const counts = new Map<string, number>();
    for (const text of texts) for (const token of text) counts.set(token, (counts.get(token) ?? 0) + 1);
    const sorted = [...counts].sort(([a, count], [b, other]) => count - other || (a < b ? -1 : 1));
    for (const [rank, [token]] of sorted.entries()) this.ranks.set(token, rank);
    this.texts = texts.map((text) => this.ranksOf(text));
    for (const [index, text] of this.texts.entries()) {
      for (const rank of this.rarestOf(text)) {
        const posting = this.postings.get(rank);
        if (posting) posting.push(index);
        else this.postings.set(rank, [index]);
      }
    }
  }

  /** Gives the texts that are like the one of these tokens, in order of adding. */
  similarTo(tokens: readonly string[]): SimilarText[] {
    const text = this.ranksOf(tokens);
    const candidates = new Set<number>();
    for (const rank of this.rarestOf(text)) for (const index of this.postings.get(rank) ?? []) candidates.add(index);
    const similar: SimilarText[] = [];
    for (const index of candidates) {
      const other = this.texts[index] ?? new Int32Array();
      const limit = mostDifferences(Math.max(text.length, other.length), this.threshold);
      const distance = tokenDistance(text, other, limit);
      if (distance <= limit) similar.push({ index, similarity: similarityOf(distance, text.length, other.length) });
    }
    return similar.sort((a, b) => a.index - b.index);
  }

  private ranksOf(tokens: readonly string[]): Int32Array {
    // What no text holds is rarer than all, and like nothing.
    return Int32Array.from(tokens, (token) => this.ranks.get(token) ?? -1);
  }

  private rarestOf(text: Int32Array): Set<number> {
    return new Set(
      Int32Array.from(text)
        .sort()
        .subarray(0, mostDifferences(text.length, this.threshold) + 1),
    );
  }
}
