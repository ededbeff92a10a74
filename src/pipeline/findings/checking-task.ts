import type { CheckCode } from '../../model/finding.ts';
import type { GlossaryTerm } from '../../model/glossary-term.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { LocaleWords } from '../../model/alignment.ts';
import type { Metadata } from '../../model/docset.ts';
import type { Locale } from '../../model/locale.ts';
import type { LocatedFinding } from '../../model/located-finding.ts';
import type { DocsetReview } from '../../model/review.ts';
import type { SeverityRules } from '../severity-rules.ts';
import type { OriginalRepository } from '../staleness/originals.ts';

/** What holds for every locale that is checked. */
export interface CheckingRules {
  /** The checks that run. */
  readonly checks: readonly CheckCode[];
  /** What is not to be translated in any article, besides what front matter says. */
  readonly noLoc: readonly string[];
  readonly severities: SeverityRules;
}

/** A file whose pairs are checked. */
export interface PairFile {
  /** Path below the docset's folder. */
  readonly path: string;
  readonly absolutePath: string;
  /** Whether the docset publishes it as an article. */
  readonly isArticle: boolean;
  /** What the docset's configuration says of it; the same object for files of which it says the same. */
  readonly metadata: Metadata;
}

/** A docset as a worker needs it. */
export interface DocsetToCheck {
  /** Absolute path, and the folder as the user named it. */
  readonly root: string;
  readonly folder: string;
  readonly files: readonly PairFile[];
}

/** The docsets of one locale, whose pairs are compared with one another. */
export interface LocaleTask {
  readonly locale: Locale;
  readonly docsets: readonly DocsetToCheck[];
  readonly glossary: readonly GlossaryTerm[];
  readonly rules: CheckingRules;
  /** Clones in which the articles' originals are looked for. */
  readonly originals: readonly OriginalRepository[];
  /** Whether to give findings at their places for reports, what figures are counted of, or everything that reviewers are shown. */
  readonly gives: 'findings' | 'figures' | 'review';
}

/** What was found in one locale. */
export interface LocaleResult {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly pairs: number;
  /** For reports: all findings, with what suppresses or dismisses them. */
  readonly findings: readonly LocatedFinding[];
  /** For figures and reviewers. */
  readonly reviews: readonly DocsetReview[];
  /** For reviewers; absent where alignment was not asked for. */
  readonly words?: LocaleWords;
  /** What is wrong with the docsets' review logs and the clones of originals. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}
