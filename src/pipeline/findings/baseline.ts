import { readFileSync, writeFileSync } from 'node:fs';
import { failureReason } from '../../docset/index.ts';
import { isFinding, type LocatedFinding, type LocatedProblem } from '../../model/located-finding.ts';
import type { Settled } from '../../model/settle-diagnostics.ts';
import { UsageError } from '../failure.ts';
import { increase } from '../../model/increase.ts';

/** How often each finding is known to be there, by its key. */
export type Baseline = ReadonlyMap<string, number>;

const HEADER = '# Findings that are known to Diglot: check, key, and how many there are. See docs/reviewing.md.\n';
const LINE = /^[a-z-]+ ([0-9a-f]+) ([1-9]\d*)$/;

/**
 * Writes the findings among what is reported as a baseline: a line for each key, in order, so that versions of it can be compared and
 * merged line by line, and gives it. Throws a UsageError if the file cannot be written.
 */
export function writeBaseline(path: string, reported: readonly LocatedProblem[]): Baseline {
  const findings = reported.filter(isFinding);
  const baseline = new Map<string, number>();
  for (const { key } of findings) increase(baseline, key);
  const codes = new Map(findings.map(({ key, code }) => [key, code]));
  const lines = [...codes].map(([key, code]) => `${code} ${key} ${baseline.get(key) ?? 0}\n`).sort();
  try {
    writeFileSync(path, HEADER + lines.join(''));
  } catch (error) {
    throw new UsageError(`The baseline cannot be written to "${path}": ${failureReason(error)}.`, { cause: error });
  }
  return baseline;
}

/**
 * Reads a baseline. Where merging has left two lines of one key, the greater number counts. Throws a UsageError for a file that
 * cannot be read, or a line that is none of a baseline.
 */
export function readBaseline(path: string): Baseline {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The baseline "${path}" cannot be read: ${failureReason(error)}.`, { cause: error });
  }
  const baseline = new Map<string, number>();
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, key, count] = LINE.exec(line) ?? [];
    if (key === undefined) {
      throw new UsageError(`${path}:${index + 1}: This is no line of a baseline. Write it anew with --write-baseline.`);
    }
    baseline.set(key, Math.max(baseline.get(key) ?? 0, Number(count)));
  }
  return baseline;
}

/** What is left of a report beside a baseline. */
export interface ComparedReport extends Settled<LocatedProblem> {
  /** How many findings the baseline has that are not there any more. */
  readonly gone: number;
}

/** Takes out of a report the findings that the baseline has; of a key that is found more often, those that come last are new. */
export function compareWithBaseline(
  { reported, suppressed }: Settled<LocatedProblem>,
  baseline: Baseline,
): ComparedReport {
  const left = new Map(baseline);
  const fresh: LocatedProblem[] = [];
  const known: LocatedFinding[] = [];
  for (const problem of reported) {
    const count = isFinding(problem) ? (left.get(problem.key) ?? 0) : 0;
    if (isFinding(problem) && count > 0) {
      left.set(problem.key, count - 1);
      known.push({ ...problem, isInBaseline: true });
    } else fresh.push(problem);
  }
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { reported: fresh, suppressed: [...suppressed, ...known], gone };
}
