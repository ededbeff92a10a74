import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LocatedDiagnostic } from '../../src/model/diagnostic.ts';
import { CHECKS, isCheckCode, type CheckProfile } from '../../src/model/finding.ts';
import { checksToRun, compileSeverities, type SeverityRules } from '../../src/pipeline/severity-rules.ts';

const RULES: SeverityRules = {
  diagnostics: { 'title-missing': 'error', 'large-article': 'off' },
  overrides: [
    { files: ['content/*/archive/**', '**/OLD.md'], diagnostics: { 'title-missing': 'off', 'toc-invalid': 'info' } },
    { files: ['content/de-DE/**'], diagnostics: { 'title-missing': 'warning' } },
  ],
};

function severityOf(path: string, code: LocatedDiagnostic['code'], rules = RULES, folder = '/docs') {
  const found: LocatedDiagnostic = { path, line: 1, column: 1, severity: 'warning', code, message: 'm' };
  return compileSeverities(rules, folder)(found);
}

describe('compileSeverities', () => {
  test.each([
    ['a code that nobody names', 'content/ja-JP/a.md', 'symlink-loop', 'warning'],
    ['a code that is named for all files', 'content/ja-JP/a.md', 'title-missing', 'error'],
    ['a code that is off', 'content/ja-JP/a.md', 'large-article', 'off'],
    ['a file that an override selects', 'content/ja-JP/archive/x/a.md', 'title-missing', 'off'],
    ['a code that an override alone names', 'content/ja-JP/archive/a.md', 'toc-invalid', 'info'],
    ['a code that the override does not name', 'content/ja-JP/archive/a.md', 'large-article', 'off'],
    ['the last of two overrides', 'content/de-DE/archive/a.md', 'title-missing', 'warning'],
    ['the first of two, where the last does not name the code', 'content/de-DE/archive/a.md', 'toc-invalid', 'info'],
    ['another case', 'Content/ja-JP/old.md', 'title-missing', 'off'],
  ] as const)('%s', (_, path, code, severity) => {
    expect(severityOf(path, code)).toBe(severity);
  });

  test('paths are taken from the folder of the configuration, however they are typed', () => {
    for (const path of ['./content/de-DE/a.md', '../docs/content/de-DE/a.md', '/docs/content/de-DE/a.md']) {
      expect(severityOf(join(path), 'title-missing')).toBe('warning');
    }
    expect(severityOf('../content/de-DE/a.md', 'title-missing')).toBe('error');
  });

  test('without rules severities stay', () => {
    expect(severityOf('a.md', 'title-missing', {})).toBe('warning');
  });
});

describe('checksToRun', () => {
  test('are those that are on for some files at least', () => {
    expect(checksToRun({})).toContain('code-differs');
    expect(checksToRun({ diagnostics: { 'code-differs': 'off' } })).not.toContain('code-differs');
    const overrides = [{ files: ['a'], diagnostics: { 'code-differs': 'warning' as const } }];
    expect(checksToRun({ diagnostics: { 'code-differs': 'off' }, overrides })).toContain('code-differs');
  });

  test('are no others than those that are asked for', () => {
    expect(checksToRun({ only: ['title-missing', 'code-differs'] })).toEqual(['code-differs']);
    expect(checksToRun({ only: [] })).toEqual([]);
  });

  test('are those that are off by default only where they are configured or asked for', () => {
    for (const code of Object.keys(CHECKS).filter(isCheckCode)) {
      const profile: CheckProfile = CHECKS[code];
      const isOff = profile.isOffByDefault === true;
      expect(checksToRun({}).includes(code), code).toBe(!isOff);
      expect(checksToRun({ only: [code] }), code).toEqual([code]);
      expect(checksToRun({ diagnostics: { [code]: 'warning' as const } }), code).toContain(code);
      const finding = { path: 'a.md', code, severity: profile.severity };
      expect(compileSeverities({})(finding), code).toBe(isOff ? 'off' : profile.severity);
      expect(compileSeverities({ only: [code] })(finding), code).toBe(profile.severity);
    }
  });
});
