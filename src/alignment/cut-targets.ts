import { weightedSum } from '../model/weighted-sum.ts';
import { EdgeTable, type EdgeOdds } from './edges.ts';
import { lengthSurprise, readLength } from './length-model.ts';
import { evidenceSurprise, scaleOf, type AlignmentModel } from './model.ts';
import type { PairText } from './pair-text.ts';
import { sentencesOf } from './sentences.ts';
import { clamp, sum } from './statistics.ts';
import { expectedLength, WordLack } from './usual-words.ts';

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

/** Suspicion, as a logarithm of odds, from which on something is missing, and from which on an edge was surely cut off. */
const SUSPICIOUS = 1.5;
const SURE = 7.5;
const SHORTEST_SURE_SOURCE = 60;

/** A target whose edge is less likely than this, as a logarithm of odds, begins or ends amid a sentence. */
const AMID_SENTENCE = -2;

/** So many words at an edge of a target tell which part of its source it begins or ends with. */
const WORDS_AT_EDGE = 3;

/**
 * One logistic regression for each edge, in the order of the inputs. They were fitted to targets of ten docsets in seven languages, of which parts of all sizes
 * had been cut off, also with what was left put in order again.
 */
const WEIGHTS = {
  start: [
    -8.899, -0.8234, 0.5085, 0.7837, 0.5774, 1.218, -1.166, 0.1318, 4.567, 0.5454, -0.8536, 0.6564, -0.06833, 2.099,
    4.497, -1.979, 0.159,
  ],
  end: [
    -6.567, 0.612, -0.8631, 0.6896, 0.5834, 1.192, -0.8171, 1.188, 3.755, 0.2798, -0.7075, -0.2167, 0.5942, 2.047,
    1.932, -2.744, 0.9027,
  ],
} as const satisfies Record<CutEdge, readonly number[]>;

/** Sees whether targets lack their beginning or end. */
export class CutReader {
  private readonly model: AlignmentModel;
  private readonly edges: EdgeTable;

  /** `pairs` are all of the locale: by them it is known how its texts begin and end. */
  constructor(model: AlignmentModel, pairs: readonly PairText[]) {
    this.model = model;
    this.edges = new EdgeTable(pairs.filter(({ source, target }) => source !== target));
  }

  /** Tells where a target was cut, if it was: it is short, begins or ends as if amid a sentence, and lacks words of its source. */
  cutOf(pair: PairText): Cut | undefined {
    const { source, target } = pair;
    if (source.length <= SHORTEST_SOURCE || !/[\p{L}\p{N}]/u.test(withoutMarkup(target))) return undefined;
    const length = lengthSurprise(this.model.lengths, readLength(source), readLength(target));
    if (length >= 0) return undefined;
    const edges = this.edges.oddsOf(pair);
    if (length > SHORT && edges.start >= 0 && edges.end >= 0) return undefined;
    const inputs = this.inputsOf(pair, length, edges);
    const [start, end] = [weightedSum(inputs, WEIGHTS.start), weightedSum(inputs, WEIGHTS.end)];
    const logit = Math.max(start, end);
    if (logit < SUSPICIOUS) return undefined;
    const edge = start > end ? 'start' : 'end';
    return { edge, isSure: logit > SURE && source.length >= SHORTEST_SURE_SOURCE };
  }

  /** Whether a target that lacks an edge is gone on with in the segment behind, or from the one before: its text is whole, and only divided otherwise. */
  isGoneOn(edge: CutEdge, before: PairText | undefined, behind: PairText | undefined): boolean {
    const neighbour = edge === 'start' ? before : behind;
    if (!neighbour || neighbour.source === neighbour.target) return false;
    return this.edges.oddsOf(neighbour)[edge === 'start' ? 'end' : 'start'] < AMID_SENTENCE;
  }

  /** What suspicion rests on, in the order of the weights. */
  private inputsOf({ source, target }: PairText, length: number, edges: EdgeOdds): number[] {
    const { table, ofTarget, usualWords } = this.model;
    const sourceWords = table.source.lookUp(source);
    const targetWords = table.target.lookUp(target);
    const scale = scaleOf(this.model);
    const [evidence] = scale.weigh(targetWords, [sourceWords], 0);
    const read = scale.read(targetWords, sourceWords, NO_LENGTH);
    const lack = new WordLack(usualWords, sourceWords, read.gains);
    const count = sourceWords.length;
    const third = Math.ceil(count / 3);
    const byWords = lengthSurprise(
      usualWords.ofLengths,
      expectedLength(usualWords.lengths, sourceWords),
      readLength(target),
    );
    const places = read.places.filter((place) => !Number.isNaN(place));
    const sentences = sentencesOf(source).length - sentencesOf(target).length;
    return [
      1,
      clamp(edges.start, -6, 2),
      clamp(edges.end, -6, 2),
      clamp(-length, -2, 6),
      clamp(-length - 1.5, 0, 6),
      clamp(-byWords, -2, 6),
      clamp(-byWords - 1.5, 0, 6),
      evidence?.sourceUnexplained ?? 0,
      clamp(evidence?.sourceGap ?? 0, 0, 8),
      clamp(-evidenceSurprise(ofTarget, evidence?.ofTarget ?? 0, targetWords.length), -2, 5),
      clamp(lack.between(0, count), -3, 8),
      clamp(lack.between(0, third), -3, 8),
      clamp(lack.between(count - third, count), -3, 8),
      clamp(lack.greatest, 0, 6),
      mean(places.subarray(0, WORDS_AT_EDGE)),
      mean(places.subarray(-WORDS_AT_EDGE)),
      clamp(sentences, -1, 2),
    ];
  }
}

const NO_LENGTH = (): number => 0;

/** The mean of some places in a text; its middle, where there are none. */
function mean(places: Float64Array): number {
  return places.length === 0 ? 0.5 : sum(places) / places.length;
}

/** A text without tags, which say nothing that can be cut off. */
function withoutMarkup(markdown: string): string {
  return markdown.replace(/<[^>]*>/g, '');
}
