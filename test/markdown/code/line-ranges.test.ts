import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLineRanges,
  readInteger,
  readLineRange,
  readLineRanges,
} from '../../../src/markdown/code/line-ranges.ts';

const UNBOUNDED = 2147483647;

describe('ranges of lines', () => {
  it.each([
    ['7', [{ first: 7, last: 7 }]],
    ['2-4', [{ first: 2, last: 4 }]],
    ['6-', [{ first: 6, last: UNBOUNDED }]],
    [
      '1, 3 - 5 ,9-',
      [
        { first: 1, last: 1 },
        { first: 3, last: 5 },
        { first: 9, last: UNBOUNDED },
      ],
    ],
  ])('reads %s', (text, ranges) => {
    expect(readLineRanges(text)).toEqual(ranges);
  });

  it.each(['', ',', '1,', 'x', '1-2-3', '1.5', '1-x', '99999999999'])('does not read %j', (text) => {
    expect(readLineRanges(text)).toBeUndefined();
  });

  it.each([
    ['L12-L16', { first: 12, last: 16 }],
    ['l3', { first: 3, last: 3 }],
    ['L8-', { first: 8, last: UNBOUNDED }],
    ['L1-5', undefined],
    ['lambda', undefined],
    ['L', undefined],
    ['snippet-1', undefined],
  ])('reads the fragment %s', (text, range) => {
    expect(readLineRange(text, 'L')).toEqual(range);
  });

  it('are written as they were read', () => {
    const number = fc.integer({ min: 1, max: 100000 });
    const range = fc.oneof(
      number.map(String),
      fc
        .tuple(number, fc.integer({ min: 1, max: 9 }))
        .map(([first, more]) => `${String(first)}-${String(first + more)}`),
      number.map((first) => `${String(first)}-`),
    );
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), (ranges) => {
        const text = ranges.join(',');
        expect(formatLineRanges(readLineRanges(text) ?? [])).toBe(text);
      }),
    );
  });
});

it('whole numbers may have a sign and white space around them', () => {
  expect(['4', ' -4 ', '+4', '4x', '', '2147483648'].map(readInteger)).toEqual([
    4,
    -4,
    4,
    undefined,
    undefined,
    undefined,
  ]);
});
