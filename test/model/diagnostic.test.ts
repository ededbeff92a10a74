import { describe, expect, it, test } from 'vitest';
import { DIAGNOSTIC_SEVERITY, didYouMeanCode, isDiagnosticCode, locate } from '../../src/model/diagnostic.ts';

describe('locate', () => {
  it('adds path, lines, columns and severity', () => {
    const located = locate('docs/a.md', 'one\ntwo\nthree', [
      { code: 'duplicate-segment-id', message: 'm', range: { start: 5, end: 10 }, suggestion: 's' },
      { code: 'front-matter-invalid', message: 'n' },
    ]);
    expect(located).toEqual([
      { path: 'docs/a.md', line: 2, column: 2, endLine: 3, endColumn: 3, severity: 'warning', code: 'duplicate-segment-id', message: 'm', suggestion: 's' }, // prettier-ignore
      { path: 'docs/a.md', line: 1, column: 1, severity: 'error', code: 'front-matter-invalid', message: 'n' },
    ]);
  });

  it('marks what a comment suppresses, and tells of the comment until that is settled', () => {
    const text = 'a\n<!-- diglot-disable-next-line title-missing -- on purpose -->\nb\n';
    const located = locate('a.md', text, [
      { code: 'title-missing', message: 'm', range: { start: text.indexOf('b\n'), end: text.length } },
      { code: 'title-missing', message: 'n' },
    ]);
    expect(located).toMatchObject([
      { line: 3, code: 'title-missing', suppressedBy: { line: 2, column: 31, justification: 'on purpose' } },
      { line: 1, code: 'title-missing' },
      { line: 2, column: 31, endColumn: 44, code: 'suppression-unused' },
    ]);
    expect(located[1]).not.toHaveProperty('suppressedBy');
  });

  test.each([
    ['<!-- diglot-disable title-mising -->', 'title-mising', 'Did you mean "title-missing"?'],
    ['<!-- diglot-enable title-mising -->', 'title-mising', 'Did you mean "title-missing"?'],
    ['<!-- diglot-disable-nextline -->', 'diglot-disable-nextline', 'Did you mean "diglot-disable-next-line"?'],
    ['<!-- diglot-disable something-else-entirely -->', 'something-else-entirely', undefined],
  ])('%s is reported as unknown', (comment, named, suggestion) => {
    const located = locate('a.md', comment, []);
    expect(located).toMatchObject([{ code: 'suppression-unknown', severity: 'warning', column: 6 + comment.slice(5).indexOf(named) }]); // prettier-ignore
    expect(located[0]?.message).toContain(`"${named}"`);
    expect(located[0]?.suggestion).toBe(suggestion);
  });
});

describe('codes', () => {
  test('are told from other texts', () => {
    expect(isDiagnosticCode('title-missing')).toBe(true);
    expect(isDiagnosticCode('toString')).toBe(false);
    expect(isDiagnosticCode('')).toBe(false);
  });

  test.each(Object.keys(DIAGNOSTIC_SEVERITY))('%s is found again with a letter missing', (code) => {
    expect(didYouMeanCode(code.slice(0, 3) + code.slice(4))).toBe(`Did you mean "${code}"?`);
  });

  test('that resemble none are not guessed', () => {
    expect(didYouMeanCode('no-such-thing-at-all')).toBeUndefined();
  });
});
