import { expect, test } from 'vitest';
import { markdownTable } from '../../bench/table.ts';

test('columns line up, numbers on the right', () => {
  const table = markdownTable(
    [{ heading: 'What' }, { heading: 'Time', isNumeric: true }],
    [
      ['short', '1.0 s'],
      ['much longer', '12.0 s'],
    ],
  );
  expect(table.split('\n')).toEqual([
    '| What        |   Time |',
    '| ----------- | -----: |',
    '| short       |  1.0 s |',
    '| much longer | 12.0 s |',
  ]);
});

test('missing cells are empty, and what would break the table is kept from it', () => {
  const [, , row] = markdownTable([{ heading: 'A' }, { heading: 'B' }], [['x|y\nz']]).split('\n');
  expect(row).toBe('| x\\|y z |     |');
});
