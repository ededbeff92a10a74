import {
  copyFileSync,
  existsSync,
  fsyncSync,
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { failureReason } from '../../docset/index.ts';
import type { Decision } from '../../model/review.ts';
import { decisionLine } from '../decisions/decision-line.ts';
import { appendDecisions, readReviewLog } from '../decisions/review-log.ts';
import { UsageError } from '../failure.ts';
import { takeLock } from '../lock.ts';

/** Where new files wait, below a docset's folder; what is in it without a journal is of an import that never began to write. */
const STAGING = join('.diglot', 'import');
const JOURNAL = 'journal.json';
const LOCK = join('.diglot', 'import.lock');

/** What is to be done once every new file is there. */
interface Journal {
  /** Docsets' folders, absolute. */
  readonly roots: readonly string[];
  /** New files, and whose places they take. */
  readonly moves: readonly { readonly staged: string; readonly path: string }[];
  readonly decisions: readonly { readonly root: string; readonly decisions: readonly Decision[] }[];
}

/**
 * Changes of files of some docsets, which all happen or none: new files are written aside, then a journal says that they
 * count, then they are moved. What was killed before that left nothing; what was killed later is finished by `recover`.
 */
export class FileChanges {
  private readonly roots: readonly string[];
  private readonly moves: Journal['moves'][number][] = [];
  private readonly decisions = new Map<string, Decision[]>();
  private readonly release: () => void;

  /**
   * Begins changes of the docsets in some folders, after finishing those that were killed. Throws a UsageError if a folder
   * cannot be written, or another import is at work.
   */
  constructor(roots: readonly string[]) {
    this.roots = roots;
    this.release = lockAll(roots);
    try {
      for (const root of roots) recover(root);
    } catch (error) {
      this.release();
      throw usageError(error);
    }
  }

  /** Writes the new text of a docset's file aside. */
  stage(root: string, absolutePath: string, text: string): void {
    const path = realpathSync(absolutePath);
    const folder = join(root, STAGING);
    const staged = join(folder, String(this.moves.length));
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(staged, text, { mode: statSync(path).mode, flush: true });
    } catch (error) {
      throw usageError(error);
    }
    this.moves.push({ staged, path });
  }

  /** Adds decisions to be appended to the review log of a docset. */
  decide(root: string, decisions: readonly Decision[]): void {
    const known = this.decisions.get(root) ?? [];
    for (const decision of decisions) known.push(decision);
    this.decisions.set(root, known);
  }

  /** Lets everything happen. Throws a UsageError if a file cannot be replaced; then all are as they were. */
  apply(): void {
    const decisions = [...this.decisions].filter(([, made]) => made.length > 0);
    if (this.moves.length === 0 && decisions.length === 0) return;
    const journal: Journal = {
      roots: this.roots,
      moves: this.moves,
      decisions: decisions.map(([root, made]) => ({ root, decisions: made })),
    };
    try {
      writeJournals(journal);
      finish(journal);
    } catch (error) {
      throw usageError(error);
    }
  }

  /** Ends the changes: what was not applied is gone. */
  close(): void {
    for (const root of this.roots) if (!existsSync(join(root, STAGING, JOURNAL))) rmSync(join(root, STAGING), { recursive: true, force: true }); // prettier-ignore
    this.release();
  }
}

function lockAll(roots: readonly string[]): () => void {
  const releases: (() => void)[] = [];
  const releaseAll = (): void => {
    for (const release of releases) release();
  };
  try {
    for (const root of roots) {
      mkdirSync(join(root, '.diglot'), { recursive: true });
      const release = takeLock(join(root, LOCK));
      if (!release) throw new UsageError(`Another import into "${root}" is at work.`);
      releases.push(release);
    }
  } catch (error) {
    releaseAll();
    throw usageError(error);
  }
  return releaseAll;
}

/** Every docset gets the journal, so that the import is finished whichever of them is used next. */
function writeJournals(journal: Journal): void {
  const text = JSON.stringify(journal);
  for (const root of journal.roots) {
    const path = join(root, STAGING, JOURNAL);
    mkdirSync(join(root, STAGING), { recursive: true });
    writeFileSync(`${path}.tmp`, text, { flush: true });
    renameSync(`${path}.tmp`, path);
    syncFolder(join(root, STAGING));
  }
}

/** Finishes an import that was killed, or clears away one that had not begun to write. */
function recover(root: string): void {
  let text: string;
  try {
    text = readFileSync(join(root, STAGING, JOURNAL), 'utf8');
  } catch {
    rmSync(join(root, STAGING), { recursive: true, force: true });
    return;
  }
  finish(JSON.parse(text) as Journal);
}

/** Does what a journal says, as far as it is not done; if a file cannot be replaced, brings the others back. */
function finish({ roots, moves, decisions }: Journal): void {
  const left = moves.filter(({ staged }) => existsSync(staged));
  const done: Journal['moves'][number][] = [];
  try {
    for (const { staged, path } of left) keep(path, `${staged}.before`);
    for (const move of left) {
      renameSync(move.staged, move.path);
      done.push(move);
    }
    for (const { root, decisions: made } of decisions) appendNew(root, made);
  } catch (error) {
    for (const { staged, path } of done) renameSync(`${staged}.before`, path);
    for (const root of roots) rmSync(join(root, STAGING), { recursive: true, force: true });
    throw error;
  }
  for (const root of roots) rmSync(join(root, STAGING), { recursive: true, force: true });
}

/** Keeps a file as it is under another name. */
function keep(path: string, name: string): void {
  rmSync(name, { force: true });
  try {
    linkSync(path, name);
  } catch {
    copyFileSync(path, name);
  }
}

function appendNew(root: string, decisions: readonly Decision[]): void {
  const known = new Set(readReviewLog(root).decisions.map(decisionLine));
  appendDecisions(
    root,
    decisions.filter((decision) => !known.has(decisionLine(decision))),
  );
}

/** Makes sure that what was renamed in a folder is so after a power failure, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows does not open folders.
  }
}

function usageError(error: unknown): Error {
  if (error instanceof UsageError || !(error instanceof Error && 'code' in error)) return error as Error;
  return new UsageError(`Nothing was imported: ${error.message.replace(/^\w+: /, '')} (${failureReason(error)}).`, { cause: error }); // prettier-ignore
}
