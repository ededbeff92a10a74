import type {
  ExchangeArticle,
  ExchangePair,
  MemoryMatch,
  PairChange,
  TranslationMemory,
} from '../../exchange/index.ts';
import { pairKey } from '../../checks/index.ts';
import { compileSelection } from '../../docset/index.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset, Metadata } from '../../model/docset.ts';
import { markdownOf } from '../../model/inline-content.ts';
import { isoDate } from '../../model/iso-date.ts';
import { SOURCE_LOCALE } from '../../model/locale.ts';
import type { ArticleReview, Decision, PairReview } from '../../model/review.ts';
import { codedHalves } from '../../segments/index.ts';
import { textValue, translationType } from '../../site/articles/article-metadata.ts';
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
import { PairTerms } from './pair-terms.ts';
import { readMemory } from './read-memory.ts';

/** Matches that come with a pair at most. */
const MOST_MATCHES = 3;

/** What checks say of the pairs of a file. */
type KnownOf = (folder: string, path: string) => ArticleReview | undefined;

/** What is known of the pairs of a locale besides their files. */
interface Knowledge {
  readonly knownOf: KnownOf;
  readonly decisions: SettledDecisions;
  readonly terms: PairTerms;
  readonly memory: TranslationMemory | undefined;
}

/**
 * Gives the articles of some docsets of one locale with the pairs that are asked for, in order of their paths, so that no more than one is
 * in memory but for what checks found. Articles without such pairs are left out. What is wrong with glossary and review logs goes to
 * `onDiagnostics`. Throws a UsageError for a glossary, a memory, or a commit to compare with, that cannot be used.
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
    const terms = new PairTerms(task.glossary);
    const memory = options.memory && (await readMemory(options.memory, task.locale.tag));
    const knowledge = { knownOf, decisions, terms, memory };
    const isNamed = options.articles ? compileSelection(options.articles) : () => true;
    for (const docset of task.docsets) {
      const changed = options.changedSince === undefined ? undefined : await ChangedPairs.open(docset.root, options.changedSince); // prettier-ignore
      try {
        for (const file of docset.files) {
          if (!isNamed(file.path)) continue;
          const article = exportFile(task, docset, file, knowledge);
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
  knowledge: Knowledge,
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
    pairs: exportPairs(read, type, knowledge.knownOf(docset.folder, file.path), knowledge),
  };
}

function exportPairs(
  { pairs, noLoc, metadata }: ReadPairFile,
  type: 'MT' | 'HT' | undefined,
  known: ArticleReview | undefined,
  { decisions, terms, memory }: Knowledge,
): ExchangePair[] {
  const date = isoDate(textValue(metadata['ms.date']) ?? '');
  const occurrences = new Map<string, number>();
  return pairs.map(({ pair }, index): ExchangePair => {
    const { id, line, source, target, context } = pair;
    const occurrence = (occurrences.get(id) ?? 0) + 1;
    occurrences.set(id, occurrence);
    const before = pairs[index - 1]?.pair.source;
    const after = pairs[index + 1]?.pair.source;
    const decision = decisions.decisionOn(pairKey(pair));
    const changed = changeOf(decision, date);
    const halves = codedHalves(source, target);
    return {
      id,
      occurrence,
      line,
      block: context,
      ...halves,
      sourceHash: halfHash(source),
      targetHash: halfHash(target),
      state: decision?.state ?? seededState(target, type),
      ...(changed ? { changed } : {}),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...evidenceOf(known?.pairs[index]),
      terms: terms.of(pair, noLoc),
      matches: memory ? likeliest(memory.matches(halves.source), source, target) : [],
      words: countWords(source, SOURCE_LOCALE.tag),
    };
  });
}

/** The latest decision about a pair tells when it was worked on, else its article's date. */
function changeOf(decision: Decision | undefined, date: string | undefined): PairChange | undefined {
  if (decision) return { at: decision.at, actor: decision.actor };
  return date === undefined ? undefined : { at: date };
}

/** The best of what a memory has, but for the pair itself. */
function likeliest(matches: readonly MemoryMatch[], source: string, target: string): MemoryMatch[] {
  const others = matches.filter(({ unit, target: found }) => markdownOf(unit.source) !== source || markdownOf(found) !== target); // prettier-ignore
  return others.slice(0, MOST_MATCHES);
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
