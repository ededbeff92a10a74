import { CacheFolder, CACHES } from '../cache/cache-folder.ts';
import { codeVersion } from '../cache/code-version.ts';
import {
  compareSite,
  knownSite,
  mapStart,
  startBuild,
  unchangedSite,
  writing,
  type BuildOptions,
  type BuildResult,
  type ComparedSite,
} from './compare-site.ts';
import { OutputFolder } from '../output/output-folder.ts';
import { withShardPool, type ShardPool } from '../shards/shard-pool.ts';

/**
 * Builds a site from docsets, and of it what has changed since the last build. Wrong content is reported and everything
 * readable is built; throws a UsageError, with the old site as it was, if a docset or the output folder cannot be used.
 */
export function buildSite(options: BuildOptions): Promise<BuildResult> {
  return withShardPool(options.jobs, (pool) => buildWith(pool, options));
}

async function buildWith(pool: ShardPool, options: BuildOptions): Promise<BuildResult> {
  const cache = new CacheFolder(options.caches ?? CACHES, [...options.docsets, options.out]);
  const snapshot = options.isClean === true ? undefined : cache.readSnapshot(codeVersion());
  const start = await startBuild(options, cache, snapshot, pool);
  const output = await OutputFolder.open(options.out, options.docsets);
  try {
    return await writing(options, async () => {
      const known = knownSite(start, output);
      if (known) return known;
      const compared = compareSite(await mapStart(start), output);
      return unchangedSite(compared) ?? (await makeChanges(compared));
    });
  } finally {
    output.close();
    cache.close();
  }
}

/** Makes what has changed, with everything that this takes; loading it takes as long as finding that nothing has. */
async function makeChanges(compared: ComparedSite): Promise<BuildResult> {
  const [{ makeSite }, { closeSearch }] = await Promise.all([
    import('./make-site.ts'),
    import('../../search/index.ts'),
  ]);
  try {
    return (await makeSite(compared)).result;
  } finally {
    await closeSearch();
  }
}
