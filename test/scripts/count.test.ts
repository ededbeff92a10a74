import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const COUNT = path.resolve(import.meta.dirname, '../../.ci/count.mjs');

let reports: string;
beforeEach(() => {
  reports = mkdtempSync(path.join(tmpdir(), 'diglot-count-'));
});
afterEach(() => {
  rmSync(reports, { recursive: true, force: true });
});

function count(...broken: string[]): string {
  return execFileSync(process.execPath, [COUNT, reports, ...broken], { encoding: 'utf8' }).trim();
}

function tests(report: {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults?: unknown[];
}): void {
  writeFileSync(path.join(reports, 'tests.json'), JSON.stringify({ testResults: [], ...report }));
}

describe('.ci/count.mjs', () => {
  test('adds tests and steps', () => {
    tests({ numPassedTests: 40, numFailedTests: 0, success: true });
    writeFileSync(path.join(reports, 'verify.json'), JSON.stringify({ passed: 5, failed: 0 }));
    expect(count()).toBe('45 passed, 0 failed');
  });

  test('counts a stage that broke before it could report', () => {
    expect(count('npm ci')).toBe('0 passed, 1 failed');
  });

  test('counts a test file that cannot be loaded, but not one whose tests failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    tests({ numPassedTests: 3, numFailedTests: 1, success: false, testResults });
    expect(count()).toBe('3 passed, 2 failed');
  });

  test('counts an error outside every test', () => {
    tests({ numPassedTests: 3, numFailedTests: 0, success: false });
    expect(count()).toBe('3 passed, 1 failed');
  });
});
