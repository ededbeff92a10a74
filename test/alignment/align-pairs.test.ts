import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alignPairs,
  modelFromBytes,
  modelToBytes,
  trainAlignment,
  type IdentifiedPair,
} from '../../src/alignment/index.ts';
import { bitext, moveTargets } from './bitext.ts';

const FILES = bitext(60, 12);

/** Aligns the files with one of them replaced, and gives what is said of that one. */
function alignWith(index: number, changed: readonly IdentifiedPair[]) {
  const files = FILES.map((file, i) => (i === index ? changed : file));
  const aligned = alignPairs(trainAlignment(files.flat()), files);
  const others = aligned.filter((_, i) => i !== index).flat();
  expect(others.filter(({ verdict }) => verdict !== 'fits')).toEqual([]);
  return aligned[index]!;
}

/** Sentences of real texts begin with a capital, by which they are told apart. */
function capitalized(...sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(' ');
}

/** What is left of both halves if only some words of the source, and of the target those behind the first, are kept. */
function firstWords({ source, target }: IdentifiedPair, count: number): Pick<IdentifiedPair, 'source' | 'target'> {
  return {
    source: source.split(' ').slice(0, count).join(' '),
    target: target
      .split(' ')
      .slice(1, count + 1)
      .join(' '),
  };
}

/** The same files as they would be in real texts, whose edges tell something. */
const CAPITALIZED = FILES.map((file) =>
  file.map((pair) => ({ ...pair, source: capitalized(pair.source), target: capitalized(pair.target) })),
);

describe('alignPairs', () => {
  test('has nothing to say of pairs that fit', () => {
    const verdicts = alignPairs(trainAlignment(FILES.flat()), FILES).flat();
    expect(verdicts).toHaveLength(720);
    expect(verdicts.filter(({ verdict }) => verdict !== 'fits')).toEqual([]);
  });

  test('finds swapped neighbours wherever they are', () => {
    fc.assert(
      fc.property(fc.nat(59), fc.nat(10), (file, first) => {
        const swapped = alignWith(
          file,
          moveTargets(FILES[file]!, (i) => (i === first ? i + 1 : i === first + 1 ? first : i)),
        );
        expect(swapped[first]).toMatchObject({
          verdict: 'swapped',
          better: first + 1,
          betterId: `aaaaa-${102 + first}`,
        });
        expect(swapped[first + 1]).toMatchObject({ verdict: 'swapped', better: first });
        expect(swapped.filter(({ verdict }) => verdict !== 'fits')).toHaveLength(2);
      }),
      { numRuns: 5, seed: 1 },
    );
  });

  test('has nothing to say of swapped targets whose sources are the same but for a mark', () => {
    const [first, second, ...rest] = FILES[5]!;
    const alike = { ...second!, source: `${first!.source}:`, target: `${first!.target}:` };
    const swapped = [{ ...first!, target: alike.target }, { ...alike, target: first!.target }, ...rest];
    expect(alignWith(5, swapped).map(({ verdict }) => verdict)).not.toContain('swapped');
  });

  test('finds a run whose targets have moved on by one', () => {
    const shifted = alignWith(
      20,
      moveTargets(FILES[20]!, (i) => (i >= 2 && i < 9 ? i + 1 : i === 9 ? 2 : i)),
    );
    for (let i = 2; i < 9; i++) expect(shifted[i]).toMatchObject({ verdict: 'shifted', better: i + 1 });
    expect(shifted[9]!.verdict).not.toBe('fits');
    expect([0, 1, 10, 11].map((i) => shifted[i]!.verdict)).toEqual(['fits', 'fits', 'fits', 'fits']);
  });

  test('finds a whole file that is off by one', () => {
    const shifted = alignWith(
      30,
      moveTargets(FILES[30]!, (i) => (i + 11) % 12),
    );
    for (let i = 1; i < 12; i++) expect(shifted[i]).toMatchObject({ verdict: 'shifted', better: i - 1 });
  });

  test('finds a target that belongs nowhere near', () => {
    const changed = FILES[10]!.map((pair, i) => (i === 5 ? { ...pair, target: FILES[50]![7]!.target } : pair));
    const [, , , , , suspect] = alignWith(10, changed);
    expect(suspect).toMatchObject({ verdict: 'suspect' });
    expect(suspect).not.toHaveProperty('better');
  });

  test("finds a target that holds its neighbour's, too", () => {
    const file = FILES[15]!;
    const merged = file.map((pair, i) => (i === 4 ? { ...pair, target: `${pair.target} ${file[5]!.target}` } : pair));
    expect(alignWith(15, merged)[4]).toMatchObject({ verdict: 'merged', better: 5, betterId: 'aaaaa-106' });
  });

  test("finds a heading that its neighbour's text has run into, though that text is far longer", () => {
    const file = FILES[15]!;
    const heading = { id: 'aaaaa-101', ...firstWords(file[0]!, 6) };
    const merged = [{ ...heading, target: `${heading.target} ${file[1]!.target}` }, ...file.slice(1)];
    expect(alignWith(15, merged)[0]).toMatchObject({ verdict: 'merged', better: 1 });
  });

  test('does not take a sentence that repeats its heading for both', () => {
    const [first, second, ...rest] = FILES[15]!;
    const repeating = {
      ...second!,
      source: `${first!.source.replace('.', '')} ${second!.source}`,
      target: `${first!.target.replace('.', '')} ${second!.target}`,
    };
    expect(alignWith(15, [first!, repeating, ...rest])[1]!.verdict).not.toBe('merged');
  });

  test("does not take its neighbour's target alone for both", () => {
    const [first, second, ...rest] = FILES[15]!;
    const copied = { ...first!, target: second!.target };
    expect(alignWith(15, [copied, second!, ...rest])[0]!.verdict).not.toBe('merged');
  });

  test.each([
    ['start-cut', (words: readonly string[]) => words.slice(4)],
    ['end-cut', (words: readonly string[]) => words.slice(0, -4)],
  ] as const)('finds a target that was cut off: %s', (verdict, cut) => {
    const longest = Math.max(...CAPITALIZED.flat().map(({ source }) => source.length));
    const files = CAPITALIZED.map((file) =>
      file.map((pair) =>
        pair.source.length === longest ? { ...pair, target: cut(pair.target.split(' ')).join(' ') } : pair,
      ),
    );
    const verdicts = alignPairs(trainAlignment(files.flat()), files).flat();
    const [found, ...others] = verdicts.filter(({ verdict: said }) => said !== 'fits');
    expect(others).toEqual([]);
    // Where it is not sure, part of the source is said to be missing.
    expect([verdict, 'clause-missing']).toContain(found?.verdict);
  });

  test('has nothing to say where a sentence goes on in the next segment', () => {
    const longest = Math.max(...CAPITALIZED.flatMap((file) => file.slice(0, -1)).map(({ source }) => source.length));
    const files = CAPITALIZED.map((file) =>
      file.map((pair, i) => {
        if (pair.source.length === longest) return { ...pair, target: pair.target.split(' ').slice(0, -4).join(' ') };
        return file[i - 1]?.source.length === longest ? { ...pair, target: pair.target.toLowerCase() } : pair;
      }),
    );
    const verdicts = alignPairs(trainAlignment(files.flat()), files).flat();
    expect(verdicts.filter(({ verdict }) => verdict.endsWith('-cut') || verdict === 'clause-missing')).toEqual([]);
  });

  describe('of two sentences in one pair', () => {
    const [one, two, ...rest] = FILES[25]!;
    const both = { ...one!, source: capitalized(one!.source, two!.source) };

    test.each([
      ['the first', two!.target, { start: 0, end: one!.source.length }],
      ['the second', one!.target, { start: one!.source.length + 1, end: both.source.length }],
    ])('finds that %s is missing', (_, target, missing) => {
      const [found] = alignWith(25, [{ ...both, target }, ...rest]);
      expect(found).toMatchObject({ verdict: 'sentence-missing', missing });
      expect(found!.score).toBeLessThan(0.5);
    });

    test('has nothing to say where the target makes one sentence of both', () => {
      const target = `${one!.target.replace('.', ',')} ${two!.target}`;
      expect(alignWith(25, [{ ...both, target }, ...rest])[0]).toMatchObject({ verdict: 'fits' });
    });
  });

  test('repeated sources and targets are no findings', () => {
    const again = { id: 'aaaaa-101', source: 'Open it.', target: 'Öffnen.' };
    const repeated = FILES[3]!.map((pair, i) => (i % 2 === 0 ? { ...again, id: pair.id } : pair));
    expect(alignWith(3, repeated).filter(({ verdict }) => verdict !== 'fits')).toEqual([]);
  });

  test('targets that equal their sources are no findings', () => {
    const same = FILES[3]!.map((pair) => ({ ...pair, target: pair.source }));
    expect(alignWith(3, same).filter(({ verdict }) => verdict !== 'fits')).toEqual([]);
  });

  test.each([
    ['no pairs', []],
    ['one pair', [[{ id: 'aaaaa-101', source: 'Save', target: 'Speichern' }]]],
    ['empty halves', [[{ id: 'aaaaa-101', source: '', target: '' }]]],
  ])('does without much: %s', (_, files) => {
    const aligned = alignPairs(trainAlignment(files.flat()), files);
    expect(aligned.flat().map(({ verdict }) => verdict)).toEqual(files.flat().map(() => 'fits'));
  });
});

test('too few pairs to learn from raise no suspicion', () => {
  const files = bitext(4, 12).map((file) => moveTargets(file, (i) => (i + 1) % 12));
  const aligned = alignPairs(trainAlignment(files.flat()), files).flat();
  expect(new Set(aligned.map(({ verdict }) => verdict))).toEqual(new Set(['fits']));
});

describe('models', () => {
  const model = trainAlignment(FILES.flat());

  test('are the same for the same pairs', () => {
    expect(modelToBytes(trainAlignment(FILES.flat()))).toEqual(modelToBytes(model));
  });

  test('say the same after they were written and read', () => {
    const restored = modelFromBytes(modelToBytes(model))!;
    expect(modelToBytes(restored)).toEqual(modelToBytes(model));
    expect(alignPairs(restored, FILES)).toEqual(alignPairs(model, FILES));
  });

  test('are not read from other bytes', () => {
    const bytes = modelToBytes(model);
    expect(modelFromBytes(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
    expect(modelFromBytes(new TextEncoder().encode('something else'))).toBeUndefined();
    expect(modelFromBytes(new Uint8Array())).toBeUndefined();
  });
});
