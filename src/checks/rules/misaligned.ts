import type { AlignmentVerdict } from '../../model/alignment.ts';
import type { PairCheck } from '../check.ts';

/** Finds targets that are not the translation of their source, and names the segment whose source they fit, if one is near. */
export const misaligned: PairCheck = {
  code: 'misaligned',
  find({ id, source, target, alignment }) {
    const message = alignment && messageFor(alignment.verdict, alignment.betterId);
    if (message === undefined) return [];
    return [
      {
        check: 'misaligned',
        message,
        source: [{ start: 0, end: source.length }],
        target: [{ start: 0, end: target.length }],
        suggestion: 'Compare the targets of this segment and its neighbours with their sources.',
        // Segments that are off together are put right together.
        pattern: id.replace(/-[^-]*$/, ''),
      },
    ];
  },
};

function messageFor(verdict: AlignmentVerdict, betterId: string | undefined): string | undefined {
  switch (verdict) {
    case 'shifted':
      return `The target does not translate this source; it fits ${nameOf(betterId)} better.`;
    case 'swapped':
      return `The targets of this segment and ${nameOf(betterId)} seem to be swapped.`;
    case 'suspect':
      return 'The target does not seem to translate this source, nor that of a segment nearby.';
    case 'fits':
    case 'merged':
    case 'sentence-missing':
    case 'start-cut':
    case 'end-cut':
    case 'clause-missing':
      return undefined;
    default:
      return verdict satisfies never;
  }
}

function nameOf(id: string | undefined): string {
  return id ?? 'a segment nearby';
}
