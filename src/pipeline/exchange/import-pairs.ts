import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { join } from 'node:path';
import { pairKey } from '../../checks/index.ts';
import { resolveTarget, type ImportedPair } from '../../exchange/index.ts';
import { markdownOf } from '../../model/inline-content.ts';
import type { Docset } from '../../model/docset.ts';
import type { Decision, ReviewState } from '../../model/review.ts';
import { codedHalves, type CodedHalves, type SegmentPair } from '../../segments/index.ts';
import { readReviewLog } from '../decisions/review-log.ts';
import { SettledDecisions } from '../decisions/settled-decisions.ts';
import { seededState } from '../findings/review-file.ts';
import { readDocsets } from '../read-docsets.ts';
import { EditableFile } from './editable-file.ts';
import { FileChanges } from './file-changes.ts';
import { fitTarget } from './fit-target.ts';
import { halfHash } from './half-hash.ts';
import { ImportHomes, type Home } from './import-homes.ts';
import type { ImportedFile, ImportProblem, ImportProblemKind, PairImport } from './import-report.ts';

/** How pairs are imported. */
export interface ImportOptions {
  /** Who is to be named in the review log. */
  readonly actor: string;
  /** UTC time in ISO 8601 with milliseconds, for the review log. */
  readonly at: string;
  /** Only tells what would be done. */
  readonly isDryRun: boolean;
  /** Told of each file that changes, as a unified diff. */
  readonly onDiff?: (diff: string) => void;
  /** Told of each pair that is not imported, as it is found: there may be a million of them. */
  readonly onProblem?: (problem: ImportProblem) => void;
}

/**
 * Writes the targets of an exchange file into the Markdown of some docsets, and states into their review logs: all files
 * or none. A pair is left as it is, and reported, if its source or target is not what was exported, or its new target cannot stand in its segment. Throws
 * a UsageError for docsets that cannot be used or files that cannot be written, and an ExchangeProblem for a damaged exchange file; then nothing is written.
 */
export async function importPairs(
  pairs: AsyncIterable<ImportedPair>,
  folders: readonly string[],
  options: ImportOptions,
): Promise<PairImport> {
  return importIntoDocsets(pairs, await readDocsets(folders, [], { needed: 'any Markdown' }), options);
}

/** Does the same for docsets that are read. */
export async function importIntoDocsets(
  pairs: AsyncIterable<ImportedPair>,
  docsets: readonly Docset[],
  options: ImportOptions,
): Promise<PairImport> {
  if (options.isDryRun) return importInto(docsets, pairs, options);
  const changes = new FileChanges(docsets.map(({ root }) => root));
  try {
    const result = await importInto(docsets, pairs, options, changes);
    changes.apply();
    return result;
  } finally {
    changes.close();
  }
}

async function importInto(
  docsets: readonly Docset[],
  pairs: AsyncIterable<ImportedPair>,
  options: ImportOptions,
  changes?: FileChanges,
): Promise<PairImport> {
  // Only now: an import that was killed before may just have been finished.
  const decisions = new SettledDecisions(docsets.flatMap(({ root }) => readReviewLog(root).decisions));
  const run = new ImportRun(new ImportHomes(docsets), decisions, options);
  for await (const pair of pairs) run.take(pair);
  return run.finish(changes);
}

/** A target or state to be written, by the pair's index in its file. */
interface Edit {
  readonly index: number;
  /** The new target; absent where only the state changes. */
  readonly target?: string;
  readonly state: ReviewState;
  readonly reason?: string;
  readonly line: number;
  readonly column: number;
}

/** A file of a docset while pairs come in that belong into it. */
interface OpenFile {
  readonly home: Home;
  readonly editable: EditableFile;
  readonly edits: Map<number, Edit>;
}

class ImportRun {
  private readonly homes: ImportHomes;
  private readonly decisions: SettledDecisions;
  private readonly options: ImportOptions;
  /** Edits of files that are closed, as JSON: a million of them as objects would take several hundred megabytes. */
  private readonly closed = new Map<string, { home: Home; edits: Buffer }>();
  private open: OpenFile | undefined;
  private unchanged = 0;
  private leftOut = 0;

  constructor(homes: ImportHomes, decisions: SettledDecisions, options: ImportOptions) {
    this.homes = homes;
    this.decisions = decisions;
    this.options = options;
  }

  /** Takes one pair of the exchange file. */
  take(imported: ImportedPair): void {
    const file = this.enter(imported);
    if (typeof file === 'string') {
      this.report('unknown', imported, file);
      return;
    }
    const index = file.editable.indexOf(imported.id, imported.occurrence);
    const pair = index === undefined ? undefined : file.editable.pairs[index];
    if (index === undefined || !pair) {
      this.report('unknown', imported, 'the file has no such segment');
      return;
    }
    const state = this.stateOf(pair, file);
    const { target, problem } = this.targetOf(imported, pair);
    if (problem) {
      this.report(problem.kind, imported, problem.message);
      return;
    }
    const isChanged = target !== undefined && target !== pair.target;
    const known = file.edits.get(index);
    if (known && known.target !== (isChanged ? target : undefined)) {
      this.report('conflict', imported, 'the segment stands in this file twice, with another target');
      return;
    }
    const { reason } = imported;
    const newState = stateAfter(state, imported, isChanged);
    if (!isChanged && newState === state) {
      this.unchanged++;
      return;
    }
    file.edits.set(index, {
      index,
      ...(isChanged ? { target } : {}),
      state: newState,
      ...(reason === undefined ? {} : { reason }),
      ...imported.place,
    });
  }

  /** Edits the files, and gives the new ones to `changes`, if they are to be written. */
  finish(changes: FileChanges | undefined): PairImport {
    this.close();
    const files: ImportedFile[] = [];
    let states = 0;
    for (const { home, edits } of this.closed.values()) {
      const result = this.write(home, JSON.parse(edits.toString()) as Edit[], changes);
      states += result.states;
      if (result.targets > 0) files.push({ path: typedPath(home), targets: result.targets });
    }
    return {
      files,
      targets: files.reduce((sum, { targets }) => sum + targets, 0),
      states,
      unchanged: this.unchanged,
      leftOut: this.leftOut,
    };
  }

  private write(
    home: Home,
    edits: readonly Edit[],
    changes: FileChanges | undefined,
  ): { targets: number; states: number } {
    const { path, absolutePath, metadata } = home.file;
    const editable = EditableFile.read(path, absolutePath, metadata);
    if (typeof editable === 'string') throw new Error(`"${absolutePath}" changed while it was imported: ${editable}.`);
    const targets = new Map(
      edits.flatMap(({ index, target }) => (target === undefined ? [] : [[index, target] as const])),
    );
    const { text, refused } = editable.edit(targets);
    const decisions: Decision[] = [];
    let changed = 0;
    for (const { index, target, state, reason, line, column } of edits) {
      const pair = editable.pairs[index];
      if (!pair) continue;
      const problem = refused.get(index);
      if (problem !== undefined) {
        this.leaveOut({ kind: 'refused', line, column, file: path, id: pair.id, message: problem });
        continue;
      }
      if (target !== undefined) changed++;
      const { at, actor } = this.options;
      const key = pairKey({ source: pair.source, target: target ?? pair.target });
      decisions.push({
        at,
        actor,
        act: 'state',
        key,
        state,
        ...(reason === undefined ? {} : { reason }),
        path,
        id: pair.id,
      });
    }
    if (changed > 0) {
      const name = typedPath(home).replaceAll('\\', '/');
      this.options.onDiff?.(
        createTwoFilesPatch(`a/${name}`, `b/${name}`, editable.text, text, '', '', {
          context: 1,
          headerOptions: FILE_HEADERS_ONLY,
        }),
      );
      changes?.stage(home.docset.root, absolutePath, text);
    }
    changes?.decide(home.docset.root, decisions);
    return { targets: changed, states: decisions.length - changed };
  }

  /** Opens the file of a pair, or gives for people why it cannot be. Pairs of one file mostly come together. */
  private enter(imported: ImportedPair): OpenFile | string {
    const home = this.homes.homeOf(imported);
    if (typeof home === 'string') return home;
    if (this.open?.home.file.absolutePath === home.file.absolutePath) return this.open;
    this.close();
    const { path, absolutePath, metadata } = home.file;
    const editable = EditableFile.read(path, absolutePath, metadata);
    if (typeof editable === 'string') return editable;
    const earlier = this.closed.get(absolutePath);
    const edits = earlier ? (JSON.parse(earlier.edits.toString()) as Edit[]) : [];
    this.open = { home, editable, edits: new Map(edits.map((edit) => [edit.index, edit])) };
    return this.open;
  }

  private close(): void {
    if (this.open && this.open.edits.size > 0) {
      const { home, edits } = this.open;
      this.closed.set(home.file.absolutePath, { home, edits: Buffer.from(JSON.stringify([...edits.values()])) });
    }
    this.open = undefined;
  }

  private stateOf(pair: SegmentPair, { editable }: OpenFile): ReviewState {
    return this.decisions.stateOf(pairKey(pair)) ?? seededState(pair.target, editable.translationType);
  }

  /** The target that a pair is to have; nothing if the file gives none where there is none. */
  private targetOf(
    imported: ImportedPair,
    pair: SegmentPair,
  ): { target?: string; problem?: { kind: ImportProblemKind; message: string } } {
    const coded = codedHalves(pair.source, pair.target);
    if (!hasSource(imported, coded)) return problemOf('conflict', 'the source has changed since the file was exported');
    const resolved = resolveTarget(imported.target, coded.source, coded.target);
    if ('problem' in resolved) return problemOf('refused', resolved.problem);
    const came = markdownOf(resolved.content);
    if (came === pair.target || (came.trim() === '' && pair.target.trim() === '')) return {};
    const fitted = fitTarget(resolved.content, pair, typeof imported.target === 'string' ? 'markdown' : 'coded');
    if ('problem' in fitted) return problemOf('refused', fitted.problem);
    if (fitted.target === pair.target) return {};
    // Whoever changed it since would lose their work.
    if (imported.targetHash !== '' && halfHash(pair.target) !== imported.targetHash) return problemOf('conflict', 'the target has changed since the file was exported'); // prettier-ignore
    return { target: fitted.target };
  }

  private report(kind: ImportProblemKind, { place, file, id }: ImportedPair, message: string): void {
    this.leaveOut({ kind, ...place, file, id, message });
  }

  private leaveOut(problem: ImportProblem): void {
    this.leftOut++;
    this.options.onProblem?.(problem);
  }
}

/** Whether a pair's source is what was exported; a tool that drops the digest leaves the text. */
function hasSource({ sourceHash, source }: ImportedPair, coded: CodedHalves): boolean {
  const written = markdownOf(coded.source);
  if (sourceHash !== '') return halfHash(written) === sourceHash;
  if (source === undefined) return false;
  const resolved = resolveTarget(source, coded.source, coded.source);
  return 'content' in resolved && markdownOf(resolved.content) === written;
}

function problemOf(kind: ImportProblemKind, message: string) {
  return { problem: { kind, message } };
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

function typedPath({ docset, file }: Home): string {
  return join(docset.folder, file.path);
}
