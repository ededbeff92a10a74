import { markdownOf, type InlineContent } from '../../model/inline-content.ts';
import { adaptTarget } from './adapt-target.ts';
import type { MemoryUnit } from './memory-unit.ts';
import { TokenIndex } from './token-index.ts';
import { tokensOf } from './tokens.ts';

/** Why a match counts for less than its similarity: other codes, a machine's translation, several targets of one source. */
export type MatchPenalty = 'codes' | 'machine' | 'ambiguous';

/** What each penalty takes, in percent. */
export const PENALTIES: Readonly<Record<MatchPenalty, number>> = { codes: 1, machine: 5, ambiguous: 1 };

/** A remembered sentence that is like a source half. */
export interface MemoryMatch {
  /** Whole percent, 100 for the same text with the same codes, less all penalties. */
  readonly score: number;
  /** The same before penalties. */
  readonly similarity: number;
  readonly penalties: readonly MatchPenalty[];
  readonly unit: MemoryUnit;
  /** The unit's source, its codes with the ids of those in `target` that stand for them. */
  readonly source: InlineContent;
  /** The unit's target with the codes of the source half. */
  readonly target: InlineContent;
}

/** Targets of one source, the one changed last first. */
interface Remembered {
  readonly source: InlineContent;
  readonly markdown: string;
  readonly units: MemoryUnit[];
}

/**
 * Finds what somebody has translated before. It holds each source once, with all of its targets; the same units in the same order always give the
 * same matches.
 */
export class TranslationMemory {
  private readonly remembered: readonly Remembered[];
  private readonly index: TokenIndex;
  private readonly threshold: number;

  /** Takes units of one pair of languages; no match has a lower score than `threshold`, in percent from 1. */
  constructor(units: Iterable<MemoryUnit>, threshold: number) {
    this.threshold = threshold;
    const bySource = new Map<string, Remembered>();
    for (const unit of units) {
      const markdown = markdownOf(unit.source);
      const known = bySource.get(markdown);
      const target = markdownOf(unit.target);
      if (markdown.trim() === '' || target.trim() === '') continue;
      if (!known) bySource.set(markdown, { source: unit.source, markdown, units: [unit] });
      else addTo(known.units, unit, target);
    }
    this.remembered = [...bySource.values()];
    this.index = new TokenIndex(this.remembered.map(({ source }) => tokensOf(source)), threshold); // prettier-ignore
  }

  /** How many sources it knows. */
  get size(): number {
    return this.remembered.length;
  }

  /** Finds matches for a source half, the best first: of those with one score, the one that has more letters in common. */
  matches(source: InlineContent): MemoryMatch[] {
    const markdown = markdownOf(source);
    const found = this.index.similarTo(tokensOf(source)).flatMap(({ index, similarity }) => {
      const known = this.remembered[index];
      return known ? known.units.map((unit) => this.matchOf(known, unit, source, markdown, similarity)) : [];
    });
    const likely = found.filter(({ score }) => score >= this.threshold);
    const likeness = new Map(likely.map(({ unit }) => [unit, letterSimilarity(markdownOf(unit.source), markdown)]));
    const likenessOf = ({ unit }: MemoryMatch): number => likeness.get(unit) ?? 0;
    // Sorting is stable: what else is equal stays in order of the memory.
    return likely.sort((a, b) => b.score - a.score || likenessOf(b) - likenessOf(a));
  }

  private matchOf(
    known: Remembered,
    unit: MemoryUnit,
    source: InlineContent,
    markdown: string,
    similarity: number,
  ): MemoryMatch {
    const { target, remembered, hasOtherCodes } = adaptTarget(unit.source, unit.target, source);
    const penalties: MatchPenalty[] = [
      ...(hasOtherCodes ? (['codes'] as const) : []),
      ...(isMachine(unit) ? (['machine'] as const) : []),
      ...(known.units.length > 1 ? (['ambiguous'] as const) : []),
    ];
    // Other white space, with the same words and codes, is another text still.
    const isOtherText = known.markdown !== markdown && !hasOtherCodes;
    const most = isOtherText ? Math.min(similarity, 99) : similarity;
    const score = penalties.reduce((rest, penalty) => rest - PENALTIES[penalty], most);
    return { score, similarity: most, penalties, unit, source: remembered, target };
  }
}

function addTo(units: MemoryUnit[], unit: MemoryUnit, target: string): void {
  const same = units.findIndex((other) => markdownOf(other.target) === target);
  // Of the same translation twice, the one that a person has looked at counts.
  if (same !== -1) {
    const [other] = units.splice(same, 1);
    if (other && !(isMachine(other) && !isMachine(unit))) unit = other;
  }
  const index = units.findIndex(({ changeDate = '' }) => changeDate < (unit.changeDate ?? ''));
  units.splice(index === -1 ? units.length : index, 0, unit);
}

/** Whether a machine has translated a unit, and nobody has looked at it since. */
export function isMachine({ properties }: MemoryUnit): boolean {
  const state = properties.get('x-state');
  return state === undefined ? properties.get('x-translation-type') === 'MT' : state === 'machine';
}

/** How many pairs of neighbouring letters two texts have in common, from 0 to 1 (Dice). */
function letterSimilarity(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++) counts.set(a.slice(at, at + 2), (counts.get(a.slice(at, at + 2)) ?? 0) + 1);
  let common = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) common++;
    counts.set(pair, left - 1);
  }
  const all = a.length + b.length - 2;
  return all <= 0 ? Number(a === b) : (2 * common) / all;
}
