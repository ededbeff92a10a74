import { EdgeTable, type EdgeOdds } from './edges.ts';
import { lengthSurprise, readLength } from './length-model.ts';
import { evidenceSurprise, scaleOf, type AlignmentModel } from './model.ts';
import type { PairText } from './pair-text.ts';
import { sentencesOf } from './sentences.ts';
import { clamp } from './statistics.ts';

/** Which part of a target was cut off. */
export type CutEdge = 'start' | 'end';

/** Where a part of a target seems to be missing. */
export interface Cut {
  readonly edge: CutEdge;
  /** Whether it was surely cut off; else a short and good translation looks much the same. */
  readonly isSure: boolean;
}

/** Sources of fewer characters are labels, which are worded freely. */
const SHORTEST_SOURCE = 40;

/** A target that is longer than this, in standard deviations from what is usual, and begins and ends as targets do, is whole. */
const SHORT = -1;

/** Suspicion, as a logarithm of odds, from which on a target is taken to be cut: less where it has an unusual edge. */
const SUSPICIOUS = 1.2;
const SUSPICIOUS_WITH_USUAL_EDGE = 4.2;

/**
 * It is sure from these suspicions on, in sources of so many characters: less is enough where the edge is unusual, or the target has fewer
 * sentences than its source.
 */
const SURE_WITH_FEWER_SENTENCES = 4.2;
const SURE_WITH_UNUSUAL_EDGE = 6;
const SURE = 10;
const SHORTEST_SURE_SOURCE = 60;

/**
 * One logistic regression for each edge. They were fitted to targets of eleven docsets in eight languages, of a half of which the first or last
 * quarter had been cut off.
 */
const WEIGHTS = {
  start: [-8.364, -1.409, 0.338, 0.508, -0.346, 1.584, 0.869, 4.631, 7.791, -1.131, 1.134, 0.056, 0.621],
  end: [-8.158, 0.175, -1.674, -0.181, 0.508, 1.253, 1.427, 11.072, 4.37, -0.562, -0.262, 0.795, 0.365],
} as const satisfies Record<CutEdge, readonly number[]>;

/** Sees whether targets lack their beginning or end. */
export class CutReader {
  private readonly model: AlignmentModel;
  private readonly sources: EdgeTable;
  private readonly targets: EdgeTable;

  /** `pairs` are all of the locale: by them it is known how its texts begin and end. */
  constructor(model: AlignmentModel, pairs: readonly PairText[]) {
    this.model = model;
    // What is repeated a thousand times would else be all that is learned.
    const translated = pairs.filter(({ source, target }) => source !== target);
    const distinct = Array.from(new Map(translated.map((pair) => [`${pair.source}\n${pair.target}`, pair])).values());
    this.sources = new EdgeTable(distinct.map(({ source }) => source));
    this.targets = new EdgeTable(distinct.map(({ target }) => target));
  }

  /** Tells where a target was cut, if it was: it is short, begins or ends as if amid a sentence, and lacks words of its source. */
  cutOf({ source, target }: PairText): Cut | undefined {
    if (source.length <= SHORTEST_SOURCE || target.trim() === '') return undefined;
    const length = lengthSurprise(this.model.lengths, readLength(source), readLength(target));
    if (length >= 0) return undefined;
    const edges = this.targets.oddsOf(target);
    if (length > SHORT && edges.start >= 0 && edges.end >= 0) return undefined;
    const inputs = this.inputsOf(source, target, length, edges);
    const suspicions = EDGES.map((edge) => {
      const logit = inputs.reduce((total, input, i) => total + input * (WEIGHTS[edge][i] ?? 0), 0);
      return { edge, logit, excess: logit - (edges[edge] < 0 ? SUSPICIOUS : SUSPICIOUS_WITH_USUAL_EDGE) };
    });
    const [cut] = suspicions.filter(({ excess }) => excess > 0).sort((one, other) => other.excess - one.excess);
    if (!cut) return undefined;
    const isSure =
      source.length >= SHORTEST_SURE_SOURCE &&
      (cut.logit > SURE ||
        (edges[cut.edge] < 0 && cut.logit > SURE_WITH_UNUSUAL_EDGE) ||
        (cut.logit > SURE_WITH_FEWER_SENTENCES && sentencesOf(target).length < sentencesOf(source).length));
    return { edge: cut.edge, isSure };
  }

  /** Whether a target that lacks an edge is gone on with in the segment behind, or from the one before: its text is whole, and only divided otherwise. */
  isGoneOn(edge: CutEdge, before: PairText | undefined, behind: PairText | undefined): boolean {
    const neighbour = edge === 'start' ? before : behind;
    const touching = edge === 'start' ? 'end' : 'start';
    if (!neighbour || neighbour.source === neighbour.target) return false;
    return this.targets.oddsOf(neighbour.target)[touching] < 0 && this.sources.oddsOf(neighbour.source)[touching] >= 0;
  }

  private inputsOf(source: string, target: string, length: number, edges: EdgeOdds): number[] {
    const { table, ofSource, ofTarget } = this.model;
    const sourceWords = table.source.lookUp(source);
    const targetWords = table.target.lookUp(target);
    const third = Math.ceil(sourceWords.length / 3);
    const parts = [sourceWords, sourceWords.slice(0, third), sourceWords.slice(-third)];
    const [whole, first, last] = scaleOf(this.model).weigh(targetWords, parts, 0);
    const lack = (evidence: number | undefined, words: number, most: number): number =>
      clamp(-evidenceSurprise(ofSource, evidence ?? 0, words), -2, most);
    const own = this.sources.oddsOf(source);
    return [
      1,
      clamp(edges.start, -4, 4),
      clamp(edges.end, -4, 4),
      clamp(own.start, -4, 4),
      clamp(own.end, -4, 4),
      clamp(-length, 0, 6),
      clamp(-length - 1.5, 0, 6),
      whole?.sourceUnexplained ?? 0,
      clamp(whole?.sourceGap ?? 0, 0, 8),
      lack(whole?.ofSource, sourceWords.length, 5),
      lack(first?.ofSource, third, 6),
      lack(last?.ofSource, third, 6),
      clamp(-evidenceSurprise(ofTarget, whole?.ofTarget ?? 0, targetWords.length), -2, 5),
    ];
  }
}

const EDGES = ['start', 'end'] as const;
