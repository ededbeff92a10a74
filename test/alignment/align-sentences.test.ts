import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignSentences, trainAlignment } from '../../src/alignment/index.ts';
import { bitext } from './bitext.ts';

const PAIRS = bitext(40, 12).flat();
const model = trainAlignment(PAIRS);

/** The sentences of some pairs as one pair; some sentences lack their target. */
function paragraph(numbers: readonly number[], withoutTarget: readonly number[] = []) {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const chosen = numbers.map((number) => PAIRS[number]!);
  return {
    source: chosen.map(({ source }) => capital(source)).join(' '),
    target: chosen
      .filter((_, i) => !withoutTarget.includes(i))
      .map(({ target }) => capital(target))
      .join(' '),
  };
}

const shapesOf = (source: string, target: string): string[] =>
  alignSentences(model, source, target).map((group) => `${group.source.length}-${group.target.length}`);

describe('alignSentences', () => {
  test('pairs sentences in order', () => {
    const { source, target } = paragraph([1, 20, 300, 44]);
    expect(shapesOf(source, target)).toEqual(['1-1', '1-1', '1-1', '1-1']);
  });

  test('leaves a sentence alone that has no counterpart', () => {
    const { source, target } = paragraph([1, 20, 300, 44], [1]);
    expect(shapesOf(source, target)).toEqual(['1-1', '1-0', '1-1', '1-1']);
  });

  test('puts two sentences together that are one in the other half', () => {
    const { source, target } = paragraph([1, 20, 300]);
    const joined = target.replace(/\. (.)/, (_, first: string) => `, ${first.toLowerCase()}`);
    expect(shapesOf(source, joined)).toEqual(['2-1', '1-1']);
  });

  test('holds every sentence once, in order, without white space around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (source, target) => {
        const groups = alignSentences(model, source, target);
        for (const [text, side] of [
          [source, 'source'],
          [target, 'target'],
        ] as const) {
          const spans = groups.flatMap((group) => group[side]);
          const read = spans.map(({ start, end }) => text.slice(start, end));
          expect(read.map((sentence) => sentence.trim())).toEqual(read);
          expect(read.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        }
      }),
    );
  });
});
