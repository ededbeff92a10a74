import { relative, resolve, sep } from 'node:path';
import { compileSelection } from '../docset/index.ts';
import type { ReportedCode, Severity } from '../model/diagnostic.ts';
import { CHECKS, isCheckCode, type CheckCode, type CheckProfile } from '../model/finding.ts';
import type { LocatedProblem } from '../model/located-finding.ts';

/** The severity that a publisher gives each code; `off` leaves its diagnostics or findings unsaid. */
export type SeveritySettings = Readonly<Partial<Record<ReportedCode, Severity | 'off'>>>;

/** What a publisher decides about severities: for every file, and for those that globs select. */
export interface SeverityRules {
  readonly diagnostics?: SeveritySettings | undefined;
  /** Of several that select a file and name a code, the last one counts. */
  readonly overrides?: readonly SeverityOverride[] | undefined;
  /** The codes that somebody asks for, and for nothing else; a check that is off by default is on if it is asked for. */
  readonly only?: readonly ReportedCode[] | undefined;
}

/** Severities for some files, by globs relative to the current folder. */
export interface SeverityOverride {
  readonly files: readonly string[];
  readonly diagnostics: SeveritySettings;
}

/**
 * Makes the function that tells the severity of a diagnostic or a finding under a publisher's rules; `folder` is where
 * globs start.
 */
export function compileSeverities(
  { diagnostics = {}, overrides = [], only = [] }: SeverityRules,
  folder = process.cwd(),
): (problem: Pick<LocatedProblem, 'path' | 'code' | 'severity'>) => Severity | 'off' {
  const lastFirst = overrides
    .map((override) => ({ selects: compileSelection(override.files), settings: override.diagnostics }))
    .reverse();
  return ({ path, code, severity }) => {
    const naming = lastFirst.filter(({ settings }) => settings[code] !== undefined);
    // Paths cost more than codes, and few codes are named.
    const inFolder = naming.length === 0 ? '' : relative(folder, resolve(folder, path)).replaceAll(sep, '/');
    const override = naming.find(({ selects }) => selects(inFolder));
    const isOff = isOffByDefault(code) && !only.includes(code);
    return override?.settings[code] ?? diagnostics[code] ?? (isOff ? 'off' : severity);
  };
}

/** The checks that a publisher's rules leave on, for some files at least, and that are asked for. */
export function checksToRun({ diagnostics = {}, overrides = [], only }: SeverityRules): CheckCode[] {
  const isOn = (code: CheckCode): boolean => {
    const asked = only?.includes(code) ?? false;
    if (only && !asked) return false;
    if (overrides.some(({ diagnostics: settings }) => (settings[code] ?? 'off') !== 'off')) return true;
    return (diagnostics[code] ?? (isOffByDefault(code) && !asked ? 'off' : 'on')) !== 'off';
  };
  return Object.keys(CHECKS).filter(isCheckCode).filter(isOn);
}

function isOffByDefault(code: ReportedCode): boolean {
  if (!isCheckCode(code)) return false;
  const profile: CheckProfile = CHECKS[code];
  return profile.isOffByDefault === true;
}
