import { createHash } from 'node:crypto';
import type { Docset, DocsetFile } from '../../model/docset.ts';
import { digestReviewInputs, type ReviewInputOptions } from '../review-data/review-inputs.ts';
import { isSameState, isSettled, readState, type FileState } from './file-state.ts';
import type { Snapshot } from './snapshot.ts';

/** What a build reads besides docsets. */
export interface OtherInputs {
  /** Everything that the publisher has chosen, as it can be written in JSON. */
  readonly options: ReviewInputOptions & { readonly xrefMaps?: readonly string[] };
  /** States of files that are copied from elsewhere, by their paths. */
  readonly copies: readonly { readonly from: string; readonly state: FileState }[];
}

/**
 * Digest of everything that decides what a build writes and reports, as far as it is known before the docsets are mapped: if it
 * is that of the last build, there is nothing to map. Files that articles read are not in it, which that build has noted.
 * Undefined if a file may have changed since it was measured; `startTime` is in milliseconds since 1970.
 */
export function digestInputs(
  docsets: readonly Docset[],
  { options, copies }: OtherInputs,
  startTime: number,
): string | undefined {
  const { xrefMaps = [] } = options;
  const digest = createHash('sha1');
  let unsettled = 0;
  const note = (path: string, state: FileState): void => {
    if (!isSettled(state, startTime)) unsettled++;
    digest.update(`${path}\0${state.join('\0')}\0`);
  };
  digest.update(
    JSON.stringify([options, digestReviewInputs(docsets, options), xrefMaps.map((path) => readState(path))]),
  );
  for (const docset of docsets) {
    const { root, folder, paths, fallbackPaths } = docset;
    digest.update(JSON.stringify([root, folder, paths, fallbackPaths]));
    for (const { path, size, modified } of measuredFiles(docset)) note(path, [size, modified]);
  }
  for (const { from, state } of copies) note(from, state);
  return unsettled === 0 ? digest.digest('hex') : undefined;
}

function measuredFiles({ articles, otherMarkdown, dataFiles, resources, inputs }: Docset): DocsetFile[] {
  return [articles, otherMarkdown, dataFiles, resources, inputs].flat();
}

/** Whether all that articles of the last build read is as it was then. */
export function areReadsSame({ shards, files }: Snapshot): boolean {
  const reads = new Set(shards.flatMap((shard) => shard.reads));
  return [...reads].every((path) => isSameState(files.get(path), readState(path)));
}
