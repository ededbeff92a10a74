import { pairKey } from '../../checks/index.ts';
import type { Decision } from '../../model/review.ts';
import { EditableFile } from './editable-file.ts';
import type { Home } from './import-homes.ts';
import type { ImportProblem } from './import-report.ts';
import type { PairEdit } from './pair-edit.ts';

/** A file with its edits, not written yet. */
export interface EditedFile {
  /** Its text before, and with the edits that it takes. */
  readonly before: string;
  readonly text: string;
  /** How many targets differ. */
  readonly targets: number;
  /** What goes into the review log: a state for each edit. */
  readonly decisions: readonly Decision[];
  /** Edits that it does not take. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Makes edits in a file of a docset, in the name of an actor and at a time in ISO 8601. Throws an Error if the file is not what it was
 * when the edits were made.
 */
export function editFile(
  { file: { path, absolutePath, metadata } }: Home,
  edits: readonly PairEdit[],
  { actor, at }: { readonly actor: string; readonly at: string },
): EditedFile {
  const editable = EditableFile.read(path, absolutePath, metadata);
  if (typeof editable === 'string') throw new Error(`"${absolutePath}" changed while it was imported: ${editable}.`);
  const targets = new Map(
    edits.flatMap(({ index, target }) => (target === undefined ? [] : [[index, target] as const])),
  );
  const { text, refused } = editable.edit(targets);
  const decisions: Decision[] = [];
  const problems: ImportProblem[] = [];
  let changed = 0;
  for (const { index, target, state, reason, line, column } of edits) {
    const pair = editable.pairs[index];
    if (!pair) continue;
    const { id, source } = pair;
    const message = refused.get(index);
    if (message !== undefined) {
      problems.push({ kind: 'refused', line, column, file: path, id, message });
      continue;
    }
    if (target !== undefined) changed++;
    const key = pairKey({ source, target: target ?? pair.target });
    decisions.push({ at, actor, act: 'state', key, state, ...(reason === undefined ? {} : { reason }), path, id });
  }
  return { before: editable.text, text, targets: changed, decisions, problems };
}
