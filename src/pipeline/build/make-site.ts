import { countArticles, loadEleventy } from '../../site/around-articles.ts';
import { planBuild } from './build-plan.ts';
import { codeVersion } from '../cache/code-version.ts';
import { digestSite, takeSnapshot, type BuiltSite } from '../cache/take-snapshot.ts';
import type { Snapshot } from '../cache/snapshot.ts';
import type { BuildResult, ComparedSite } from './compare-site.ts';
import { writeCopies } from './copies.ts';
import { removedPaths } from './removed-paths.ts';
import { runShards } from '../shards/run-shards.ts';
import { siteDiagnostics } from './site-diagnostics.ts';
import { SiteFacts } from './site-facts.ts';
import type { writeLists } from './write-lists.ts';

/** A site that was built. */
export interface MadeSite {
  readonly built: BuiltSite;
  readonly result: BuildResult;
  /** Files that are new, changed or gone, by their paths below the output folder; nothing where all are new. */
  readonly changed: readonly string[] | undefined;
}

/** Builds a site, and of it what has changed. Throws a UsageError, with the old site as it was, if it cannot be written. */
export async function makeSite(compared: ComparedSite): Promise<MadeSite> {
  const staging = compared.output.prepare();
  const copied = writeCopies(compared.changedCopies, staging);
  // A failure is thrown where the copies are waited for; until then it must not count as unhandled.
  const settled = copied.catch(() => undefined);
  try {
    return await makeAround(compared, staging, copied);
  } finally {
    // A build that has failed writes nothing any more: whoever comes next begins by clearing its folder.
    await Promise.all([settled, compared.pool.close()]);
  }
}

/** Makes everything but copies, which are made meanwhile, and publishes all of it. */
async function makeAround(compared: ComparedSite, staging: string, copied: Promise<void>): Promise<MadeSite> {
  const { options, cache, output, docsets, map, shards, comparedShards, comparison, copies, old } = compared;
  const { site } = map;
  const plan = planBuild(site, docsets, comparedShards, comparison, cache);
  const hasCache = cache.lock();
  const setup = {
    site,
    codeVersion: codeVersion(),
    outputFolder: staging,
    ...(hasCache && { cacheFolder: cache.path }),
  };
  const [results, writeLists] = await Promise.all([
    runShards(compared.pool, plan.tasks, setup, options),
    loadLists(!comparison.isSurroundingSame),
  ]);

  const built = new Map(plan.clean.map((clean) => [clean.shard, clean]));
  plan.tasks.forEach(({ shard }, i) => {
    const result = results[i];
    if (!result) return;
    const { articles, reads, searchFiles, indexFile } = result;
    built.set(shard, { shard, ...cache.factsIn(articles), reads, searchFiles, indexFile });
  });
  const builtShards = shards.flatMap((shard) => built.get(shard) ?? []);
  const facts = new SiteFacts(site);
  for (const { shard, facts: ofShard } of builtShards) facts.add(shard, ofShard);
  const { others, lists, reviews } = await writeLists(compared, facts, staging, old ?? NOTHING);
  await copied;

  const whole: BuiltSite = {
    startTime: compared.startTime,
    docsets,
    map,
    inputs: compared.inputs,
    surroundings: compared.surroundings,
    shards: builtShards,
    facts,
    copies,
    lists,
    reviews,
    others,
    reported: siteDiagnostics(docsets, map, facts.diagnostics(), options.severities).reported,
    updated: new Set(),
  };
  const build = digestSite(whole);
  const left = results.map(({ removed }) => removed);
  const leftFiles = left.includes(undefined) ? undefined : left.flatMap((paths) => paths ?? []);
  const removed = old ? removedPaths(old, whole, leftFiles, cache, output) : [];
  const changed = output.publish({ basePath: site.basePath, build, isWhole: !comparison.isSiteKnown, removed });
  if (hasCache && builtShards.every(({ file }) => file !== undefined)) cache.writeSnapshot(takeSnapshot(whole, build));
  const pagesWritten = others.written + results.reduce((sum, result) => sum + result.pagesWritten, 0);
  const articlesRendered = results.reduce((sum, result) => sum + result.articlesRendered, 0);
  return { built: whole, result: resultOf(whole, articlesRendered, pagesWritten), changed };
}

/** Loads what writes lists, and pages if there will be some, while others are at work. */
async function loadLists(hasPages: boolean): Promise<typeof writeLists> {
  const { writeLists } = await import('./write-lists.ts');
  if (hasPages) await loadEleventy();
  return writeLists;
}

/** What is to be said of a site that was built. */
export function resultOf(
  { map, facts, others, reported }: BuiltSite,
  articlesRendered: number,
  pagesWritten: number,
): BuildResult {
  return {
    articles: countArticles(map.site),
    pairs: facts.pairs,
    articlesRendered,
    pagesWritten,
    pagesReused: facts.pages + others.count - pagesWritten,
    diagnostics: reported,
  };
}

/** What is known of the lists of a site that is not there. */
const NOTHING: Pick<Snapshot, 'otherPages' | 'lists' | 'reviews'> = { otherPages: {}, lists: {}, reviews: {} };
