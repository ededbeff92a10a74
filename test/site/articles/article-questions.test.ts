import { describe, expect, test } from 'vitest';
import { ArticleQuestions, hasSameAnswers, type ArticleAnswers } from '../../../src/site/articles/article-questions.ts';
import { readArticle } from '../../../src/site/articles/article.ts';

const ANSWERS: ArticleAnswers = {
  resolveLink: ({ href }) => ({ url: `/de-de/${href}` }),
  resolveUid: (uid) => ({ url: `/uid/${uid}`, name: uid }),
  pivotGroups: () => [],
  filesFor: (source) => ({
    sources: new Map([[source.path, source]]),
    readers: {
      readInclude: ({ path }) => ({ path, problem: 'missing' }),
      readCode: ({ path }) => ({ path, content: 'code' }),
    },
  }),
  fileDigest: ({ path }) => `digest of ${path}`,
  learningDigest: () => 'learning',
};

const SOURCE = { article: readArticle('# A\n'), path: 'a.md', typedPath: 'de-DE/a.md' };

/** What an article has asked that asks everything there is to ask. */
function askAll() {
  const questions = new ArticleQuestions(ANSWERS);
  questions.resolveLink({ href: 'b.md', kind: 'link', from: 'a.md' });
  questions.resolveUid('garden.beds');
  questions.pivotGroups('seasons');
  questions.noteLearning();
  const { readers } = questions.files.forArticle(SOURCE);
  readers.readInclude({ path: 'i.md', from: 'a.md' });
  readers.readCode({ path: 'c.js', from: 'a.md' });
  return questions.asked();
}

test('answers are passed on as they are', () => {
  const questions = new ArticleQuestions(ANSWERS);
  expect(questions.resolveLink({ href: 'b.md', kind: 'link', from: 'a.md' })).toEqual({ url: '/de-de/b.md' });
  expect(questions.resolveUid('x')).toEqual({ url: '/uid/x', name: 'x' });
  expect(questions.files.forArticle(SOURCE).readers.readCode({ path: 'c.js', from: 'a.md' })).toEqual({
    path: 'c.js',
    content: 'code',
  });
});

describe('an article that has asked everything', () => {
  const asked = askAll();

  test('is up to date while all answers are the same', () => {
    expect(asked.questions).toHaveLength(6);
    expect(hasSameAnswers(asked, ANSWERS)).toBe(true);
    expect(hasSameAnswers(JSON.parse(JSON.stringify(asked)) as typeof asked, ANSWERS)).toBe(true);
  });

  test.each<[string, Partial<ArticleAnswers>]>([
    ['a link', { resolveLink: () => ({ url: '/elsewhere' }) }],
    [
      'the problem of a link',
      { resolveLink: ({ href }) => ({ url: `/de-de/${href}`, problem: { code: 'file-not-found', message: 'gone' } }) },
    ],
    ['a uid', { resolveUid: () => undefined }],
    ['the name of a uid', { resolveUid: (uid) => ({ url: `/uid/${uid}`, name: 'Beete' }) }],
    ['pivots', { pivotGroups: () => [{ id: 'seasons', title: 'Jahreszeiten', pivots: [] }] }],
    ['training', { learningDigest: () => 'more learning' }],
    ['an include', { fileDigest: ({ path }) => (path === 'i.md' ? 'missing' : `digest of ${path}`) }],
    ['code', { fileDigest: ({ path }) => (path === 'c.js' ? 'missing' : `digest of ${path}`) }],
  ])('is not when the answer is another: %s', (_, changed) => {
    expect(hasSameAnswers(asked, { ...ANSWERS, ...changed })).toBe(false);
  });
});

test.each(['#part', 'https://garden.example/', '//garden.example/', 'mailto:a@garden.example'])(
  'what is the same everywhere is not noted: %s',
  (href) => {
    const questions = new ArticleQuestions(ANSWERS);
    questions.resolveLink({ href, kind: 'link', from: 'a.md' });
    expect(questions.asked()).toEqual({ questions: [], digest: '' });
  },
);

test('a question is noted once, but for each file that asks it', () => {
  const questions = new ArticleQuestions(ANSWERS);
  for (const from of ['a.md', 'a.md', 'includes/i.md']) questions.resolveLink({ href: 'b.md', kind: 'link', from });
  expect(questions.asked().questions).toHaveLength(2);
});

test('an article that has asked nothing is always up to date', () => {
  expect(hasSameAnswers(new ArticleQuestions(ANSWERS).asked(), { ...ANSWERS, learningDigest: () => 'other' })).toBe(
    true,
  );
});
