import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    benchmark: { include: ['bench/**/*.bench.ts'] },
    environment: 'node',
    globalSetup: ['test/support/global-setup.ts'],
    // Tests start browsers, servers and the command line as child processes; forks keep those apart and let tests chdir.
    pool: 'forks',
    // Each worker may itself run a browser or a build: more than two starve one another on a small machine.
    maxWorkers: 2,
    // Long enough for a page in a cold browser; a unit test that hangs is still found within a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A first search compiles WebAssembly for two languages: a busy machine takes longer than the second that is the default.
    expect: { poll: { timeout: 15_000 } },
  },
});
