import { copyFile, cp, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { failureCode, failureReason } from '../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import { closeSearch } from '../search/index.ts';
import {
  makeLocalePages,
  makeRootPages,
  mapSite,
  Navigation,
  siteResources,
  TEMPLATES_FOLDER,
  writePages,
  type SiteMap,
  type SiteOptions,
} from '../site/index.ts';
import type { BatchResult } from './article-batch.ts';
import { BatchPool } from './batch-pool.ts';
import { UsageError } from './failure.ts';
import { LocaleIndexes } from './locale-indexes.ts';
import { OutputFolder } from './output-folder.ts';
import { planBatches } from './plan-batches.ts';
import { readDocsets } from './read-docsets.ts';
import { realPath } from './real-path.ts';
import { writeSitemap } from './sitemap.ts';

/** What to build, where to, and how. */
export interface BuildOptions extends SiteOptions {
  /** Folders of the docsets, as the user named them. */
  readonly docsets: readonly string[];
  readonly out: string;
  /** How many workers render at once; the number of cores if absent. */
  readonly jobs?: number;
  /** Told after each batch how many of how many articles are done. */
  readonly onProgress?: (done: number, total: number) => void;
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
  const docsets = await readDocsets(options.docsets, [await realPath(options.out)]);
  const { site, conflicts } = mapSite(docsets, options);
  const output = await OutputFolder.open(options.out, options.docsets);
  try {
    const built = await writeSite(site, docsets, output.staging, options);
    await output.publish(site.basePath);
    const found = [...docsets.flatMap((docset) => docset.diagnostics), ...conflictDiagnostics(site, conflicts)];
    return { ...built, diagnostics: [...found, ...built.diagnostics].sort(byPlace) };
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
): Promise<BuildResult> {
  const batches = planBatches(site, docsets);
  const total = batches.reduce((sum, batch) => sum + batch.articles.length, 0);
  const jobs = Math.min(options.jobs ?? availableParallelism(), batches.length);
  const pool = new BatchPool({ site, outputFolder: folder }, jobs);
  const indexes = new LocaleIndexes(site, folder, batches);
  try {
    const copied = copyFiles(site, docsets, folder);
    // A failure is thrown where the copies are waited for; until then it must not count as unhandled.
    copied.catch(() => undefined);
    let done = 0;
    const results = await pool.runAll(batches, async (result, batch) => {
      done += batch.articles.length;
      options.onProgress?.(done, total);
      await indexes.add(batch.locale, result.documents);
    });
    const pages = [...makeRootPages(site), ...localePages(site, batches, results)];
    await writePages(pages, folder);
    await copied;
    await writeSitemap(site, folder);
    await indexes.finish();
    return {
      articles: total,
      pairs: results.reduce((sum, result) => sum + result.pairs, 0),
      pagesWritten: pages.length + results.reduce((sum, result) => sum + result.pagesWritten, 0),
      diagnostics: results.flatMap((result) => result.diagnostics),
    };
  } finally {
    await pool.close();
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

function conflictDiagnostics(site: SiteMap, conflicts: ReturnType<typeof mapSite>['conflicts']): LocatedDiagnostic[] {
  return conflicts.flatMap(({ article, locale, wanted }) => {
    const folder = site.locales.find((map) => map.locale.slug === locale)?.docsets[article.docset]?.folder ?? '';
    return locate(join(folder, article.path), '', [
      {
        code: 'duplicate-url',
        message: `Another page stands at /${wanted}; this article's is /${article.folder}.`,
        suggestion: 'Rename one of the files.',
      },
    ]);
  });
}

function byPlace(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
