import { afterEach, expect, test, vi } from 'vitest';
import { checkedPair, PAIR_CHECKS, runChecks } from '../../src/checks/index.ts';
import { contextFor } from '../support/check.ts';

const PAIRS = [
  ['Open', ''],
  ['Close', 'Schließen'],
  ['Save', ''],
].map(([source = '', target = ''], index) => checkedPair({ id: `a-${index}`, source, target, context: 'paragraph' }));

afterEach(() => {
  vi.restoreAllMocks();
});

test('findings come in order of pairs', () => {
  const found = runChecks(PAIRS, contextFor(), (code) => code === 'target-empty');
  expect(found.map(({ pair, finding }) => [pair, finding.check])).toEqual([
    [0, 'target-empty'],
    [2, 'target-empty'],
  ]);
});

test('a check that is off finds nothing', () => {
  expect(runChecks(PAIRS, contextFor(), () => false)).toEqual([]);
});

test('a check that fails is named, with the pair and the cause', () => {
  const cause = new TypeError('no such thing');
  vi.spyOn(PAIR_CHECKS[0]!, 'find').mockImplementation(() => {
    throw cause;
  });
  expect(() => runChecks(PAIRS, contextFor(), () => true)).toThrow(
    expect.objectContaining({ message: 'The check target-empty at a-0 failed.', cause }),
  );
});
