import type { LocatedProblem } from '../model/located-finding.ts';

/**
 * Leaves of many diagnostics and findings what a person can read: every error, and of everything else the first few of each code.
 * The order stays.
 */
export function abridge(problems: readonly LocatedProblem[], perCode: number): LocatedProblem[] {
  const shown = new Map<string, number>();
  return problems.filter(({ code, severity }) => {
    if (severity === 'error') return true;
    const count = (shown.get(code) ?? 0) + 1;
    shown.set(code, count);
    return count <= perCode;
  });
}
