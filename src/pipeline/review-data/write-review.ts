import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Docset } from '../../model/docset.ts';
import type { LocaleWords } from '../../model/alignment.ts';
import type { DocsetReview, HistoryEntry } from '../../model/review.ts';
import {
  hasReviewPages,
  listReviewPages,
  reviewFolder,
  siteUrl,
  templateFolders,
  writePages,
  type LocaleMap,
  type ReviewSummary,
  type SiteMap,
} from '../../site/around-articles.ts';
import type { Snapshot } from '../cache/snapshot.ts';
import { reviewDocsets, type FindingOptions } from '../findings/docset-findings.ts';
import { readHistory } from '../review-history/review-history.ts';
import { articleData } from './article-data.ts';
import { localeIndex, type ReviewFile } from './locale-index.ts';
import { localeWords } from './locale-words.ts';
import { summarize } from './locale-summary.ts';
import { groupPatterns } from './patterns.ts';
import { placeArticles } from './reviewed-article.ts';
import { findRivals } from './rivals.ts';

/**
 * Writes the pages for reviewers and their data into a folder, but for what the old site has, by the digests in `known`;
 * gives the digests of all, by their paths below the output folder. A site without such pages has none. What is wrong with
 * review logs is for `check` to say.
 */
export async function writeReview(
  site: SiteMap,
  docsets: readonly Docset[],
  options: FindingOptions,
  folder: string,
  known: Snapshot['lists'],
): Promise<Snapshot['lists']> {
  if (!site.hasReview) return {};
  const digests = new Map<string, string>();
  const isNew = (path: string, content: string): boolean => {
    const digest = hash('sha1', content);
    digests.set(path, digest);
    return known[path]?.page !== digest;
  };
  const summaries = new Map<LocaleMap, ReviewSummary>();
  await reviewDocsets(docsets, options, 'review', (reviews, words) => {
    const map = site.locales.find(({ locale }) => locale.tag === reviews[0]?.locale);
    if (!map || !hasReviewPages(site, map)) return;
    const { files, summary } = reviewLocale(site, map, reviews, words);
    summaries.set(map, summary);
    for (const { name, text } of files) {
      const path = reviewFolder(map) + name;
      if (!isNew(path, text)) continue;
      const absolute = join(folder, path);
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, text);
    }
  });
  const locales = site.locales.flatMap((map) => {
    const summary = summaries.get(map);
    return summary ? [{ map, summary }] : [];
  });
  const pages = listReviewPages(site, locales).filter((page) => isNew(page.outputPath, JSON.stringify(page)));
  await writePages(pages, folder, templateFolders(site));
  // In an order that does not depend on which locale was done first.
  const sorted = [...digests].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([path, page]) => [path, { inputs: '', page }]));
}

/** Figures of earlier days are kept in the folder of a locale's first docset. */
function historyOf([first]: readonly DocsetReview[]): HistoryEntry[] {
  return first ? readHistory(first.folder) : [];
}

/** Makes the files of a locale, whose docsets' reviews are given. */
function reviewLocale(
  site: SiteMap,
  map: LocaleMap,
  reviews: readonly DocsetReview[],
  words: LocaleWords | undefined,
): { files: ReviewFile[]; summary: ReviewSummary } {
  const articles = placeArticles(site, map, reviews);
  const patterns = groupPatterns(articles);
  const evidence = { patterns, rivalsOf: findRivals(articles) };
  const ofArticles = articles.map((article) => ({
    name: `data/${article.dataName}`,
    text: articleData(site, map, article, evidence),
  }));
  return {
    files: [...localeIndex(site, map, articles), ...localeWords(words), ...ofArticles],
    summary: summarize(articles, patterns, siteUrl(site, `${reviewFolder(map)}pairs/`), historyOf(reviews)),
  };
}
