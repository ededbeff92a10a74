import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failureCode, readText } from '../../docset/index.ts';
import { locate, type Diagnostic, type LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Decision } from '../../model/review.ts';
import { decisionLine, readDecision } from './decision-line.ts';
import { REVIEW_LOG } from './review-log-path.ts';

/** Lets Git keep the lines of both sides where two people have decided: their order says nothing. */
const GIT_ATTRIBUTES = 'review.jsonl merge=union\n';

/** The decisions in a docset's log, in order of lines, and what is wrong with other lines. */
export interface ReviewLog {
  readonly decisions: readonly Decision[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Reads the log of the docset in a folder, empty if there is none. A line that is no decision, as a bad merge leaves, is
 * reported and stays in the file.
 */
export function readReviewLog(folder: string): ReviewLog {
  const path = join(folder, REVIEW_LOG);
  if (!isThere(path)) return { decisions: [], diagnostics: [] };
  const { text = '', diagnostics } = readText(path);
  const decisions: Decision[] = [];
  const found: Diagnostic[] = [...diagnostics];
  let start = 0;
  for (const written of text.split('\n')) {
    const line = written.trim();
    if (line !== '') {
      const read = readDecision(line);
      if ('decision' in read) decisions.push(read.decision);
      else {
        const message = `This line of the review log is passed over: ${read.problem}.`;
        const range = { start, end: start + written.trimEnd().length };
        found.push({ code: 'review-log-damaged', message: message.replace(/\.\.$/, '.'), range });
      }
    }
    start += written.length + 1;
  }
  return { decisions, diagnostics: locate(path, text, found) };
}

/**
 * Adds decisions at the end of a docset's log in one write, so that those of another writer stand before or after them, never
 * between. Makes the log if there is none, with a `.gitattributes` beside it. Throws what the file system says.
 */
export function appendDecisions(folder: string, decisions: readonly Decision[]): void {
  if (decisions.length === 0) return;
  const path = join(folder, REVIEW_LOG);
  mkdirSync(dirname(path), { recursive: true });
  const log = openSync(path, 'a+');
  try {
    const { size } = fstatSync(log);
    if (size === 0) offerMerging(dirname(path));
    const last = Buffer.alloc(1);
    // Whoever edited the log by hand may have left its last line open.
    const isOpen = size > 0 && readSync(log, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
    const bytes = Buffer.from(`${isOpen ? '\n' : ''}${decisions.map((it) => `${decisionLine(it)}\n`).join('')}`);
    const written = writeSync(log, bytes);
    if (written < bytes.length)
      throw new Error(`Only ${written} of ${bytes.length} bytes could be written to ${path}.`);
  } finally {
    closeSync(log);
  }
}

function offerMerging(folder: string): void {
  try {
    writeFileSync(join(folder, '.gitattributes'), GIT_ATTRIBUTES, { flag: 'wx' });
  } catch (error) {
    if (failureCode(error) !== 'EEXIST') throw error;
  }
}

function isThere(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'));
    return true;
  } catch (error) {
    return failureCode(error) !== 'ENOENT' && failureCode(error) !== 'ENOTDIR';
  }
}
