import path from 'node:path';
import { expect, test } from 'vitest';
import { GROUPS, readOptions } from '../../bench/options.ts';

test('everything is measured, three times, unless said otherwise', () => {
  const options = readOptions([]);
  expect(options.runs).toBe(3);
  expect([...options.only]).toEqual(Object.keys(GROUPS));
  expect(options.installsPeers).toBe(false);
  expect(options).not.toHaveProperty('locales');
});

test('groups, locales, runs and folders can be named', () => {
  const options = readOptions(['--only', 'cold,scale', '--locales', 'de-DE', '--runs', '5', '--out', 'there']);
  expect([...options.only]).toEqual(['cold', 'scale']);
  expect([...options.locales!]).toEqual(['de-de']);
  expect(options.runs).toBe(5);
  expect(options.out).toBe(path.resolve('there'));
});

test.each([
  [['--only', 'warm'], 'There is no group "warm"'],
  [['--runs', '0'], '--runs must be a whole number from 1, not "0"'],
  [['--runs', 'many'], '--runs must be a whole number from 1, not "many"'],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
