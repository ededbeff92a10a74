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
import type { KeptReview, OtherPageDigests, Snapshot } from '../cache/snapshot.ts';
import type { LocaleTask } from '../findings/checking-task.ts';
import { reviewTasks, type FindingOptions } from '../findings/docset-findings.ts';
import { runLocales } from '../findings/run-locales.ts';
import { readHistory } from '../review-history/review-history.ts';
import { newestCommits } from '../staleness/newest-commits.ts';
import { articleData } from './article-data.ts';
import { localeIndex, type ReviewFile } from './locale-index.ts';
import { digestLocaleInputs } from './locale-inputs.ts';
import { localeWords } from './locale-words.ts';
import { summarize } from './locale-summary.ts';
import { groupPatterns } from './patterns.ts';
import { placeArticles } from './reviewed-article.ts';
import { findRivals } from './rivals.ts';

/**
 * Writes the pages for reviewers and their data into a folder, but for what the old site has, as `known` says. A locale
 * whose inputs are what they were is not checked again. Gives what is known of all files, by their paths below the output folder, and
 * of locales. What is wrong with review logs is for `check` to say.
 */
export async function writeReview(
  site: SiteMap,
  docsets: readonly Docset[],
  options: FindingOptions,
  folder: string,
  known: Pick<Snapshot, 'lists' | 'reviews'>,
): Promise<Pick<Snapshot, 'lists' | 'reviews'>> {
  const lists = new Map<string, OtherPageDigests>();
  const isNew = (path: string, content: string, inputs = ''): boolean => {
    const page = hash('sha1', content);
    lists.set(path, { inputs, page });
    return known.lists[path]?.page !== page;
  };
  const reviews = new Map<LocaleMap, KeptReview>();
  const locales = localesToReview(site, docsets, options);
  const changed = locales.filter(({ map, inputs }) => {
    const kept = known.reviews[map.locale.slug];
    if (!kept || kept.inputs !== inputs) return true;
    reviews.set(map, kept);
    for (const [path, file] of Object.entries(known.lists)) if (file.inputs === inputs) lists.set(path, file);
    return false;
  });
  const byTag = new Map(changed.map((locale) => [locale.task.locale.tag, locale]));
  const tasks = changed.map(({ task }) => task);
  await runLocales(
    tasks,
    (result) => {
      const locale = byTag.get(result.locale);
      if (!locale) return;
      const { map, inputs = '' } = locale;
      const { files, summary } = reviewLocale(site, map, result.reviews, result.words);
      reviews.set(map, { inputs, summary });
      for (const { name, text } of files) {
        const path = reviewFolder(map) + name;
        if (isNew(path, text, inputs)) writeBelow(folder, path, text);
      }
    },
    options.jobs,
  );
  const summaries = locales.flatMap(({ map }) => {
    const summary = reviews.get(map)?.summary;
    return summary ? [{ map, summary }] : [];
  });
  const pages = listReviewPages(site, summaries).filter((page) => isNew(page.outputPath, JSON.stringify(page)));
  await writePages(pages, folder, templateFolders(site));
  const keptReviews = [...reviews].filter(([, { inputs }]) => inputs !== '');
  return {
    lists: inOrder(lists),
    reviews: inOrder(new Map(keptReviews.map(([map, kept]) => [map.locale.slug, kept]))),
  };
}

/** A locale that has pages for reviewers, how it is checked, and a digest of all inputs; without one, nothing tells if they change. */
interface LocaleToReview {
  readonly map: LocaleMap;
  readonly task: LocaleTask;
  readonly inputs: string | undefined;
}

/** Lists the locales that have pages for reviewers, in the order of the site. */
function localesToReview(site: SiteMap, docsets: readonly Docset[], options: FindingOptions): LocaleToReview[] {
  const tasks = new Map(reviewTasks(docsets, options, 'review').tasks.map((task) => [task.locale.tag, task]));
  const commits = newestCommits(options.originals ?? []);
  return site.locales.flatMap((map) => {
    const task = tasks.get(map.locale.tag);
    if (!task || !hasReviewPages(site, map)) return [];
    return [{ map, task, inputs: digestLocaleInputs(site, map, task, commits) }];
  });
}

/** In an order that does not depend on which locale was done first. */
function inOrder<Value>(values: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...values].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function writeBelow(folder: string, path: string, text: string): void {
  const absolute = join(folder, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
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
