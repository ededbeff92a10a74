import { expect, it } from 'vitest';
import { locate } from '../../src/model/diagnostic.ts';

it('locate adds path, line, column and severity', () => {
  const located = locate('docs/a.md', 'one\ntwo', [
    { code: 'duplicate-segment-id', message: 'm', range: { start: 5, end: 6 }, suggestion: 's' },
    { code: 'front-matter-invalid', message: 'n' },
  ]);
  expect(located).toEqual([
    { path: 'docs/a.md', line: 2, column: 2, severity: 'warning', code: 'duplicate-segment-id', message: 'm', suggestion: 's' }, // prettier-ignore
    { path: 'docs/a.md', line: 1, column: 1, severity: 'error', code: 'front-matter-invalid', message: 'n' },
  ]);
});
