import type { SettledDiagnostics } from '../model/settle-diagnostics.ts';
import { countArticles, mapDocsets, type SiteOptions } from '../site/index.ts';
import { codeVersion } from './cache/code-version.ts';
import { readDocsets } from './read-docsets.ts';
import { realPath } from './real-path.ts';
import type { SeverityRules } from './severity-rules.ts';
import { articlesOf, planShards } from './shards/plan-shards.ts';
import { runShards, type RunOptions } from './shards/run-shards.ts';
import { siteDiagnostics } from './site-diagnostics.ts';
import { SiteFacts } from './site-facts.ts';

/** What to check, and how. */
export interface CheckOptions extends RunOptions, SiteOptions {
  /** Folders of the docsets, as the user named them. */
  readonly docsets: readonly string[];
  /** Folder of the site, which is not read even if it stands in a docset. */
  readonly out?: string;
  readonly severities?: SeverityRules;
}

/** What a check found. */
export interface CheckResult extends SettledDiagnostics {
  readonly articles: number;
}

/**
 * Finds everything that a build of the docsets would report, and writes nothing. Throws a UsageError if a docset cannot
 * be used.
 */
export async function checkDocsets(options: CheckOptions): Promise<CheckResult> {
  const exclude = options.out === undefined ? [] : [await realPath(options.out)];
  const docsets = await readDocsets(options.docsets, exclude, options);
  const map = mapDocsets(docsets, options);
  // What is wrong in an article is found where it is at home, not on the pages that show it once more.
  const shards = planShards(map.site, docsets, ({ isReconstructed, articles }) => (isReconstructed ? [] : articles));
  const tasks = shards
    .filter(({ articles }) => articles.length > 0)
    .map((shard) => ({
      shard,
      articles: articlesOf(map.site, shard),
      kept: [],
      searchFiles: [],
      reuse: 'nothing' as const,
    }));
  const facts = new SiteFacts(map.site);
  const results = await runShards(tasks, { site: map.site, codeVersion: codeVersion() }, options);
  tasks.forEach(({ shard }, i) => {
    const articles = results[i]?.articles;
    if (articles && 'facts' in articles) facts.add(shard, articles.facts);
  });
  return {
    articles: countArticles(map.site),
    ...siteDiagnostics(docsets, map, facts.diagnostics(), options.severities),
  };
}
