import { resolveTarget, type ImportedPair } from '../../exchange/index.ts';
import { markdownOf } from '../../model/inline-content.ts';
import type { ReviewState } from '../../model/review.ts';
import type { LinePosition } from '../../model/text.ts';
import { codedHalves, type CodedHalves, type SegmentPair } from '../../segments/index.ts';
import { fitTarget } from './fit-target.ts';
import { halfHash } from './half-hash.ts';
import type { ImportProblemKind } from './import-report.ts';

/** A target or state to be written into a file. */
export interface PairEdit extends LinePosition {
  /** The pair's index among those of the file; line and column are the place in the exchange file. */
  readonly index: number;
  /** The new target; absent where only the state changes. */
  readonly target?: string;
  readonly state: ReviewState;
  readonly reason?: string;
}

/** What comes of a pair that was imported: an edit, nothing, or why there is none. */
export type EditOutcome = { edit?: PairEdit } | { problem: string; kind: ImportProblemKind };

/** Decides what is to be written for a segment, the `index`-th of its file and now in `state`, of which a pair came back. */
export function editOf(imported: ImportedPair, segment: SegmentPair, index: number, state: ReviewState): EditOutcome {
  const outcome = targetOf(imported, segment);
  if ('problem' in outcome) return outcome;
  const { target } = outcome;
  const { reason, place } = imported;
  const newState = stateAfter(state, imported, target !== undefined);
  if (target === undefined && newState === state) return {};
  return {
    edit: {
      index,
      ...(target === undefined ? {} : { target }),
      state: newState,
      ...(reason === undefined ? {} : { reason }),
      ...place,
    },
  };
}

/** The target that a segment is to have; nothing if it has it, or if the file gives none where there is none. */
function targetOf(
  imported: ImportedPair,
  segment: SegmentPair,
): { target?: string } | { problem: string; kind: ImportProblemKind } {
  const { source, target } = segment;
  const coded = codedHalves(source, target);
  if (!hasSource(imported, coded)) {
    return { kind: 'conflict', problem: 'the source has changed since the file was exported' };
  }
  const given = imported.targetInsteadOf?.(target) ?? imported.target;
  const resolved = resolveTarget(given, coded.source, coded.target);
  if ('problem' in resolved) return { kind: 'refused', problem: resolved.problem };
  const came = markdownOf(resolved.content);
  if (came === target || (came.trim() === '' && target.trim() === '')) return {};
  const writtenAs = typeof given === 'string' ? 'markdown' : 'coded';
  const fitted = fitTarget(resolved.content, segment, writtenAs);
  if ('problem' in fitted) return { kind: 'refused', problem: fitted.problem };
  if (fitted.target === target) return {};
  // Whoever changed it since would lose their work.
  if (imported.targetHash !== '' && halfHash(target) !== imported.targetHash) {
    return { kind: 'conflict', problem: 'the target has changed since the file was exported' };
  }
  return { target: fitted.target };
}

/** Whether a pair's source is what was exported; a tool that drops the digest leaves the text. */
function hasSource({ sourceHash, source }: ImportedPair, coded: CodedHalves): boolean {
  const written = markdownOf(coded.source);
  if (sourceHash !== '') return halfHash(written) === sourceHash;
  if (source === undefined) return false;
  const resolved = resolveTarget(source, coded.source, coded.source);
  return 'content' in resolved && markdownOf(resolved.content) === written;
}

/**
 * The state of a pair after importing. A target that changed was translated by a person, unless the file gives it a state that it
 * had not before, or says why; nothing becomes missing by a state alone.
 */
function stateAfter(
  before: ReviewState,
  { state, reason }: Pick<ImportedPair, 'state' | 'reason'>,
  isChanged: boolean,
): ReviewState {
  const given = state === 'missing' ? undefined : state;
  if (isChanged) return given === undefined || (given === before && reason === undefined) ? 'translated' : given;
  return before === 'missing' ? before : (given ?? before);
}
