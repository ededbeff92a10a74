import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS, isCheckCode, type CheckProfile } from '../../src/model/finding.ts';
import { findingsOf, type CheckExample } from '../support/check.ts';

/**
 * Findings that a check had in real articles, drawn at random from all corpora and read by a person; articles of
 * MicrosoftDocs, CC BY 4.0. Where there were fewer than thirty, all are there.
 */
interface JudgedFinding extends CheckExample {
  readonly right: boolean;
  readonly why: string;
  /** Whether the check found it only by what the other pairs of its docset told. */
  readonly needsDocset?: true;
  /** Whether it was drawn from articles alone that people translated; the others are from all. */
  readonly human?: true;
}

const FOLDER = path.join(import.meta.dirname, 'judged');
/** A check whose findings are right less often is off by default. */
const LEAST_PRECISION = 0.8;

const SAMPLES = readdirSync(FOLDER).map((file) => path.basename(file, '.jsonl'));

describe.each(SAMPLES)('%s', (code) => {
  if (!isCheckCode(code)) throw new Error(`${code} is no check.`);
  const judged = readFileSync(path.join(FOLDER, `${code}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JudgedFinding);

  test('still finds everything that was right', () => {
    const missed = judged.filter(
      (example) => example.right && !example.needsDocset && findingsOf(code, example).length === 0,
    );
    expect(missed).toEqual([]);
  });

  test.each([
    ['all articles', judged],
    ['articles that people translated', judged.filter(({ human }) => human)],
  ])('is right often enough in %s to be on', (_articles, findings) => {
    const profile: CheckProfile = CHECKS[code];
    const right = findings.filter((finding) => finding.right).length;
    expect(right >= findings.length * LEAST_PRECISION || profile.isOffByDefault).toBe(true);
  });
});
