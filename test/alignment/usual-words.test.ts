import { describe, expect, test } from 'vitest';
import { scaleOf, trainAlignment } from '../../src/alignment/model.ts';
import { expectedLength, WordLack } from '../../src/alignment/usual-words.ts';
import { bitext } from './bitext.ts';

const PAIRS = bitext(60, 12).flat();
const MODEL = trainAlignment(PAIRS);
const { table, usualWords } = MODEL;

/** What the words of a source lack, whose target has lost its last words. */
function lackWithout(words: number) {
  const longest = PAIRS.reduce((long, pair) => (pair.source.length > long.source.length ? pair : long));
  const source = table.source.lookUp(longest.source);
  const kept = longest.target.split(' ').slice(0, words === 0 ? undefined : -words);
  const { gains } = scaleOf(MODEL).read(table.target.lookUp(kept.join(' ')), source, () => 0);
  return { lack: new WordLack(usualWords, source, gains), count: source.length };
}

describe('usual words', () => {
  test('words whose counterparts were cut off lack much more than before', () => {
    const [whole, cut] = [lackWithout(0), lackWithout(4)];
    const end = [whole.count - 5, whole.count - 1] as const;
    expect(cut.lack.between(...end)).toBeGreaterThan(whole.lack.between(...end) + 2);
    expect(cut.lack.greatest).toBeGreaterThan(whole.lack.greatest);
  });

  test('words whose counterparts are there lack no more than before', () => {
    const [whole, cut] = [lackWithout(0), lackWithout(4)];
    expect(cut.lack.between(0, 4)).toBeLessThanOrEqual(whole.lack.between(0, 4));
  });

  test('a longer source lets a longer target be expected', () => {
    const [short, long] = ['bababa.', 'bababa bababa.'].map((text) =>
      expectedLength(usualWords.lengths, table.source.lookUp(text)),
    );
    expect(long).toBeGreaterThan(short!);
  });
});
