import { join } from 'node:path';
import type { Docset } from '../../model/docset.ts';
import { readState, stateOf } from '../cache/file-state.ts';
import { REVIEW_LOG } from '../decisions/review-log-path.ts';
import { newestCommits } from '../staleness/newest-commits.ts';
import { REVIEW_HISTORY } from '../review-history/review-history.ts';
import type { FindingOptions } from '../findings/docset-findings.ts';

/** What a publisher decides about checks, besides severities. */
export type ReviewInputOptions = Pick<FindingOptions, 'noLoc' | 'glossary' | 'originals'>;

/**
 * What pages for reviewers are made from besides articles, as a value that is equal if all of it is: decisions, figures of earlier days, glossary, what clones
 * of the originals hold, and files that hold pairs and are no articles.
 */
export function digestReviewInputs(
  docsets: readonly Docset[],
  { noLoc, glossary, originals = [] }: ReviewInputOptions,
): unknown[] {
  return [
    noLoc,
    glossary === undefined ? null : [glossary, readState(glossary)],
    ...(originals.length === 0 ? [] : [originals, newestCommits(originals)]),
    docsets.map(({ root, otherMarkdown, dataFiles }) => [
      reviewRecords(root).map(readState),
      [...otherMarkdown, ...dataFiles].map((file) => [file.path, stateOf(file)]),
    ]),
  ];
}

/** Paths of what is recorded of reviews in the folder of a docset: decisions, and figures of earlier days. */
export function reviewRecords(root: string): string[] {
  return [join(root, REVIEW_LOG), join(root, REVIEW_HISTORY)];
}
