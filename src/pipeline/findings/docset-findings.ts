import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { LocaleWords } from '../../model/alignment.ts';
import type { CheckCode } from '../../model/finding.ts';
import type { Docset } from '../../model/docset.ts';
import type { LocatedFinding } from '../../model/located-finding.ts';
import type { DocsetReview } from '../../model/review.ts';
import { readGlossary, type Glossary } from '../glossary/read-glossary.ts';
import { checksToRun, type SeverityRules } from '../severity-rules.ts';
import type { OriginalRepository } from '../staleness/originals.ts';
import type { LocaleTask } from './checking-task.ts';
import { localeTasks } from './locale-tasks.ts';
import { runLocales } from './run-locales.ts';

/** What decides about the checks of pairs. */
export interface FindingOptions {
  readonly severities?: SeverityRules;
  /** What is not to be translated in any article. */
  readonly noLoc?: readonly string[];
  /** File of the glossary, relative to the current folder. */
  readonly glossary?: string;
  /** Clones in which the originals of articles are looked for. */
  readonly originals?: readonly OriginalRepository[];
  /** How many locales are checked at once; the number of cores if absent. */
  readonly jobs?: number;
}

/** What checks found in some docsets. */
export interface DocsetFindings {
  /** All of them, with what suppresses or dismisses them, before severities are settled. */
  readonly findings: readonly LocatedFinding[];
  /** The checks that ran. */
  readonly checks: readonly CheckCode[];
  readonly pairs: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** Runs the checks that are on over all pairs of some docsets. Throws a UsageError for a glossary that cannot be used. */
export async function findInPairs(docsets: readonly Docset[], options: FindingOptions = {}): Promise<DocsetFindings> {
  const checks = checksToRun(options.severities ?? {});
  const glossary = glossaryOf(options);
  const findings: LocatedFinding[] = [];
  const diagnostics: LocatedDiagnostic[] = [...glossary.diagnostics];
  let pairs = 0;
  const tasks = checks.length === 0 ? [] : localeTasks(docsets, glossary.termsFor, shared(options, checks, 'findings'));
  await runLocales(
    tasks,
    (result) => {
      for (const finding of result.findings) findings.push(finding);
      diagnostics.push(...result.diagnostics);
      pairs += result.pairs;
    },
    options.jobs,
  );
  return { findings, checks, pairs, diagnostics };
}

/**
 * Gives what figures are counted of, or everything that reviewers are shown of some docsets, locale by locale and as each is
 * done, so that no more than a few are in memory: `onReviews` gets the docsets of one locale and what is known of its words,
 * and the worker goes on when it is done with them. Gives what is wrong with the docsets' review logs and the glossary. Throws a UsageError for a glossary that cannot be used.
 */
export async function reviewDocsets(
  docsets: readonly Docset[],
  options: FindingOptions,
  gives: 'figures' | 'review',
  onReviews: (reviews: readonly DocsetReview[], words: LocaleWords | undefined) => void | Promise<void>,
): Promise<LocatedDiagnostic[]> {
  const { tasks, diagnostics } = reviewTasks(docsets, options, gives);
  await runLocales(
    tasks,
    async (result) => {
      diagnostics.push(...result.diagnostics);
      await onReviews(result.reviews, result.words);
    },
    options.jobs,
  );
  return diagnostics;
}

/**
 * Lists what is to be done for `reviewDocsets`, by locale, and what is wrong with the glossary; throws a UsageError for a glossary that
 * cannot be used.
 */
export function reviewTasks(
  docsets: readonly Docset[],
  options: FindingOptions,
  gives: 'figures' | 'review',
): { tasks: LocaleTask[]; diagnostics: LocatedDiagnostic[] } {
  const glossary = glossaryOf(options);
  const rules = shared(options, checksToRun(options.severities ?? {}), gives);
  return { tasks: localeTasks(docsets, glossary.termsFor, rules), diagnostics: [...glossary.diagnostics] };
}

function glossaryOf({ glossary }: FindingOptions): Glossary {
  return glossary === undefined ? { termsFor: () => [], diagnostics: [] } : readGlossary(glossary);
}

function shared<Gives extends 'findings' | 'figures' | 'review'>(
  { severities = {}, noLoc = [], originals = [] }: FindingOptions,
  checks: readonly CheckCode[],
  gives: Gives,
) {
  return { rules: { checks, noLoc, severities }, originals, gives };
}
