import type { ExchangeArticle, ExchangePair } from '../../exchange/index.ts';
import { pairKey } from '../../checks/index.ts';
import { compileSelection } from '../../docset/index.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset, Metadata } from '../../model/docset.ts';
import { SOURCE_LOCALE } from '../../model/locale.ts';
import type { ArticleReview, PairReview } from '../../model/review.ts';
import { codedHalves, type SegmentPair } from '../../segments/index.ts';
import { translationType } from '../../site/index.ts';
import { countWords } from '../count-words.ts';
import { readReviewLog } from '../decisions/review-log.ts';
import { SettledDecisions } from '../decisions/settled-decisions.ts';
import type { DocsetToCheck, LocaleTask, PairFile } from '../findings/checking-task.ts';
import { reviewTasks } from '../findings/docset-findings.ts';
import { readPairFile, type ReadPairFile } from '../findings/read-pair-file.ts';
import { seededState, titleOf } from '../findings/review-file.ts';
import { runLocales } from '../findings/run-locales.ts';
import { ChangedPairs } from './changed-pairs.ts';
import type { ExportOptions } from './export-options.ts';
import { halfHash } from './half-hash.ts';

/** What is known of the pairs of a file beside the file itself. */
type KnownOf = (folder: string, path: string) => ArticleReview | undefined;

/**
 * Gives the articles of some docsets of one locale with the pairs that are asked for, in order of their paths, so that no more than one is
 * in memory but for what checks found. Articles without such pairs are left out. What is wrong with glossary and review logs goes to
 * `onDiagnostics`. Throws a UsageError for a glossary, or a commit to compare with, that cannot be used.
 */
export async function* exportArticles(
  docsets: readonly Docset[],
  options: ExportOptions,
  onDiagnostics: (diagnostics: readonly LocatedDiagnostic[]) => void,
): AsyncGenerator<ExchangeArticle> {
  const { tasks, diagnostics } = reviewTasks(docsets, options, 'figures');
  onDiagnostics(diagnostics);
  for (const task of tasks) {
    const knownOf = options.hasFindings === false ? () => undefined : await check(task, onDiagnostics);
    const decisions = new SettledDecisions(task.docsets.flatMap(({ folder }) => readReviewLog(folder).decisions));
    const isNamed = options.articles ? compileSelection(options.articles) : () => true;
    for (const docset of task.docsets) {
      const changed = options.changedSince === undefined ? undefined : await ChangedPairs.open(docset.root, options.changedSince); // prettier-ignore
      try {
        for (const file of docset.files) {
          if (!isNamed(file.path)) continue;
          const article = exportFile(task, docset, file, knownOf, decisions);
          const pairs = (article?.pairs ?? []).filter(isAskedFor(options));
          const kept = changed ? await changed.of(file.absolutePath, pairs) : pairs;
          if (article && kept.length > 0) yield { ...article, pairs: kept };
        }
      } finally {
        changed?.close();
      }
    }
  }
}

async function check(
  task: LocaleTask,
  onDiagnostics: (diagnostics: readonly LocatedDiagnostic[]) => void,
): Promise<KnownOf> {
  const known = new Map<string, ArticleReview>();
  await runLocales([task], ({ reviews, diagnostics }) => {
    onDiagnostics(diagnostics);
    for (const { folder, articles } of reviews) {
      for (const article of articles) known.set(`${folder}\0${article.path}`, article);
    }
  });
  return (folder, path) => known.get(`${folder}\0${path}`);
}

function exportFile(
  { locale, rules }: LocaleTask,
  docset: DocsetToCheck,
  file: PairFile,
  knownOf: KnownOf,
  decisions: SettledDecisions,
): ExchangeArticle | undefined {
  const read = readPairFile(file, docset, rules.noLoc);
  if (!read || read.pairs.length === 0) return undefined;
  const type = translationType(read.metadata['ms.translationtype']);
  return {
    docset: docset.folder.replaceAll('\\', '/'),
    file: file.path,
    title: titleOf(read),
    sourceLocale: SOURCE_LOCALE.tag,
    locale: locale.tag,
    ...(type === undefined ? {} : { translationType: type }),
    metadata: publisherFields(read.metadata),
    pairs: exportPairs(read, knownOf(docset.folder, file.path), (pair) => {
      return decisions.stateOf(pairKey(pair)) ?? seededState(pair.target, type);
    }),
  };
}

function exportPairs(
  { pairs }: ReadPairFile,
  known: ArticleReview | undefined,
  stateOf: (pair: SegmentPair) => ExchangePair['state'],
): ExchangePair[] {
  const occurrences = new Map<string, number>();
  return pairs.map(({ pair }, index): ExchangePair => {
    const { id, line, source, target, context } = pair;
    const occurrence = (occurrences.get(id) ?? 0) + 1;
    occurrences.set(id, occurrence);
    const before = pairs[index - 1]?.pair.source;
    const after = pairs[index + 1]?.pair.source;
    return {
      id,
      occurrence,
      line,
      block: context,
      ...codedHalves(source, target),
      sourceHash: halfHash(source),
      targetHash: halfHash(target),
      state: stateOf(pair),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...evidenceOf(known?.pairs[index]),
      words: countWords(source, SOURCE_LOCALE.tag),
    };
  });
}

function evidenceOf(review: PairReview | undefined): Pick<ExchangePair, 'notes' | 'score'> {
  const open = review?.findings.filter(({ isDismissed }) => !isDismissed) ?? [];
  return {
    notes: open.map(({ check, severity, message }) => ({ check, severity, message })),
    ...(review?.alignment ? { score: review.alignment.score } : {}),
  };
}

function isAskedFor({ states, checks }: ExportOptions): (pair: ExchangePair) => boolean {
  const codes = checks && new Set<string>(checks);
  return ({ state, notes }) =>
    (states?.includes(state) ?? true) && (codes === undefined || notes.some(({ check }) => codes.has(check)));
}

/** What metadata says under `ms.…` in single values. */
function publisherFields(metadata: Metadata): Record<string, string> {
  const fields = Object.entries(metadata).flatMap(([key, value]) => {
    if (!key.startsWith('ms.') || (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')) return []; // prettier-ignore
    return [[key, String(value)] as const];
  });
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}
