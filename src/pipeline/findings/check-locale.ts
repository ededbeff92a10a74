import { allCounterparts, type AlignmentModel } from '../../alignment/index.ts';
import { checkedPair, runChecks, type CheckedHalves, type CheckedPair } from '../../checks/index.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { LocaleWords } from '../../model/alignment.ts';
import { CHECKS_OF_ALIGNMENT, type CheckCode, type Finding } from '../../model/finding.ts';
import { SOURCE_LOCALE } from '../../model/locale.ts';
import type { LocatedFinding } from '../../model/located-finding.ts';
import type { DocsetReview } from '../../model/review.ts';
import { alignLocale } from '../alignment/align-locale.ts';
import type { LocaleAlignment } from '../alignment/locale-alignment.ts';
import { CACHES } from '../cache/cache-folder.ts';
import { readReviewLog } from '../decisions/review-log.ts';
import { SettledDecisions } from '../decisions/settled-decisions.ts';
import { compileSeverities } from '../severity-rules.ts';
import { Originals, type ComparedArticle, type OriginalRepository } from '../staleness/originals.ts';
import type { DocsetToCheck, LocaleResult, LocaleTask } from './checking-task.ts';
import type { CheckedFile } from './checked-file.ts';
import { locateFindings } from './locate-findings.ts';
import { findEvidence } from './pair-evidence.ts';
import { readPairFile, type ReadPairFile } from './read-pair-file.ts';
import { reviewFile } from './review-file.ts';

/** Runs the checks over all pairs of one locale's docsets, and heeds what was decided about their findings. */
export async function checkLocale({
  locale,
  docsets,
  glossary,
  rules,
  originals,
  gives,
}: LocaleTask): Promise<LocaleResult> {
  const files = docsets.map((docset) => docset.files.flatMap((file) => readPairFile(file, docset, rules.noLoc) ?? []));
  const on = new Set<CheckCode>(rules.checks);
  const aligned = CHECKS_OF_ALIGNMENT.some((code) => on.has(code)) ? alignFiles(files.flat()) : undefined;
  const halves: CheckedHalves = new Map();
  const pairs = files.flat().flatMap(({ noLoc, pairs }, file) =>
    pairs.map(({ pair }, index) => {
      const alignment = aligned?.pairs[file]?.[index];
      return checkedPair(pair, { noLoc, ...(alignment ? { alignment } : {}) }, halves);
    }),
  );
  const findings = findingsByPair(pairs, { locale, sourceLocale: SOURCE_LOCALE, glossary }, (code) => on.has(code));

  const { decisions, diagnostics } = readDecisions(docsets);
  let next = 0;
  const checked = files.map((ofDocset) =>
    ofDocset.map((file): CheckedFile => {
      const start = next;
      next += file.pairs.length;
      return { file, findings: findings.slice(start, next), pairs: pairs.slice(start, next) };
    }),
  );
  const located: LocatedFinding[] = [];
  const reviews: DocsetReview[] = [];
  const model = gives === 'review' ? aligned?.model() : undefined;
  if (gives === 'findings') {
    for (const file of checked.flat()) located.push(...locateFindings(file, decisions));
  } else {
    const severityOf = compileSeverities(rules.severities);
    const evidenceOf = gives === 'review' ? findEvidence(locale, model) : () => ({});
    for (const [index, { folder }] of docsets.entries()) {
      const ofDocset = checked[index] ?? [];
      const compared = await compareWithOriginals(ofDocset, folder, originals);
      diagnostics.push(...compared.diagnostics);
      const articles = ofDocset.flatMap(
        (file) => reviewFile(file, compared.states.get(file.file), decisions, severityOf, evidenceOf) ?? [],
      );
      reviews.push({ folder, locale: locale.tag, articles });
    }
  }
  return {
    locale: locale.tag,
    pairs: pairs.length,
    findings: located,
    reviews,
    ...(model ? { words: wordsOf(model) } : {}),
    diagnostics,
  };
}

function alignFiles(files: readonly ReadPairFile[]): LocaleAlignment | undefined {
  if (files.every(({ pairs }) => pairs.length === 0)) return undefined;
  const ofFiles = files.map(({ pairs }) => pairs.map(({ pair }) => pair));
  return alignLocale(ofFiles, CACHES);
}

function wordsOf(model: AlignmentModel): LocaleWords {
  return { source: allCounterparts(model, 'source'), target: allCounterparts(model, 'target') };
}

function findingsByPair(
  pairs: readonly CheckedPair[],
  ...[context, isOn]: [Parameters<typeof runChecks>[1], Parameters<typeof runChecks>[2]]
): (readonly Finding[])[] {
  const byPair: Finding[][] = pairs.map(() => []);
  for (const { pair, finding } of runChecks(pairs, context, isOn)) byPair[pair]?.push(finding);
  return byPair;
}

/** Compares the articles of a docset with their originals, if it is known where these are. */
async function compareWithOriginals(
  checked: readonly CheckedFile[],
  folder: string,
  repositories: readonly OriginalRepository[],
): Promise<{ states: Map<ReadPairFile, ComparedArticle>; diagnostics: readonly LocatedDiagnostic[] }> {
  const states = new Map<ReadPairFile, ComparedArticle>();
  if (repositories.length === 0) return { states, diagnostics: [] };
  const originals = await Originals.open(repositories, folder);
  try {
    for (const { file } of checked) {
      if (!file.isArticle) continue;
      const state = await originals.compare({ ...file, sources: file.pairs.map(({ pair }) => pair.source) });
      if (state) states.set(file, state);
    }
  } finally {
    originals.close();
  }
  return { states, diagnostics: originals.diagnostics };
}

/** All docsets of a locale share what was decided about any of them. */
function readDecisions(docsets: readonly DocsetToCheck[]): {
  decisions: SettledDecisions;
  diagnostics: LocatedDiagnostic[];
} {
  const logs = docsets.map(({ folder }) => readReviewLog(folder));
  return {
    decisions: new SettledDecisions(logs.flatMap(({ decisions }) => decisions)),
    diagnostics: logs.flatMap(({ diagnostics }) => diagnostics),
  };
}
