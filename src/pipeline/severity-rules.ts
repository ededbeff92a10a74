import { relative, resolve, sep } from 'node:path';
import { compileSelection } from '../docset/index.ts';
import type { DiagnosticCode, LocatedDiagnostic, Severity } from '../model/diagnostic.ts';

/** The severity that a publisher gives each code; `off` leaves its diagnostics unsaid. */
export type SeveritySettings = Readonly<Partial<Record<DiagnosticCode, Severity | 'off'>>>;

/** What a publisher decides about severities: for every file, and for those that globs select. */
export interface SeverityRules {
  readonly diagnostics?: SeveritySettings | undefined;
  /** Of several that select a file and name a code, the last one counts. */
  readonly overrides?: readonly SeverityOverride[] | undefined;
}

/** Severities for some files, by globs relative to the current folder. */
export interface SeverityOverride {
  readonly files: readonly string[];
  readonly diagnostics: SeveritySettings;
}

/** Makes the function that tells the severity of a diagnostic under a publisher's rules; `folder` is where globs start. */
export function compileSeverities(
  { diagnostics = {}, overrides = [] }: SeverityRules,
  folder = process.cwd(),
): (diagnostic: LocatedDiagnostic) => Severity | 'off' {
  const lastFirst = overrides
    .map((override) => ({ selects: compileSelection(override.files), settings: override.diagnostics }))
    .reverse();
  return ({ path, code, severity }) => {
    const naming = lastFirst.filter(({ settings }) => settings[code] !== undefined);
    // Paths cost more than codes, and few codes are named.
    const inFolder = naming.length === 0 ? '' : relative(folder, resolve(folder, path)).replaceAll(sep, '/');
    const override = naming.find(({ selects }) => selects(inFolder));
    return override?.settings[code] ?? diagnostics[code] ?? severity;
  };
}
