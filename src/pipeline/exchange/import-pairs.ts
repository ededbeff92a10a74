import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { join } from 'node:path';
import { pairKey } from '../../checks/index.ts';
import type { ImportedPair } from '../../exchange/index.ts';
import type { Docset } from '../../model/docset.ts';
import type { ReviewState } from '../../model/review.ts';
import type { SegmentPair } from '../../segments/index.ts';
import { readReviewLog } from '../decisions/review-log.ts';
import { SettledDecisions } from '../decisions/settled-decisions.ts';
import { seededState } from '../findings/review-file.ts';
import { readDocsets } from '../read-docsets.ts';
import { editFile, type EditedFile } from './edit-file.ts';
import { EditableFile } from './editable-file.ts';
import { FileChanges } from './file-changes.ts';
import { ImportHomes, type Home } from './import-homes.ts';
import type { ImportedFile, ImportProblem, ImportProblemKind, PairImport } from './import-report.ts';
import { editOf, type PairEdit } from './pair-edit.ts';

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

/** A file of a docset while pairs come in that belong into it. */
interface OpenFile {
  readonly home: Home;
  readonly editable: EditableFile;
  readonly edits: Map<number, PairEdit>;
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
    const outcome = editOf(imported, pair, index, this.stateOf(pair, file));
    if ('problem' in outcome) {
      this.report(outcome.kind, imported, outcome.problem);
      return;
    }
    const { edit } = outcome;
    const known = file.edits.get(index);
    if (known && known.target !== edit?.target) {
      this.report('conflict', imported, 'the segment stands in this file twice, with another target');
    } else if (edit) file.edits.set(index, edit);
    else this.unchanged++;
  }

  /** Edits the files, and gives the new ones to `changes`, if they are to be written. */
  finish(changes: FileChanges | undefined): PairImport {
    this.close();
    const files: ImportedFile[] = [];
    let states = 0;
    for (const { home, edits } of this.closed.values()) {
      const edited = editFile(home, JSON.parse(edits.toString()) as PairEdit[], this.options);
      for (const problem of edited.problems) this.leaveOut(problem);
      const path = join(home.docset.folder, home.file.path);
      const { targets, decisions } = edited;
      if (targets > 0) {
        files.push({ path, targets });
        this.options.onDiff?.(diffOf(path, edited));
        changes?.stage(home.docset.root, home.file.absolutePath, edited.text);
      }
      states += decisions.length - targets;
      changes?.decide(home.docset.root, decisions);
    }
    return {
      files,
      targets: files.reduce((sum, { targets }) => sum + targets, 0),
      states,
      unchanged: this.unchanged,
      leftOut: this.leftOut,
    };
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
    const edits = earlier ? (JSON.parse(earlier.edits.toString()) as PairEdit[]) : [];
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

  private report(kind: ImportProblemKind, { place, file, id }: ImportedPair, message: string): void {
    this.leaveOut({ kind, ...place, file, id, message });
  }

  private leaveOut(problem: ImportProblem): void {
    this.leftOut++;
    this.options.onProblem?.(problem);
  }
}

function diffOf(path: string, { before, text }: EditedFile): string {
  const name = path.replaceAll('\\', '/');
  const options = { context: 1, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, text, '', '', options);
}
