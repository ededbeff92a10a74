import { nearestText } from './edit-distance.ts';
import { CHECKS, isCheckCode, type CheckCode } from './finding.ts';
import type { Severity } from './severity.ts';
import type { SuppressedBy, Suppression } from './suppression.ts';
import { findSuppressions, readSuppressions, SUPPRESSION_KINDS } from './suppression.ts';
import type { LinePosition, TextSpan } from './text.ts';
import { lineLocator } from './text.ts';

export type { Severity } from './severity.ts';

/**
 * Every diagnostic a build can report, by its stable code, with its severity.
 * Each code has a page of the same name under docs/diagnostics/.
 */
export const DIAGNOSTIC_SEVERITY = {
  'target-without-source': 'error',
  'source-without-target': 'error',
  'segment-ids-differ': 'error',
  'duplicate-segment-id': 'warning',
  'nested-segment': 'error',
  'unclosed-segment': 'error',
  'escaped-segment-markup': 'warning',
  'segment-spans-blocks': 'warning',
  'segment-in-front-matter': 'error',
  'segment-not-shown': 'warning',
  'front-matter-missing': 'warning',
  'front-matter-invalid': 'error',
  'title-missing': 'warning',
  'invalid-utf8': 'error',
  'unreadable-file': 'error',
  'symlink-loop': 'warning',
  'large-article': 'warning',
  'config-invalid': 'error',
  'locale-unknown': 'warning',
  'toc-invalid': 'error',
  'toc-target-missing': 'warning',
  'file-not-found': 'warning',
  'duplicate-url': 'error',
  'duplicate-uid': 'warning',
  'duplicate-redirect': 'warning',
  'redirect-shadowed': 'warning',
  'redirect-target-missing': 'warning',
  'redirect-loop': 'error',
  'xref-map-invalid': 'error',
  'circular-reference': 'warning',
  'include-not-found': 'error',
  'invalid-image': 'error',
  'invalid-video': 'error',
  'invalid-zone': 'error',
  'invalid-moniker-range': 'error',
  'invalid-row': 'error',
  'invalid-column': 'error',
  'invalid-form': 'error',
  'invalid-no-loc': 'warning',
  'unknown-directive': 'warning',
  'directive-damaged': 'warning',
  'video-host-unknown': 'info',
  'alert-damaged': 'warning',
  'unknown-alert': 'info',
  'invalid-note-section': 'warning',
  'invalid-tab-group': 'warning',
  'disallowed-html': 'warning',
  'link-out-of-scope': 'warning',
  'bookmark-not-found': 'warning',
  'xref-not-found': 'warning',
  'link-damaged': 'warning',
  'math-invalid': 'warning',
  'yaml-invalid': 'error',
  'yaml-mime-unknown': 'warning',
  'yaml-schema-invalid': 'warning',
  'learning-uid-missing': 'warning',
  'code-file-not-found': 'warning',
  'code-tag-not-found': 'warning',
  'code-range-invalid': 'warning',
  'invalid-code': 'error',
  'glossary-invalid': 'error',
  'original-not-found': 'warning',
  'review-log-damaged': 'warning',
  'suppression-unknown': 'warning',
  'suppression-unused': 'info',
} as const satisfies Record<string, Severity>;

/** The stable code of a diagnostic. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_SEVERITY;

/** The code of whatever a report may tell: of a diagnostic, or of the check that made a finding. */
export type ReportedCode = DiagnosticCode | CheckCode;

/** A problem in one text, as the code that found it knows it: offsets only, no path. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** Where in the text; absent when the whole file is meant. */
  readonly range?: TextSpan;
  readonly suggestion?: string;
}

/** A diagnostic of one of several files, by the file's docset-relative path. */
export interface FileDiagnostic {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

/** A diagnostic with everything a report needs: the file's path as the user would type it, line and column. */
export interface LocatedDiagnostic extends LinePosition {
  readonly path: string;
  /** Where it ends, exclusively; absent when the whole file is meant. */
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly suggestion?: string;
  /** The comment in the text that wants it unsaid; settling diagnostics takes such ones out. */
  readonly suppressedBy?: SuppressedBy;
  /** Of a `suppression-unused`: the code that the comment names; absent where it names none, and so means all. */
  readonly unusedFor?: ReportedCode;
}

/** Tells whether a text is the code of a diagnostic. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(DIAGNOSTIC_SEVERITY, text);
}

/** Tells whether a text is the code of a diagnostic or of a check. */
export function isReportedCode(text: string): text is ReportedCode {
  return isDiagnosticCode(text) || isCheckCode(text);
}

/** The severity that diagnostics of a code, or findings of a check, have unless somebody gives them another one. */
export function severityOf(code: ReportedCode): Severity {
  return isCheckCode(code) ? CHECKS[code].severity : DIAGNOSTIC_SEVERITY[code];
}

/** Asks for the code that was meant by a text that is none: `didYouMeanCode('title-mising') // => 'Did you mean "title-missing"?'` */
export function didYouMeanCode(text: string): string | undefined {
  return didYouMean(text, [...Object.keys(DIAGNOSTIC_SEVERITY), ...Object.keys(CHECKS)]);
}

/**
 * Adds path, severity, lines and columns to the diagnostics of one text; those without a range point at 1:1. Those that
 * a comment in the text suppresses are marked. Each suppressing comment adds a `suppression-unused`, which settling
 * takes out again if the comment turns out to be of use: only then is everything known that was found in the text.
 */
export function locate(path: string, text: string, diagnostics: readonly Diagnostic[]): LocatedDiagnostic[] {
  const suppressions = readSuppressions(path, text);
  if (diagnostics.length === 0 && suppressions.length === 0) return [];
  const position = lineLocator(text);
  const toLocated = ({ code, message, range, suggestion }: Diagnostic): LocatedDiagnostic => ({
    path,
    ...(range ? position(range.start) : { line: 1, column: 1 }),
    ...(range ? endOf(position(range.end)) : {}),
    severity: DIAGNOSTIC_SEVERITY[code],
    code,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  const located = diagnostics.map(toLocated);
  if (suppressions.length === 0) return located;
  const ofComments = suppressions.flatMap((suppression) =>
    suppressionDiagnostics(suppression).map((diagnostic): LocatedDiagnostic => {
      const { code } = suppression;
      const isAboutCode = diagnostic.code === 'suppression-unused' && code !== undefined && isReportedCode(code);
      return { ...toLocated(diagnostic), ...(isAboutCode ? { unusedFor: code } : {}) };
    }),
  );
  return [...markSuppressed(located, suppressions, position), ...ofComments];
}

/** Marks those of some diagnostics or findings of one text that comments in it suppress; `position` counts its lines. */
export function markSuppressed<Problem extends LinePosition & { readonly code: ReportedCode }>(
  located: readonly Problem[],
  suppressions: readonly Suppression[],
  position: (offset: number) => LinePosition,
): (Problem & { readonly suppressedBy?: SuppressedBy })[] {
  const found = findSuppressions(located, suppressions);
  return located.map((problem, index) => {
    const suppression = found[index];
    if (!suppression) return problem;
    const { range, justification } = suppression;
    const reason = justification === undefined ? {} : { justification };
    return { ...problem, suppressedBy: { ...position(range.start), ...reason } };
  });
}

function endOf({ line, column }: LinePosition): { endLine: number; endColumn: number } {
  return { endLine: line, endColumn: column };
}

function suppressionDiagnostics({ kind, code, range }: Suppression): Diagnostic[] {
  const unknown = (message: string, suggestion: string | undefined): Diagnostic[] => [
    { code: 'suppression-unknown', message, range, ...(suggestion === undefined ? {} : { suggestion }) },
  ];
  if (!SUPPRESSION_KINDS.some((known) => known === kind)) {
    const comments = SUPPRESSION_KINDS.map((known) => `diglot-${known}`);
    return unknown(`Diglot knows no comment "diglot-${kind}".`, didYouMean(`diglot-${kind}`, comments));
  }
  if (code !== undefined && !isReportedCode(code)) {
    return unknown(`There is no diagnostic or check "${code}".`, didYouMeanCode(code));
  }
  if (kind === 'enable') return [];
  const message = `Nothing${code === undefined ? '' : ` of ${code}`} is found that this comment would suppress.`;
  return [{ code: 'suppression-unused', message, range, suggestion: 'Remove it.' }];
}

function didYouMean(text: string, known: readonly string[]): string | undefined {
  const nearest = nearestText(text, known);
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`;
}
