import type { Evidence, EvidenceScale } from './evidence.ts';
import { lengthSurprise, readLength } from './length-model.ts';
import { evidenceSurprise, scaleOf, type AlignmentModel } from './model.ts';
import { offsetOdds, REACH } from './offsets.ts';
import type { PairText } from './pair-text.ts';

/** What can be seen of one pair amid its file. */
export interface PairSigns {
  /** Evidence of the half that has less, in standard deviations from what is usual for its length. */
  readonly evidence: number;
  /** How much better the target fits its own source than the best neighbour's; negative if worse. */
  readonly targetMargin: number;
  /** How much better the source fits its own target than the best neighbour's; negative if worse. */
  readonly sourceMargin: number;
  /** Logarithm of how likely the target belongs to its own source, for the run of segments in which it stands. */
  readonly inPlace: number;
  /** Logarithm of how likely the target belongs to nothing near. */
  readonly nowhere: number;
  /** How much longer the target is than usual, in standard deviations; negative if shorter. */
  readonly length: number;
  /** How much better the target fits if a neighbour's source is taken for a part of its own. */
  readonly joined: number;
  /** The part of what the source says that nothing in the target stands for. */
  readonly sourceUnexplained: number;
  /** How much speaks against that passage of the source which is least in the target; see `Evidence`. */
  readonly sourceGap: number;
  /** The segment that the target fits best if not its own, by its distance; 0 if it fits none. */
  readonly betterOffset: number;
  /** The neighbour whose source the target holds too, if it does, by its distance. */
  readonly joinedOffset: number;
}

/** Looks at the pairs of one file, one beside the other. */
export class SignReader {
  private readonly model: AlignmentModel;
  private readonly scale: EvidenceScale;

  constructor(model: AlignmentModel) {
    this.model = model;
    this.scale = scaleOf(model);
  }

  /** Gives the signs of each pair of a file. */
  read(pairs: readonly PairText[]): PairSigns[] {
    const { table, lengths } = this.model;
    const sources = pairs.map(({ source }) => table.source.lookUp(source));
    const targets = pairs.map(({ target }) => table.target.lookUp(target));
    const window = targets.map((target, i) => {
      const start = Math.max(0, i - REACH);
      return this.scale.weigh(target, sources.slice(start, i + REACH + 1), i - start);
    });
    /** What target `i` and the source `offset` segments further on have to do with each other. */
    const between = (i: number, offset: number): Evidence | undefined =>
      Math.abs(offset) > REACH ? undefined : window[i]?.[offset + Math.min(i, REACH)];
    const odds = offsetOdds(pairs.length, (i, offset) => {
      const evidence = between(i, offset);
      return evidence && evidence.ofTarget + evidence.ofSource;
    });
    const fit = (target: number, source: number): number | undefined => {
      const evidence = between(target, source - target);
      return evidence && balanced(evidence, sources[source]?.length ?? 0, targets[target]?.length ?? 0);
    };
    return pairs.map(({ source, target }, i): PairSigns => {
      const own = between(i, 0);
      const ownFit = fit(i, i) ?? 0;
      const sourceWords = sources[i]?.length ?? 0;
      const targetWords = targets[i]?.length ?? 0;
      let ofTarget = -Infinity;
      let ofSource = -Infinity;
      for (let other = i - REACH; other <= i + REACH; other++) {
        if (other === i) continue;
        ofTarget = Math.max(ofTarget, fit(i, other) ?? -Infinity);
        ofSource = Math.max(ofSource, fit(other, i) ?? -Infinity);
      }
      const joins = [-1, 1].map((offset) => ({
        offset,
        gain: ((between(i, offset)?.ofTargetJoined ?? -Infinity) - (own?.ofTarget ?? 0)) / Math.sqrt(targetWords || 1),
      }));
      const [before, behind] = joins;
      const join = (before?.gain ?? 0) > (behind?.gain ?? 0) ? before : behind;
      const joinedOffset = join?.offset ?? 0;
      const isNowhere = (odds.none[i] ?? 0) > (odds.other[i] ?? 0);
      return {
        evidence: Math.min(
          evidenceSurprise(this.model.ofTarget, own?.ofTarget ?? 0, targetWords),
          evidenceSurprise(this.model.ofSource, own?.ofSource ?? 0, sourceWords),
        ),
        targetMargin: ownFit - ofTarget,
        sourceMargin: ownFit - ofSource,
        inPlace: odds.own[i] ?? 0,
        nowhere: odds.none[i] ?? 0,
        length: lengthSurprise(lengths, readLength(source), readLength(target)),
        joined: Math.max(0, join?.gain ?? 0),
        sourceUnexplained: own?.sourceUnexplained ?? 0,
        sourceGap: own?.sourceGap ?? 0,
        betterOffset: isNowhere ? 0 : (odds.otherOffset[i] ?? 0),
        joinedOffset,
      };
    });
  }
}

/** Evidence in which long texts, whose evidence varies more, do not outweigh short ones. */
function balanced(evidence: Evidence, sourceWords: number, targetWords: number): number {
  return evidence.ofTarget / Math.sqrt(targetWords || 1) + evidence.ofSource / Math.sqrt(sourceWords || 1);
}
