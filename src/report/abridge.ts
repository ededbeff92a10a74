import type { LocatedDiagnostic } from '../model/diagnostic.ts';

/**
 * Leaves of many diagnostics what a person can read: every error, and of everything else the first few of each code.
 * The order stays.
 */
export function abridge(diagnostics: readonly LocatedDiagnostic[], perCode: number): LocatedDiagnostic[] {
  const shown = new Map<string, number>();
  return diagnostics.filter(({ code, severity }) => {
    if (severity === 'error') return true;
    const count = (shown.get(code) ?? 0) + 1;
    shown.set(code, count);
    return count <= perCode;
  });
}
