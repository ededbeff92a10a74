import { createHash } from 'node:crypto';
import type { Docset, DocsetFile } from '../../model/docset.ts';
import { digestReviewInputs, type ReviewInputOptions } from '../review-data/review-inputs.ts';
import { isSameState, isSettled, readState, type FileState } from './file-state.ts';
import type { InputDigests, Snapshot } from './snapshot.ts';

/** What a build reads besides docsets. */
export interface OtherInputs {
  /** Everything that the publisher has chosen, as it can be written in JSON. */
  readonly options: ReviewInputOptions & { readonly xrefMaps?: readonly string[] };
  /** States of files that are copied from elsewhere, by their paths. */
  readonly copies: readonly { readonly from: string; readonly state: FileState }[];
}

/** Digests what a build reads; `startTime` is in milliseconds since 1970. */
export function digestInputs(
  docsets: readonly Docset[],
  { options, copies }: OtherInputs,
  startTime: number,
): InputDigests {
  const { xrefMaps = [] } = options;
  const around = new StateDigest(startTime);
  around.add(JSON.stringify([options, digestReviewInputs(docsets, options)]));
  for (const path of xrefMaps) around.addState(path, readState(path));
  for (const docset of docsets) {
    const { root, folder, paths, fallbackPaths } = docset;
    around.add(JSON.stringify([root, folder, paths, fallbackPaths]));
    around.addFiles(filesAround(docset));
  }
  for (const { from, state } of copies) around.addState(from, state);
  const digest = around.finish();
  if (digest === undefined) return {};
  const all = new StateDigest(startTime);
  all.add(digest);
  for (const { articles } of docsets) all.addFiles(articles);
  return { all: all.finish(), around: digest };
}

function filesAround({ otherMarkdown, dataFiles, resources, inputs }: Docset): DocsetFile[] {
  return [otherMarkdown, dataFiles, resources, inputs].flat();
}

/** Digests texts and states of files, some of which may have changed since they were measured. */
class StateDigest {
  private readonly digest = createHash('sha1');
  private readonly startTime: number;
  private areSettled = true;

  constructor(startTime: number) {
    this.startTime = startTime;
  }

  add(text: string): void {
    this.digest.update(text);
  }

  addFiles(files: readonly DocsetFile[]): void {
    for (const { path, size, modified } of files) this.addState(path, [size, modified]);
  }

  /** Adds the state of a file; none if there is no file. */
  addState(path: string, state: FileState | undefined): void {
    this.areSettled &&= state === undefined || isSettled(state, this.startTime);
    this.digest.update(`${path}\0${state?.join('\0') ?? ''}\0`);
  }

  /** Undefined if a file may have changed. */
  finish(): string | undefined {
    return this.areSettled ? this.digest.digest('hex') : undefined;
  }
}

/** Whether all that articles of the last build read is as it was then. */
export function areReadsSame({ shards, files }: Snapshot): boolean {
  const reads = new Set(shards.flatMap((shard) => shard.reads));
  return [...reads].every((path) => isSameState(files.get(path), readState(path)));
}
