import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMULAS, FORMULAS_AND_VALUES, guarded, unguarded } from '../../../src/exchange/delimited/guard.ts';

const GUARDS = [
  ['formulas', FORMULAS],
  ['formulas and values', FORMULAS_AND_VALUES],
] as const;

const risky = fc
  .array(fc.constantFrom("'", '=', '-', '＝', '\t', '\r', '1', '.', ' ', 'e', 'true', 'a', '€', '٣', '１', '／'), { maxLength: 8 })
  .map((pieces) => pieces.join('')); // prettier-ignore

describe.each(GUARDS)('a guard against %s', (_, guard) => {
  test('is taken away again, whatever it stands before', () => {
    fc.assert(
      fc.property(fc.oneof(risky, fc.string()), (text) => {
        expect(unguarded(guarded(text, guard), guard)).toBe(text);
      }),
    );
  });

  test('leaves nothing that begins as a formula does', () => {
    fc.assert(
      fc.property(risky, (text) => {
        expect(guarded(text, guard)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }),
    );
  });

  test.each(['=1+1', '+62 812', '-1', '@sum', '\tindented', '\rx', '\nx', '\0=1', '＝1+1', '＋1', '－1', '＠a', "'=1", "''@a"])(
    'stands before %j',
    (text) => {
      expect(guarded(text, guard)).toBe(`'${text}`);
    },
  ); // prettier-ignore

  test.each(['', 'Click **OK**.', "'quoted'", "'90s music", 'a=1', ' =1', 'Step 2', '2 files', '1st', '日本語'])(
    'does not stand before %j',
    (text) => {
      expect(guarded(text, guard)).toBe(text);
    },
  );
});

test.each([
  '1.10', '007', '3/4', '1-2', '2026-03-01', '10:30', '10:30 AM', '9pm', '50%', '€ 5', '(5)', '1’000', '１２', '๑๒', '12e34',
  '1234567890123456', '123456789012e345', 'true', 'FALSE', "'5", "''true",
])('%j is guarded where values are to stay as they are written', (text) => {
  expect(guarded(text, FORMULAS_AND_VALUES)).toBe(`'${text}`);
  expect(guarded(text, FORMULAS)).toBe(text);
}); // prettier-ignore

test('guards are found out in linear time', () => {
  for (const text of ["'".repeat(200_000), '1'.repeat(200_000) + 'x', '. '.repeat(100_000), '1e'.repeat(100_000)]) {
    expect(unguarded(guarded(text, FORMULAS_AND_VALUES), FORMULAS_AND_VALUES)).toBe(text);
  }
});
