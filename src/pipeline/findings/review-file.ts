import { posix } from 'node:path';
import { pairKey, type CheckedPair } from '../../checks/index.ts';
import { isoDate } from '../../model/iso-date.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { LocatedFinding } from '../../model/located-finding.ts';
import type { ArticleReview, PairReview, ReviewFinding, ReviewState } from '../../model/review.ts';
import { textValue, translationType } from '../../site/articles/article-metadata.ts';
import type { SettledDecisions } from '../decisions/settled-decisions.ts';
import type { SourceState } from '../staleness/compare-source.ts';
import type { ComparedArticle } from '../staleness/originals.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckedFile } from './checked-file.ts';
import { locateFindings } from './locate-findings.ts';
import type { PairEvidence } from './pair-evidence.ts';
import type { ReadPairFile } from './read-pair-file.ts';

/**
 * Gives everything that reviewers are shown of a file; nothing for one that holds no pairs and is no article. Findings that
 * comments suppress, or that are off, are left out. `compared` says what has become of its original,
 * `evidenceOf` what is known of a pair beside its findings.
 */
export function reviewFile(
  checked: CheckedFile,
  compared: ComparedArticle | undefined,
  decisions: SettledDecisions,
  severityOf: (finding: LocatedFinding) => Severity | 'off',
  evidenceOf: (pair: CheckedPair, findings: readonly Finding[]) => PairEvidence,
): ArticleReview | undefined {
  const { file, findings } = checked;
  if (!file.isArticle && file.pairs.length === 0) return undefined;
  const type = translationType(file.metadata['ms.translationtype']);
  const date = isoDate(textValue(file.metadata['ms.date']) ?? '');
  // In order of pairs, as findings are.
  const located = locateFindings(checked, decisions);
  let next = 0;
  const pairs = file.pairs.map(({ pair }, index): PairReview => {
    const { id, line, source, target } = pair;
    const key = pairKey(pair);
    const checkedPair = checked.pairs[index];
    const alignment = checkedPair?.alignment;
    const ofPair = (findings[index] ?? []).flatMap((finding): ReviewFinding[] => {
      const place = located[next++];
      if (!place || place.suppressedBy) return [];
      const severity = severityOf(place);
      if (severity === 'off') return [];
      return [{ ...finding, key: place.key, severity, isDismissed: place.dismissal !== undefined }];
    });
    return {
      id,
      line,
      source,
      target,
      key,
      state: decisions.stateOf(key) ?? seededState(target, type),
      findings: ofPair,
      ...(alignment ? { alignment } : {}),
      ...stalenessOf(compared?.pairs[index]),
      ...(checkedPair ? evidenceOf(checkedPair, ofPair) : {}),
    };
  });
  return {
    path: file.path,
    isArticle: file.isArticle,
    title: titleOf(file),
    ...(type === undefined ? {} : { translationType: type }),
    ...(date === undefined ? {} : { date }),
    ...(compared ? { original: compared.original } : {}),
    pairs,
  };
}

/** How far a pair has come as far as its article tells. */
export function seededState(target: string, type: 'MT' | 'HT' | undefined): ReviewState {
  if (target.trim() === '') return 'missing';
  return type === 'MT' ? 'machine' : 'translated';
}

function stalenessOf(state: SourceState | undefined): Pick<PairReview, 'staleness' | 'sourceChange'> {
  if (!state) return {};
  return { staleness: state.staleness, ...(state.change ? { sourceChange: state.change } : {}) };
}

/** Title of a file: what its metadata says, else its first heading, else its name. */
export function titleOf({ path, metadata, pairs }: ReadPairFile): string {
  const heading = pairs.find(({ pair }) => pair.context === 'heading')?.pair.target;
  return textValue(metadata['title']) ?? heading ?? posix.basename(path);
}
