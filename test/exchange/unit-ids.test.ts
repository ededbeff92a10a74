import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUnitId, unitId } from '../../src/exchange/unit-ids.ts';

test.each([
  ['999d6-102', 1, '999d6-102'],
  ['999d6-102', 2, '999d6-102..2'],
  ['', 1, '_x_'],
  ['_x_', 3, '_x5F_x_..3'],
  ['two words', 1, 'two_x20_words'],
  ['a..2', 1, 'a_x2E_.2'],
])('writes %j, pair %i of that id, as %s', (id, occurrence, unit) => {
  expect(unitId(id, occurrence)).toBe(unit);
  expect(readUnitId(unit)).toEqual({ id, occurrence });
});

test('gives every id back from a name token', () => {
  const piece = fc.constantFrom('a', '1', '.', '..', '_', 'x', '_x', '_x_', '_x2E_', ' ', '😀', 'é', '-', ':', '/');
  const id = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(id, fc.integer({ min: 1, max: 12 }), (id, occurrence) => {
      const unit = unitId(id, occurrence);
      expect(unit).toMatch(/^[\w:.-]+$/);
      expect(readUnitId(unit)).toEqual({ id, occurrence });
    }),
  );
});
