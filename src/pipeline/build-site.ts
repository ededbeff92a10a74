import { failureCode, failureReason } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import { closeSearch } from '../search/index.ts';
import { mapDocsets, type MappedSite, type SiteOptions } from '../site/index.ts';
import { isUnchanged, planBuild, type Comparison } from './build-plan.ts';
import { CacheFolder, CACHES } from './cache/cache-folder.ts';
import { codeVersion } from './cache/code-version.ts';
import { knownHeads } from './cache/known-heads.ts';
import { digestSite, digestSurroundings, takeSnapshot, type BuiltSite } from './cache/take-snapshot.ts';
import type { Snapshot } from './cache/snapshot.ts';
import { UsageError } from './failure.ts';
import { isCopied, listCopies, writeCopies, writeOtherPages } from './other-files.ts';
import { OutputFolder } from './output/output-folder.ts';
import { readDocsets } from './read-docsets.ts';
import { realPath } from './real-path.ts';
import { writeRedirectLists } from './redirect-lists.ts';
import { removedPaths } from './removed-paths.ts';
import type { SeverityRules } from './severity-rules.ts';
import { planShards } from './shards/plan-shards.ts';
import { runShards, type RunOptions } from './shards/run-shards.ts';
import { writeShardLists } from './shards/shard-lists.ts';
import { siteDiagnostics } from './site-diagnostics.ts';
import { SiteFacts } from './site-facts.ts';
import { writeSitemap } from './sitemap.ts';

/** What to build, where to, and how. */
export interface BuildOptions extends SiteOptions, RunOptions {
  /** Folders of the docsets, as the user named them. */
  readonly docsets: readonly string[];
  readonly out: string;
  readonly severities?: SeverityRules;
  /** Folder of caches; `.diglot/cache` of the current folder if absent. */
  readonly caches?: string;
  /** Whether nothing that earlier builds left is used. */
  readonly isClean?: boolean;
}

/** What a build did. */
export interface BuildResult {
  readonly articles: number;
  readonly pairs: number;
  /** How many articles were rendered; what the others gave was in the cache. */
  readonly articlesRendered: number;
  readonly pagesWritten: number;
  /** How many pages of the old site stayed in place. */
  readonly pagesReused: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Builds a site from docsets, and of it what has changed since the last build. Wrong content is reported and everything
 * readable is built; throws a UsageError, with the old site as it was, if a docset or the output folder cannot be used.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const startTime = Date.now();
  const cache = new CacheFolder(options.caches ?? CACHES, [...options.docsets, options.out]);
  const snapshot = options.isClean === true ? undefined : cache.readSnapshot(codeVersion());
  const docsets = await readDocsets(options.docsets, [await realPath(options.out)], {
    ...options,
    knownHead: knownHeads(snapshot),
  });
  const map = mapDocsets(docsets, options);
  const output = await OutputFolder.open(options.out, options.docsets);
  try {
    return await makeSite({ startTime, options, cache, snapshot, docsets, map, output });
  } catch (error) {
    if (['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'].includes(failureCode(error))) {
      throw new UsageError(`The site cannot be written to "${options.out}": ${failureReason(error)}.`, {
        cause: error,
      });
    }
    throw error;
  } finally {
    output.close();
    cache.close();
    await closeSearch();
  }
}

/** What a build starts from. */
interface BuildStart {
  /** In milliseconds since 1970. */
  readonly startTime: number;
  readonly options: BuildOptions;
  readonly cache: CacheFolder;
  readonly snapshot: Snapshot | undefined;
  readonly docsets: readonly Docset[];
  readonly map: MappedSite;
  readonly output: OutputFolder;
}

async function makeSite(start: BuildStart): Promise<BuildResult> {
  const { startTime, options, cache, snapshot, docsets, map, output } = start;
  const { site } = map;
  const shards = planShards(site, docsets);
  const surroundings = digestSurroundings(site, docsets, shards, options);
  const isSiteKnown = snapshot !== undefined && snapshot.build === output.build;
  const comparison: Comparison = {
    snapshot,
    isSiteKnown,
    isSurroundingSame: isSiteKnown && snapshot.surroundings === surroundings,
  };
  const copies = listCopies(site, docsets);
  const old = isSiteKnown ? snapshot : undefined;
  const changedCopies = copies.filter((copy) => !isCopied(copy, old?.copies ?? {}));
  if (old && changedCopies.length === 0 && isUnchanged(site, shards, comparison)) {
    const { articles, pairs, pages, diagnostics } = old;
    return { articles, pairs, articlesRendered: 0, pagesWritten: 0, pagesReused: pages, diagnostics };
  }

  const plan = planBuild(site, shards, comparison, cache);
  const staging = output.prepare();
  const copied = writeCopies(changedCopies, staging);
  // A failure is thrown where the copies are waited for; until then it must not count as unhandled.
  copied.catch(() => undefined);
  const cacheFolder = cache.lock() ? { cacheFolder: cache.path } : {};
  const setup = { site, codeVersion: codeVersion(), outputFolder: staging, ...cacheFolder };
  const results = await runShards(plan.tasks, setup, options);
  const facts = new SiteFacts(site);
  for (const clean of plan.clean) facts.add(clean.shard, clean.facts);
  plan.tasks.forEach(({ shard }, i) => facts.add(shard, results[i]?.facts ?? []));
  const others = await writeOtherPages(site, (locale) => facts.titlesOf(locale), staging, old?.otherPages ?? {});
  const lists = [
    ...(await writeSitemap(site, facts.listedUrls(site), staging)),
    ...(await writeRedirectLists(site, staging)),
    ...writeShardLists(site, shards, staging),
  ];
  await copied;

  const { reported } = siteDiagnostics(docsets, map, facts.diagnostics(), options.severities);
  const built: BuiltSite = {
    startTime,
    site,
    docsets,
    surroundings,
    plan,
    results,
    facts,
    copies,
    lists,
    others,
    reported,
  };
  const build = digestSite(built);
  const removed = old ? removedPaths(old, built, cache, output.path) : [];
  output.publish({ basePath: site.basePath, build, isWhole: !isSiteKnown, removed });
  if (cacheFolder.cacheFolder !== undefined) cache.writeSnapshot(takeSnapshot(built, build));
  const pagesWritten = others.written + results.reduce((sum, result) => sum + result.pagesWritten, 0);
  return {
    articles: facts.all.length,
    pairs: facts.pairs,
    articlesRendered: results.reduce((sum, result) => sum + result.articlesRendered, 0),
    pagesWritten,
    pagesReused: facts.pages + Object.keys(others.digests).length - pagesWritten,
    diagnostics: reported,
  };
}
