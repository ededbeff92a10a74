import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import { applyEdit, randomDocsets, randomEdit, writeDocsets, type Edit, type Settings } from './random-docsets.ts';
import { readFolder, temporaryFolder } from './temporary-folder.ts';

/** A run is a sequence of edits; shrinking one would take longer than reading it. */
const PARAMETERS = { seed: 20261122, endOnFailure: true };

/** Builds in this process: a single job needs no compiled worker. */
function build(folder: string, to: string, { locales, hasFallback, ...settings }: Settings, isClean: boolean) {
  return buildSite({
    docsets: locales.map((locale) => join(folder, locale)),
    out: join(folder, to),
    caches: join(folder, `caches-of-${to}`),
    jobs: 1,
    isClean,
    ...settings,
    ...(hasFallback === true ? { fallback: [join(folder, 'en-US')] } : {}),
  });
}

const shown = (site: ReadonlyMap<string, Buffer>): Record<string, string> =>
  Object.fromEntries([...site].map(([path, bytes]) => [path, bytes.toString('latin1')]));

/** Builds after each edit what has changed, with the last site or its cache alone, and elsewhere everything; both must give the same. */
async function compareBuilds(
  n: number,
  edits: readonly Edit[],
  isSettled: boolean,
  settings: Partial<Settings>,
  keepsSite = true,
) {
  const folder = temporaryFolder();
  const docsets = randomDocsets(n, settings);
  let before = new Map<string, string>();
  for (const [i, edit] of [undefined, ...edits].entries()) {
    if (edit) applyEdit(docsets, edit);
    writeDocsets(folder, before, docsets, isSettled ? new Date(Date.UTC(2020, 0, 1) + i * 10_000) : undefined);
    before = new Map(docsets.files);
    if (!keepsSite) rmSync(join(folder, 'site'), { recursive: true, force: true });
    const result = await build(folder, 'site', docsets.settings, false);
    const clean = await build(folder, 'clean', docsets.settings, true);
    expect(shown(readFolder(join(folder, 'site')))).toEqual(shown(readFolder(join(folder, 'clean'))));
    expect(result.diagnostics).toEqual(clean.diagnostics);
    expect([result.articles, result.pairs, result.pagesWritten + result.pagesReused]).toEqual([
      clean.articles,
      clean.pairs,
      clean.pagesWritten,
    ]);
  }
}

const edits = (count: number) => fc.array(randomEdit, { minLength: count, maxLength: count });

test('after any edits, a build gives byte for byte what a clean build gives', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(99), edits(8), fc.boolean(), async (n, sequence, isSettled) => {
      await compareBuilds(n, sequence, isSettled, {});
    }),
    { ...PARAMETERS, numRuns: 5 },
  );
});

test('so it does with search', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(99), edits(5), async (n, sequence) => {
      await compareBuilds(n, sequence, true, { hasSearch: true });
    }),
    { ...PARAMETERS, numRuns: 3 },
  );
});

test('so it does with search where nothing but the cache is left', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(99), edits(3), async (n, sequence) => {
      await compareBuilds(n, sequence, true, { hasSearch: true }, false);
    }),
    { ...PARAMETERS, numRuns: 2 },
  );
});
