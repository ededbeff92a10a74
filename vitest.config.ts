import { defineConfig } from 'vitest/config';

/** Folders whose tests ask functions and look at what they give: they leave nothing behind that another file could meet. */
const UNITS = 'test/{alignment,bitext,checks,docset,exchange,markdown,model,report,segments,site}/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      // Loading modules for each file anew takes longer than the tests.
      { extends: true, test: { name: 'units', include: [UNITS], benchmark: { include: [] }, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: [UNITS],
          benchmark: { include: ['bench/**/*.bench.ts'] },
        },
      },
    ],
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
