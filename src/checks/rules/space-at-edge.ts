import type { Finding } from '../../model/finding.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';

/** Finds spaces at the edges of a target that its source lacks, or that it lacks though its source sets itself apart by one. */
export const spaceAtEdge: PairCheck = {
  code: 'space-at-edge',
  find: (pair, { locale }) => {
    if (pair.target.trim() === '' || pair.source.trim() === '') return [];
    const { hasSpaces } = customsOf(locale.tag);
    return [...findAt(pair, 'beginning', hasSpaces), ...findAt(pair, 'end', hasSpaces)];
  },
};

const EDGES = { beginning: /^[ \u00A0]+/, end: /[ \u00A0]+$/ } as const;

function findAt({ source, target, context }: CheckedPair, edge: keyof typeof EDGES, hasSpaces: boolean): Finding[] {
  const inSource = EDGES[edge].exec(source);
  const inTarget = EDGES[edge].exec(target);
  if ((inSource === null) === (inTarget === null)) return [];
  if (inTarget) {
    const range = { start: inTarget.index, end: inTarget.index + inTarget[0].length };
    return [
      {
        check: 'space-at-edge',
        message: `The target has a space at its ${edge} that the source lacks.`,
        source: [],
        target: [range],
        fix: { range, text: '' },
      },
    ];
  }
  // Scripts without spaces between words need none between segments, and the last one of a cell none.
  if (!hasSpaces || !inSource || context === 'table' || inSource[0].includes('\u00A0')) return [];
  // `<code>Razor</code>-Komponenten`: a hyphen or a mark joins on purpose.
  if (edge === 'beginning' && !/^[\p{L}\p{N}]/u.test(target)) return [];
  const at = edge === 'beginning' ? 0 : target.length;
  return [
    {
      check: 'space-at-edge',
      message: `The target lacks the space at its ${edge} that sets the source apart from its neighbour.`,
      source: [{ start: inSource.index, end: inSource.index + inSource[0].length }],
      target: [{ start: at, end: at }],
      fix: { range: { start: at, end: at }, text: ' ' },
    },
  ];
}
