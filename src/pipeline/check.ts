import type { LocatedProblem } from '../model/located-finding.ts';
import { isOfBuild, settleDiagnostics, type Settled } from '../model/settle-diagnostics.ts';
import { countArticles, mapDocsets, type SiteOptions } from '../site/index.ts';
import { codeVersion } from './cache/code-version.ts';
import { findInPairs, type FindingOptions } from './findings/docset-findings.ts';
import { readDocsets } from './read-docsets.ts';
import { realPath } from './real-path.ts';
import { checksToRun, compileSeverities } from './severity-rules.ts';
import { articlesOf, metadataOf, planShards } from './shards/plan-shards.ts';
import { runShards, type RunOptions } from './shards/run-shards.ts';
import { withShardPool, type ShardPool } from './shards/shard-pool.ts';
import { foundInSite } from './build/site-diagnostics.ts';
import { SiteFacts } from './build/site-facts.ts';

/** What to check, and how. */
export interface CheckOptions extends RunOptions, SiteOptions, FindingOptions {
  /** Folders of the docsets, as the user named them. */
  readonly docsets: readonly string[];
  /** Folder of the site, which is not read even if it stands in a docset. */
  readonly out?: string;
  /** Whether segment pairs are checked, too; they are if absent. */
  readonly hasFindings?: boolean;
}

/** What a check found. */
export interface CheckResult extends Settled<LocatedProblem> {
  readonly articles: number;
  /** How many segment pairs were checked. */
  readonly pairs: number;
}

/**
 * Finds everything that a build of the docsets would report, and what checks of their segment pairs find; writes nothing.
 * Throws a UsageError if a docset cannot be used.
 */
export function checkDocsets(options: CheckOptions): Promise<CheckResult> {
  return withShardPool(options.jobs, (pool) => checkWith(pool, options));
}

async function checkWith(pool: ShardPool, options: CheckOptions): Promise<CheckResult> {
  const exclude = options.out === undefined ? [] : [await realPath(options.out)];
  const docsets = await readDocsets(options.docsets, exclude, {
    ...options,
    onRead: (read) => {
      pool.warmUp(read.reduce((sum, { articles }) => sum + articles.length, 0));
    },
  });
  const map = await mapDocsets(docsets, options);
  // What is wrong in an article is found where it is at home, not on the pages that show it once more.
  const shards = planShards(map.site, ({ isReconstructed, articles }) => (isReconstructed ? [] : articles));
  const tasks = shards
    .filter(({ articles }) => articles.length > 0)
    .map((shard) => ({
      shard,
      articles: articlesOf(map.site, shard),
      metadata: metadataOf(map.site, docsets, shard),
      kept: [],
      searchFiles: {},
      reuse: 'nothing' as const,
    }));
  const facts = new SiteFacts(map.site);
  const results = await runShards(pool, tasks, { site: map.site, codeVersion: codeVersion() }, options);
  tasks.forEach(({ shard }, i) => {
    const articles = results[i]?.articles;
    if (articles && 'facts' in articles) facts.add(shard, articles.facts);
  });

  const { hasFindings = true, severities = {} } = options;
  const inPairs = hasFindings ? await findInPairs(docsets, options) : undefined;
  const ran = new Set<string>(inPairs?.checks);
  const allRan =
    inPairs !== undefined && checksToRun({ ...severities, only: undefined }).every((code) => ran.has(code));
  const found: LocatedProblem[] = foundInSite(docsets, map, facts.diagnostics());
  for (const problem of inPairs?.diagnostics ?? []) found.push(problem);
  for (const problem of inPairs?.findings ?? []) found.push(problem);
  return {
    articles: countArticles(map.site),
    pairs: inPairs?.pairs ?? 0,
    ...settleDiagnostics(found, {
      severityOf: compileSeverities(severities),
      lookedFor: (code) => (code === undefined ? allRan : isOfBuild(code) || ran.has(code)),
    }),
  };
}
