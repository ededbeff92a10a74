import { alignSentences, type AlignmentModel } from '../../alignment/index.ts';
import { oneSidedTokens, type CheckedPair } from '../../checks/index.ts';
import type { Finding } from '../../model/finding.ts';
import { SOURCE_LOCALE, type Locale } from '../../model/locale.ts';
import type { OneSidedToken, PairReview } from '../../model/review.ts';

/** What reviewers are shown of a pair beside its findings. */
export type PairEvidence = Pick<PairReview, 'sentences' | 'oneSided'>;

/**
 * Makes the function that gives what both halves of a pair have to do with each other: which of several sentences stand for each
 * other, if the locale's pairs were aligned, and what stands in one half only and in none of its findings.
 */
export function findEvidence(
  locale: Locale,
  model: AlignmentModel | undefined,
): (pair: CheckedPair, findings: readonly Finding[]) => PairEvidence {
  return (pair, findings) => {
    const groups = model ? alignSentences(model, pair.source, pair.target) : [];
    const hasSeveral = groups.some(({ source, target }) => source.length + target.length > 2) || groups.length > 1;
    const oneSided = oneSidedTokens(pair, { locale, sourceLocale: SOURCE_LOCALE }).filter(
      (token) => !isFound(token, pair, findings),
    );
    return {
      ...(hasSeveral ? { sentences: groups } : {}),
      ...(oneSided.length > 0 ? { oneSided } : {}),
    };
  };
}

/** Whether a finding points at a token; one about all of a half points at nothing in it. */
function isFound({ side, range }: OneSidedToken, pair: CheckedPair, findings: readonly Finding[]): boolean {
  const { length } = pair[side];
  return findings.some((finding) =>
    finding[side].some(({ start, end }) => (start > 0 || end < length) && start < range.end && range.start < end),
  );
}
