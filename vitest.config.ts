import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { HeavyFirst } from './test/support/heavy-first.ts';

const TESTS = 'test/**/*.test.ts';

/** Files that put something else in the place of a module: in the process of others, these might have loaded it already. */
const MOCKING = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\bvi\.(?:mock|hoisted)\(/.test(readFileSync(join(import.meta.dirname, path), 'utf8')));

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: MOCKING, benchmark: { include: ['bench/**/*.bench.ts'] } },
      },
      // Loading modules for each file anew, and starting a browser, takes longer than most tests.
      {
        extends: true,
        test: { name: 'together', include: [TESTS], exclude: MOCKING, benchmark: { include: [] }, isolate: false },
      },
    ],
    environment: 'node',
    globalSetup: ['test/support/global-setup.ts'],
    // Tests start browsers, servers and the command line as child processes; forks keep those apart.
    pool: 'forks',
    sequence: { sequencer: HeavyFirst },
    // Each worker may itself run a browser or a build: more than two starve one another on a small machine.
    maxWorkers: 2,
    // Long enough for a page in a cold browser; a unit test that hangs is still found within a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A first search compiles WebAssembly for two languages: a busy machine takes longer than the second that is the default.
    expect: { poll: { timeout: 15_000 } },
  },
});
