import type { TextSpan } from '../../model/text.ts';
import type { PairCheck } from '../check.ts';

/** Finds short targets that begin or end as if amid a sentence: what stood before or behind was cut off. */
export const targetCut: PairCheck = {
  code: 'target-cut',
  find({ source, target, alignment }) {
    const edge = alignment && CUT_EDGES[alignment.verdict];
    // An empty target lacks more than an end.
    if (!edge || target.trim() === '') return [];
    return [
      {
        check: 'target-cut',
        message: `The target is short, and seems to lack its ${edge}.`,
        source: [{ start: 0, end: source.length }],
        target: [edgeOf(target, edge)],
        suggestion: 'Translate what is missing.',
        pattern: edge,
      },
    ];
  },
};

type Edge = 'beginning' | 'end';

const CUT_EDGES: Readonly<Partial<Record<string, Edge>>> = { 'start-cut': 'beginning', 'end-cut': 'end' };

/** The first or last few characters of a text. */
function edgeOf(text: string, edge: Edge): TextSpan {
  const shown = edge === 'beginning' ? /^\s*\S{1,12}/u.exec(text) : /\S{1,12}\s*$/u.exec(text);
  const start = shown?.index ?? 0;
  return { start, end: start + (shown?.[0].length ?? text.length) };
}
