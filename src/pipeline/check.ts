import type { SettledDiagnostics } from '../model/settle-diagnostics.ts';
import { mapDocsets, type SiteOptions } from '../site/index.ts';
import { planBatches } from './plan-batches.ts';
import { readDocsets } from './read-docsets.ts';
import { realPath } from './real-path.ts';
import { countArticles, runBatches, type RunOptions } from './run-batches.ts';
import type { SeverityRules } from './severity-rules.ts';
import { siteDiagnostics } from './site-diagnostics.ts';

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
  const batches = planBatches(map.site, docsets);
  const results = await runBatches(batches, { site: map.site }, options);
  return { articles: countArticles(batches), ...siteDiagnostics(docsets, map, results, options.severities) };
}
