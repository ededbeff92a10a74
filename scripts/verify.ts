// Everything that must hold before a change is merged. All steps run, also after one that failed, so that one run tells all.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

type StepResult = 'passed' | 'failed' | 'passed before' | 'failed before';

const node = (program: string, ...args: string[]): (() => StepResult) => {
  return () => {
    const { status, error } = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: 'inherit' });
    if (error) console.error(error.message);
    return status === 0 ? 'passed' : 'failed';
  };
};

/**
 * The tests take longer than all other steps. A caller who has just run `npm test`, as .ci/run has, says in
 * DIGLOT_TEST_RESULT how it went, `passed` or `failed`, and they are not run again: a second run would show nothing new.
 */
function tests(): StepResult {
  const before = process.env['DIGLOT_TEST_RESULT'];
  if (before === 'passed' || before === 'failed') return `${before} before`;
  // npm gives its own program's path to its scripts; without it, npm is started by name, on Windows through the shell.
  const npm = process.env['npm_execpath'];
  if (npm) return node(npm, 'test')();
  const { status } = spawnSync('npm', ['test'], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0 ? 'passed' : 'failed';
}

const STEPS: readonly { readonly name: string; readonly run: () => StepResult }[] = [
  { name: 'format', run: node('node_modules/prettier/bin/prettier.cjs', '--check', '.') },
  { name: 'lint', run: node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'types', run: node('node_modules/typescript/bin/tsc', '--noEmit') },
  { name: 'import direction', run: node('--import', 'tsx', 'scripts/verify-import-direction.ts') },
  { name: 'dead code', run: node('node_modules/knip/bin/knip.js') },
  { name: 'tests', run: tests },
];

const results = STEPS.map(({ name, run }) => {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const result = run();
  return { name, result, seconds: (performance.now() - start) / 1000 };
});

console.log('\n=== summary');
for (const { name, result, seconds } of results) {
  console.log(`${name.padEnd(18)}${result.padEnd(15)}${seconds.toFixed(1).padStart(7)} s`);
}

// Whoever ran the tests before counts them too, so the file counts only what was run here.
const report = process.env['DIGLOT_VERIFY_REPORT'];
if (report) {
  const count = (wanted: StepResult): number => results.filter(({ result }) => result === wanted).length;
  writeFileSync(report, JSON.stringify({ passed: count('passed'), failed: count('failed') }));
}
process.exitCode = results.every(({ result }) => result.startsWith('passed')) ? 0 : 1;
