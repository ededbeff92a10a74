import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeRange,
  isInRange,
  monikerChoices,
  monikerOrder,
  parseMonikerRange,
  type MonikerChoice,
  type MonikerRange,
} from '../../../src/markdown/dialect/moniker-range.ts';

function parsed(text: string): MonikerRange {
  const range = parseMonikerRange(text);
  if (!range) throw new Error(`${text} is no range`);
  return range;
}

const version = (moniker: string): MonikerChoice => ({ id: moniker, moniker, place: 'at' });

describe('parseMonikerRange', () => {
  it.each([
    ['a-1.0', [[{ operator: '=', moniker: 'a-1.0' }]]],
    ['= A-1.0', [[{ operator: '=', moniker: 'a-1.0' }]]],
    [
      '>=a-1 <a-3',
      [
        [
          { operator: '>=', moniker: 'a-1' },
          { operator: '<', moniker: 'a-3' },
        ],
      ],
    ],
    ['  > a_1.x   ||   b ', [[{ operator: '>', moniker: 'a_1.x' }], [{ operator: '=', moniker: 'b' }]]],
  ])('%s', (text, range) => {
    expect(parseMonikerRange(text)).toEqual(range);
  });

  it.each(['', '   ', '>=', 'a ||', '|| a', 'a, b', 'a | b', '>> a', '>= = a', '~a', '> "a"', 'ab(c)'])(
    'refuses %j',
    (text) => {
      expect(parseMonikerRange(text)).toBeUndefined();
    },
  );
});

describe('isInRange', () => {
  it.each([
    ['>= a-2.0', 'a-2.0', true],
    ['>= a-2.0', 'a-10.0', true],
    ['> a-2.0', 'a-2.0', false],
    ['<= a-2.0', 'a-2.0', true],
    ['< a-2.0', 'a-1.9', true],
    ['= a-2.0', 'a-2.0', true],
    ['a-2.0', 'a-2.1', false],
    ['>= a-2.0 < a-3.0', 'a-2.2', true],
    ['>= a-2.0 < a-3.0', 'a-3.0', false],
    ['a-1.0 || >= a-3.0', 'a-2.0', false],
    ['a-1.0 || >= a-3.0', 'a-3.1', true],
    ['>= a-2.0', 'b-3.0', false],
    ['b-1.0 || >= a-2.0', 'b-1.0', true],
  ])('%s holds %s: %s', (range, moniker, expected) => {
    expect(isInRange(parsed(range), version(moniker))).toBe(expected);
  });

  it('asks the defined order where there is one', () => {
    const order = monikerOrder(['tool-2019', 'tool-server', 'tool-1']);
    expect(isInRange(parsed('> tool-2019'), version('tool-1'), order)).toBe(true);
    expect(isInRange(parsed('< tool-2019'), version('tool-1'), order)).toBe(false);
    expect(isInRange(parsed('>= tool-server'), version('tool-2019'), order)).toBe(false);
  });

  it('holds each version on exactly one side of another', () => {
    const moniker = fc.tuple(fc.nat(20), fc.nat(20)).map(([major, minor]) => `a-${major}.${minor}`);
    fc.assert(
      fc.property(moniker, moniker, (own, other) => {
        const holding = ['<', '=', '>'].filter((operator) => isInRange(parsed(`${operator} ${other}`), version(own)));
        expect(holding).toHaveLength(1);
      }),
    );
  });
});

describe('monikerChoices', () => {
  const choose = (...ranges: string[]) => monikerChoices(ranges.map(parsed)).map(({ id }) => id);

  it('are the versions mentioned, in the order of numbers', () => {
    expect(choose('>= a-2.1', 'a-10.0', '< a-3.0')).toEqual(['a-2.1', 'a-3.0', 'a-10.0']);
  });

  it('keep products apart, in the order of the text', () => {
    expect(choose('b-2', 'a-1', 'b-1')).toEqual(['b-1', 'b-2', 'a-1']);
  });

  it('have one for all versions that nobody names', () => {
    expect(choose('>= a-3.0', '< a-3.0')).toEqual(['<a-3.0', 'a-3.0']);
    expect(choose('<= a-3.0', '> a-3.0', '> a-3.0')).toEqual(['a-3.0', '>a-3.0']);
  });

  it('are those that are defined, whatever is mentioned', () => {
    const order = monikerOrder(['a-1', 'a-2', 'a-3']);
    expect(monikerChoices([parsed('>= a-2')], order).map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3']);
  });

  it('leave no range without a version', () => {
    const operator = fc.constantFrom('=', '<', '<=', '>', '>=');
    const range = fc.tuple(operator, fc.nat(5)).map(([sign, number]) => `${sign} a-${number}`);
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), (texts) => {
        const ranges = texts.map(parsed);
        const choices = monikerChoices(ranges);
        for (const one of ranges) expect(choices.some((choice) => isInRange(one, choice))).toBe(true);
        expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
      }),
    );
  });

  it('are none where there are too many', () => {
    expect(choose(...Array.from({ length: 101 }, (_, number) => `a-${number}`))).toEqual([]);
  });
});

describe('describeRange', () => {
  it.each([
    ['= a-1.0', 'a-1.0'],
    ['>= a-1.0', '≥ a-1.0'],
    ['< a-1.0', '< a-1.0'],
    ['>= a-1.0 <= a-3.0', 'a-1.0 – a-3.0'],
    ['>= a-1.0 < a-3.0', '≥ a-1.0, < a-3.0'],
    ['a-1.0 || > b-2.0', 'a-1.0 | > b-2.0'],
  ])('%s is written %s', (range, description) => {
    expect(describeRange(parsed(range))).toBe(description);
  });
});
