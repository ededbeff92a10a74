import type { SentenceGroup } from '../model/alignment.ts';
import type { TextSpan } from '../model/text.ts';
import { lengthSurprise, readLength } from './length-model.ts';
import { scaleOf, type AlignmentModel } from './model.ts';
import { sentencesOf } from './sentences.ts';

/** How many sentences of the source go with how many of the target, and how often: Gale and Church (1993), table 5. */
const SHAPES = [
  { sources: 1, targets: 1, share: 0.89 },
  { sources: 1, targets: 0, share: 0.005 },
  { sources: 0, targets: 1, share: 0.005 },
  { sources: 2, targets: 1, share: 0.0445 },
  { sources: 1, targets: 2, share: 0.0445 },
  { sources: 2, targets: 2, share: 0.011 },
] as const;

/** Words of one sentence do not speak independently of each other: so much of what they say counts. */
const TRUST = 0.25;

/**
 * Aligns the sentences within one pair, as paragraph units have several: the dynamic programme of Gale and Church (1993) with the
 * evidence of words beside that of lengths. Groups come in order and hold every sentence of both halves once.
 */
export function alignSentences(model: AlignmentModel, source: string, target: string): SentenceGroup[] {
  const sources = sentencesOf(source);
  const targets = sentencesOf(target);
  const weigh = groupWeight(model, source, target);
  const width = targets.length + 1;
  const best = new Float64Array((sources.length + 1) * width).fill(-Infinity);
  const shapes = new Int8Array(best.length);
  best[0] = 0;
  for (let i = 0; i <= sources.length; i++) {
    for (let j = 0; j <= targets.length; j++) {
      SHAPES.forEach((shape, index) => {
        if (shape.sources > i || shape.targets > j) return;
        const before = best[(i - shape.sources) * width + j - shape.targets] ?? -Infinity;
        const group = { source: sources.slice(i - shape.sources, i), target: targets.slice(j - shape.targets, j) };
        const weight = before + Math.log(shape.share) + weigh(group);
        if (weight <= (best[i * width + j] ?? 0)) return;
        best[i * width + j] = weight;
        shapes[i * width + j] = index;
      });
    }
  }
  const groups: SentenceGroup[] = [];
  for (let i = sources.length, j = targets.length; i > 0 || j > 0;) {
    const shape = SHAPES[shapes[i * width + j] ?? 0] ?? SHAPES[0];
    groups.unshift({ source: sources.slice(i - shape.sources, i), target: targets.slice(j - shape.targets, j) });
    i -= shape.sources;
    j -= shape.targets;
  }
  return groups;
}

/** Weighs what speaks for a group against what speaks for its halves' having nothing to do with each other. */
function groupWeight(model: AlignmentModel, source: string, target: string): (group: SentenceGroup) => number {
  const { table, lengths } = model;
  const scale = scaleOf(model);
  return (group) => {
    if (group.source.length === 0 || group.target.length === 0) return 0;
    const sourceText = textOf(source, group.source);
    const targetText = textOf(target, group.target);
    const [evidence] = scale.weigh(table.target.lookUp(targetText), [table.source.lookUp(sourceText)], 0);
    const words = evidence ? evidence.ofTarget + evidence.ofSource : 0;
    const surprise = lengthSurprise(lengths, readLength(sourceText), readLength(targetText));
    return TRUST * words - surprise ** 2 / 2;
  };
}

function textOf(text: string, spans: readonly TextSpan[]): string {
  return text.slice(spans[0]?.start, spans.at(-1)?.end);
}
