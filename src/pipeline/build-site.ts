import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failureCode, failureReason } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import { closeSearch } from '../search/index.ts';
import {
  makeLocalePages,
  makeRootPages,
  mapDocsets,
  Navigation,
  siteResources,
  TEMPLATES_FOLDER,
  writePages,
  type SiteMap,
  type SiteOptions,
} from '../site/index.ts';
import type { BatchResult } from './article-batch.ts';
import { UsageError } from './failure.ts';
import { LocaleIndexes } from './locale-indexes.ts';
import { OutputFolder } from './output-folder.ts';
import { planBatches } from './plan-batches.ts';
import { readDocsets } from './read-docsets.ts';
import { realPath } from './real-path.ts';
import { writeRedirectLists } from './redirect-lists.ts';
import { countArticles, runBatches, type RunOptions } from './run-batches.ts';
import type { SeverityRules } from './severity-rules.ts';
import { siteDiagnostics } from './site-diagnostics.ts';
import { writeSitemap } from './sitemap.ts';

/** What to build, where to, and how. */
export interface BuildOptions extends SiteOptions, RunOptions {
  /** Folders of the docsets, as the user named them. */
  readonly docsets: readonly string[];
  readonly out: string;
  readonly severities?: SeverityRules;
}

/** What a build did. */
export interface BuildResult {
  readonly articles: number;
  readonly pairs: number;
  readonly pagesWritten: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Builds a site from docsets. Wrong content is reported and everything readable is built; throws a UsageError, with the
 * old site as it was, if a docset or the output folder cannot be used.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const docsets = await readDocsets(options.docsets, [await realPath(options.out)], options);
  const map = mapDocsets(docsets, options);
  const output = await OutputFolder.open(options.out, options.docsets);
  try {
    const { results, ...built } = await writeSite(map.site, docsets, output.staging, options);
    await output.publish(map.site.basePath);
    return { ...built, diagnostics: siteDiagnostics(docsets, map, results, options.severities).reported };
  } catch (error) {
    await output.discard();
    if (['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'].includes(failureCode(error))) {
      throw new UsageError(`The site cannot be written to "${options.out}": ${failureReason(error)}.`, {
        cause: error,
      });
    }
    throw error;
  }
}

async function writeSite(
  site: SiteMap,
  docsets: readonly Docset[],
  folder: string,
  options: BuildOptions,
): Promise<Omit<BuildResult, 'diagnostics'> & { results: BatchResult[] }> {
  const batches = planBatches(site, docsets);
  const indexes = new LocaleIndexes(site, folder, batches);
  try {
    const copied = copyFiles(site, docsets, folder);
    // A failure is thrown where the copies are waited for; until then it must not count as unhandled.
    copied.catch(() => undefined);
    const results = await runBatches(batches, { site, outputFolder: folder }, options, async (result, batch) => {
      await indexes.add(batch.locale, result.documents);
    });
    const pages = [...makeRootPages(site), ...localePages(site, batches, results)];
    await writePages(pages, folder);
    await copied;
    await writeSitemap(
      site,
      results.flatMap((result) => result.listedUrls),
      folder,
    );
    await writeRedirectLists(site, folder);
    await indexes.finish();
    return {
      articles: countArticles(batches),
      pairs: results.reduce((sum, result) => sum + result.pairs, 0),
      pagesWritten: pages.length + results.reduce((sum, result) => sum + result.pagesWritten, 0),
      results,
    };
  } finally {
    if (site.hasSearch) await closeSearch();
  }
}

function localePages(site: SiteMap, batches: readonly { locale: number }[], results: readonly BatchResult[]) {
  return site.locales.flatMap((map, locale) => {
    const titles = results.flatMap((result, i) => (batches[i]?.locale === locale ? result.titles : []));
    return makeLocalePages(site, map, new Navigation(site, map), titles);
  });
}

async function copyFiles(site: SiteMap, docsets: readonly Docset[], folder: string): Promise<void> {
  await cp(join(TEMPLATES_FOLDER, 'assets'), join(folder, 'assets'), { recursive: true });
  for (const { absolutePath, outputPath } of siteResources(site, docsets)) {
    const to = join(folder, outputPath);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(absolutePath, to);
  }
}
