import type { Docset } from '../model/docset.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/diagnostic.ts';
import { settleDiagnostics } from '../model/settle-diagnostics.ts';
import { readArticle, translationType } from '../site/index.ts';
import { countWords } from './count-words.ts';
import { listMarkdownFiles, readMarkdownFile } from './markdown-files.ts';
import { appendHistory } from './review-history/review-history.ts';
import { reviewStatistics, type ReviewStatistics, type StatisticsOptions } from './review-statistics.ts';
import { compileSeverities } from './severity-rules.ts';

/** Figures about one locale's articles. */
export interface LocaleStatistics extends Partial<ReviewStatistics> {
  readonly locale: string;
  articles: number;
  pairs: number;
  /** Words of the source halves and of the target halves, as Unicode's word boundaries count them. */
  sourceWords: number;
  targetWords: number;
  /** Articles by `ms.translationtype`. */
  machineTranslated: number;
  humanTranslated: number;
  /** Pairs whose target equals their source although it holds words. */
  untranslated: number;
}

/** Whether figures are kept. */
export interface RecordingOptions {
  /** ISO date under which findings are recorded for pages for reviewers; they are not if absent. */
  readonly recordedOn?: string;
}

/**
 * Counts articles, pairs and words of some docsets, and what reviewers have done and have yet to do, per locale in order of
 * their tags. Of single files, only articles, pairs and words are counted.
 */
export async function docsetStatistics(
  paths: readonly string[],
  options: StatisticsOptions & RecordingOptions = {},
): Promise<{ locales: LocaleStatistics[]; diagnostics: readonly LocatedDiagnostic[] }> {
  const { files, docsets, diagnostics } = await listMarkdownFiles(paths);
  const locales = new Map<string, LocaleStatistics>();
  const found = [diagnostics];
  for (const file of files.filter((candidate) => candidate.isArticle)) {
    const read = readMarkdownFile(file);
    found.push(read.diagnostics);
    if (read.text === undefined) continue;
    const { tag } = file.locale;
    const statistics = locales.get(tag) ?? emptyStatistics(tag);
    locales.set(tag, statistics);
    const article = readArticle(read.text, file.relativePath);
    found.push(locate(file.path, article.text, article.diagnostics));
    statistics.articles++;
    const type = translationType(article.frontMatter['ms.translationtype']);
    if (type === 'MT') statistics.machineTranslated++;
    if (type === 'HT') statistics.humanTranslated++;
    for (const { source, target } of article.file.pairs()) {
      const sourceWords = countWords(source, 'en');
      statistics.pairs++;
      statistics.sourceWords += sourceWords;
      statistics.targetWords += countWords(target, tag);
      if (source === target && sourceWords > 0) statistics.untranslated++;
    }
  }
  const reviewed = await reviewStatistics(docsets, options);
  found.push(reviewed.diagnostics);
  for (const [tag, ofLocale] of reviewed.locales) {
    const statistics = locales.get(tag);
    if (statistics) Object.assign(statistics, ofLocale);
  }
  if (options.recordedOn !== undefined) record(options.recordedOn, docsets, locales);
  const policy = { severityOf: compileSeverities(options.severities ?? {}) };
  return {
    locales: [...locales.values()].sort((a, b) => (a.locale < b.locale ? -1 : 1)),
    diagnostics: settleDiagnostics(found.flat(), policy).reported,
  };
}

/** Records the findings of each locale in the folder of its first docset. */
function record(date: string, docsets: readonly Docset[], locales: ReadonlyMap<string, LocaleStatistics>): void {
  for (const [tag, { pairs, errors, warnings }] of locales) {
    const first = docsets.find(({ locale }) => locale.tag === tag);
    if (!first || errors === undefined || warnings === undefined) continue;
    appendHistory(first.root, { date, pairs, errors, warnings });
  }
}

function emptyStatistics(locale: string): LocaleStatistics {
  return {
    locale,
    articles: 0,
    pairs: 0,
    sourceWords: 0,
    targetWords: 0,
    machineTranslated: 0,
    humanTranslated: 0,
    untranslated: 0,
  };
}
