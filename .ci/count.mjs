// count.mjs REPORTS [BROKEN-STAGE…]: prints "N passed, N failed" over Vitest's report, verify's, and the broken stages.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [reports, ...broken] = process.argv.slice(2);

function read(name) {
  const file = path.join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function countTests(report) {
  if (report === undefined) return { passed: 0, failed: 0 };
  // A file that cannot be loaded has no tests to fail, and counts as one failure.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((it) => it.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  // An error outside every test shows in `success` alone.
  return { passed: report.numPassedTests, failed: report.success ? failed : Math.max(failed, 1) };
}

const tests = countTests(read('tests.json'));
const steps = read('verify.json') ?? { passed: 0, failed: 0 };
console.log(`${tests.passed + steps.passed} passed, ${tests.failed + steps.failed + broken.length} failed`);
