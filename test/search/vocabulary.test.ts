import { afterAll, describe, expect, test } from 'vitest';
import { closeSearch } from '../../src/search/index.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

afterAll(closeSearch);

const stems = async (language: string, ...words: string[]): Promise<string[]> => {
  const vocabulary = new Vocabulary(language);
  await vocabulary.learn(words);
  return words.map((word) => vocabulary.formsOf(word)[0]?.stem ?? '');
};

describe('a vocabulary', () => {
  test.each([
    ['de', ['Häuser', 'Haus.'], ['haus', 'haus']],
    ['en', ['policies', 'Policy,', '(policy)'], ['polici', 'polici', 'polici']],
    ['en', ['x_items', 'items_', '365'], ['x_item', 'items_', '365']],
    ['ja', ['設定', 'Policies'], ['設定', 'policies']],
    // The last word that Pagefind is asked for is a whole one, too.
    ['id', ['AADSTS', 'AADSTS50012'], ['aadsts', 'aadsts50012']],
  ])('knows the stems of %s words', async (language, words, expected) => {
    expect(await stems(language, ...words)).toEqual(expected);
  });

  test('learns more words later', async () => {
    const vocabulary = new Vocabulary('en');
    await vocabulary.learn(['settings']);
    await vocabulary.learn(['settings', 'policies']);
    expect(['settings', 'policies'].map((word) => vocabulary.formsOf(word)[0]?.stem)).toEqual(['set', 'polici']);
  });

  test('does not guess at words that it has not learnt', () => {
    expect(() => new Vocabulary('en').formsOf('policies')).toThrow(RangeError);
  });
});
