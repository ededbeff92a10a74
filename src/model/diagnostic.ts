import type { LinePosition, TextSpan } from './text.ts';
import { lineLocator } from './text.ts';

/** How much a diagnostic matters: an `error` makes the exit code 1, a `warning` does so under `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

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
  'link-target-missing': 'warning',
  'duplicate-url': 'error',
} as const satisfies Record<string, Severity>;

/** The stable code of a diagnostic. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_SEVERITY;

/** A problem in one text, as the code that found it knows it: offsets only, no path. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** Where in the text; absent when the whole file is meant. */
  readonly range?: TextSpan;
  readonly suggestion?: string;
}

/** A diagnostic with everything a report needs: the file's path as the user would type it, line and column. */
export interface LocatedDiagnostic extends LinePosition {
  readonly path: string;
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly suggestion?: string;
}

/** Adds path, severity, line and column to the diagnostics of one text; those without a range point at 1:1. */
export function locate(path: string, text: string, diagnostics: readonly Diagnostic[]): LocatedDiagnostic[] {
  if (diagnostics.length === 0) return [];
  const position = lineLocator(text);
  return diagnostics.map(({ code, message, range, suggestion }) => ({
    path,
    ...(range ? position(range.start) : { line: 1, column: 1 }),
    severity: DIAGNOSTIC_SEVERITY[code],
    code,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
}
