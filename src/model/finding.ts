import type { Severity } from './severity.ts';
import type { TextSpan } from './text.ts';

/** What is known of a check before it runs. */
export interface CheckProfile {
  /** `error` where structure is provably damaged, `warning` where a look is worth while. */
  readonly severity: Severity;
  /** Whether it runs only if the configuration gives it a severity: its findings were right too seldom. */
  readonly isOffByDefault?: true;
}

/** Every check of segment pairs, by its stable code. Each code has a page of the same name under docs/checks/. */
export const CHECKS = {
  'target-empty': { severity: 'error' },
  'block-shape-differs': { severity: 'error' },
  'code-differs': { severity: 'error' },
  'code-misplaced': { severity: 'warning' },
  'link-differs': { severity: 'error' },
  'link-broken': { severity: 'error' },
  'links-exchanged': { severity: 'warning' },
  'image-differs': { severity: 'error' },
  'html-differs': { severity: 'error' },
  'xref-differs': { severity: 'error' },
  'directive-differs': { severity: 'error' },
  'table-pipe': { severity: 'error' },
  'emphasis-broken': { severity: 'warning' },
  'emphasis-differs': { severity: 'warning' },
  'placeholder-differs': { severity: 'error' },
  'version-differs': { severity: 'error' },
  'number-differs': { severity: 'warning' },
  'numbers-exchanged': { severity: 'warning' },
  'unit-differs': { severity: 'warning' },
  untranslated: { severity: 'warning' },
  'partly-untranslated': { severity: 'warning' },
  'label-untranslated': { severity: 'warning' },
  'language-wrong': { severity: 'warning' },
  'script-wrong': { severity: 'warning' },
  'text-garbled': { severity: 'error' },
  'characters-invisible': { severity: 'warning' },
  'no-loc-altered': { severity: 'error' },
  'identifier-split': { severity: 'error' },
  'identifier-translated': { severity: 'warning' },
  'name-altered': { severity: 'warning' },
  'name-lost': { severity: 'warning', isOffByDefault: true },
  'key-differs': { severity: 'warning' },
  'negation-lost': { severity: 'warning' },
  'term-not-used': { severity: 'warning' },
  'term-forbidden': { severity: 'warning' },
  'several-targets': { severity: 'warning' },
  'several-sources': { severity: 'warning' },
  'end-punctuation': { severity: 'warning' },
  'full-stop-lost': { severity: 'warning' },
  'brackets-unpaired': { severity: 'warning' },
  'quotes-unpaired': { severity: 'warning' },
  'quotes-foreign': { severity: 'warning' },
  'word-doubled': { severity: 'warning' },
  'space-doubled': { severity: 'warning' },
  'space-at-edge': { severity: 'warning' },
  'space-before-punctuation': { severity: 'warning' },
  'space-missing': { severity: 'warning' },
  'marks-foreign': { severity: 'warning' },
  'length-unusual': { severity: 'warning' },
  misaligned: { severity: 'warning' },
  'sentences-merged': { severity: 'warning' },
  'sentence-missing': { severity: 'warning' },
  'target-cut': { severity: 'warning' },
  'clause-missing': { severity: 'warning', isOffByDefault: true },
} as const satisfies Record<string, CheckProfile>;

/** The stable code of a check. */
export type CheckCode = keyof typeof CHECKS;

/** The checks that read alignments: without them, none are made, which takes longer than all other checks. */
export const CHECKS_OF_ALIGNMENT: readonly CheckCode[] = [
  'numbers-exchanged',
  'misaligned',
  'sentences-merged',
  'sentence-missing',
  'target-cut',
  'clause-missing',
];

/** Something that a check found in one segment pair, as the check knows it: offsets within both halves, no path. */
export interface Finding {
  readonly check: CheckCode;
  /** A plain reason in one sentence or two; part of what a decision about the finding is kept by, so no scores in it. */
  readonly message: string;
  /** Ranges of the source half's Markdown; empty where nothing particular is meant. */
  readonly source: readonly TextSpan[];
  /** Ranges of the target half's Markdown; empty where something is missing. */
  readonly target: readonly TextSpan[];
  /** What to do about it, for a person. */
  readonly suggestion?: string;
  /** A change of the target half that is certainly right. */
  readonly fix?: TargetFix;
  /** What it has in common with like findings elsewhere, `NuGet. Core`; findings of one check and pattern are one item of work. */
  readonly pattern?: string;
}

/** A range of the target half, and what is to stand there. */
export interface TargetFix {
  readonly range: TextSpan;
  readonly text: string;
}

/** Tells whether a text is the code of a check. */
export function isCheckCode(text: string): text is CheckCode {
  return Object.hasOwn(CHECKS, text);
}
