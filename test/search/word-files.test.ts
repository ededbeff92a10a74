import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpack } from '../../src/search/compression.ts';
import type { IndexedForm } from '../../src/search/vocabulary.ts';
import { beginningThatDiffers, makeWordFiles } from '../../src/search/word-files.ts';
import { WordIndex } from '../../src/search/word-index.ts';
import { browserModule } from './browser-module.ts';

const { readWordFile } = await browserModule<{
  readWordFile(file: Uint8Array): { bytes: Uint8Array; words: string[] };
}>('word-file');

const formsOf = (word: string): readonly IndexedForm[] => {
  const stem = word.toLowerCase().replace(/s$/, '');
  const whole = { stem, variant: word.endsWith('é') ? word : undefined, share: 1 };
  return word.includes('-') ? [whole, ...word.split('-').map((part) => ({ ...whole, stem: part, share: 2 }))] : [whole];
};

/** Makes the function that looks words up in an index of pages by their words. */
function lookUpIn(pages: readonly (readonly string[])[]): ReturnType<WordIndex['lookUp']> {
  const index = new WordIndex();
  for (const words of pages) {
    index.add({
      content: '',
      words: [...words],
      levels: words.map(() => 0),
      titleWords: words.slice(0, 1),
      anchors: [],
    });
  }
  return index.lookUp(Array.from(index.writtenWords(), formsOf));
}

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => `w${String(from + i).padStart(4, '0')}`);

test('words are cut into files in the order of code points', () => {
  const words = [...numbered(0, 3000), '\u{20bb7}', '\uff21'];
  const files = makeWordFiles(lookUpIn([words]), 1);
  expect(files.length).toBeGreaterThan(5);
  expect(files.at(-1)?.stems.at(-1)).toBe('\u{20bb7}');
  for (const [i, { stems }] of files.entries())
    if (i > 0) expect((stems[0] ?? '') > (files[i - 1]?.stems.at(-1) ?? '')).toBe(true);
  expect(files.flatMap(({ content }) => readWordFile(unpack(content)).words)).toEqual(
    files.flatMap(({ stems }) => stems),
  );
  expect(files.flatMap(({ stems }) => stems).toSorted()).toEqual(words.map((word) => word.toLowerCase()).toSorted());
});

test('a change makes no file anew but those of its words', () => {
  // Words that fill a file of their own have those behind them cut as before.
  const words = [...numbered(0, 3000), ...Array.from({ length: 4000 }, (_, i) => `w${String(i % 8)}500`)];
  const [before, after] = [words, words.with(1200, 'w1201')];
  const files = makeWordFiles(lookUpIn([before]), 1);
  const asked: (number | undefined)[] = [];
  const lookUp = lookUpIn([after]);
  const next = makeWordFiles(
    (stems) => {
      asked.push(stems?.size);
      return lookUp(stems);
    },
    1,
    { files, changed: new Set(['w1200', 'w1201']) },
  );
  expect(next).toEqual(makeWordFiles(lookUp, 1));
  expect(next.filter((file) => files.includes(file)).length).toBeGreaterThanOrEqual(files.length - 5);
  expect(Math.max(...asked.map((size) => size ?? Infinity))).toBeLessThan(1000);
});

test('changed pages give the files that they would give from nothing', () => {
  const word = fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 400 }).map((i) => `w${String(i)}`) },
    fc.constantFrom('café', 'cafés', 'Seeds', 'seed', 'seed-bed', '\u{20bb7}', '\uff21'),
  );
  const pages = fc.array(fc.array(word, { minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 12 });
  const changes = fc.array(fc.tuple(fc.nat(), fc.array(word, { maxLength: 300 })), { maxLength: 3 });
  fc.assert(
    fc.property(pages, changes, (before, all) => {
      const now = [...before];
      for (const [at, words] of all) now[at % before.length] = words;
      const changed = before.flatMap((words, i) => (words === now[i] ? [] : [...words, ...(now[i] ?? [])]));
      const last = makeWordFiles(lookUpIn(before), before.length);
      const lookUp = lookUpIn(now);
      const stems = new Set(changed.flatMap(formsOf).map(({ stem }) => stem));
      expect(makeWordFiles(lookUp, now.length, { files: last, changed: stems })).toEqual(
        makeWordFiles(lookUp, now.length),
      );
    }),
    { seed: 1, numRuns: 100 },
  );
});

test.each([
  ['apricot', 'apple', 'apr'],
  ['cathartic', 'cath', 'catha'],
  ['\u{20bb8}x', '\u{20bb7}x', '\u{20bb8}'],
  ['apricot', undefined, 'apricot'],
])('what tells %s from %s is %s', (word, before, beginning) => {
  expect(beginningThatDiffers(word, before)).toBe(beginning);
});
