import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { article, pair } from '../bilingual-markdown.ts';
import { BuiltFolder } from '../built-folder.ts';
import { repositoryOf } from './repository.ts';

/** Two articles that were translated from the first of two states of their originals, of which one has changed. */
function translations() {
  const { folder, commits } = repositoryOf(
    { 'a.md': 'Wait for one hour.\n', 'b.md': 'Open it.\n' },
    { 'a.md': 'Wait for two hours.\n', 'b.md': 'Open it.\n' },
  );
  const metadata = { 'ms.sourcegitcommit': commits[0]! };
  const built = new BuiltFolder({
    'de-DE/a.md': article(`${pair(101, 'Warte eine Stunde.', 'Wait for one hour.')}\n`, {
      ...metadata,
      original_content_git_url: 'https://github.com/kitchen/docs/blob/live/a.md',
    }),
    'de-DE/b.md': article(`${pair(102, 'Öffne es.', 'Open it.')}\n`, metadata),
  });
  return {
    clone: folder,
    built,
    checkOut: (at: number) => execFileSync('git', ['-C', folder, 'checkout', '-q', commits[at]!]),
  };
}

const noticeOf = (html = ''): string => /<p class="notice">.*?<\/p>/.exec(html)?.[0] ?? '';

test('readers are told that the original has changed, since when, and where it is', async () => {
  const { clone, built } = translations();
  await built.build({ originals: [{ repository: clone }] });
  const files = built.files();
  expect(Buffer.from(noticeOf(files['de-de/a/index.html']), 'latin1').toString()).toMatch(
    /Ausgangstext.* <a href="https:\/\/github\.com\/kitchen\/docs\/blob\/live\/a\.md" hreflang="en-US">Ausgangstext<\/a>: <time datetime="2020-01-02">2\. Januar 2020<\/time><\/p>$/,
  );
  expect(noticeOf(files['de-de/b/index.html'])).toBe('');
});

test('a page is made anew when the clone moves, and pages are what they are without one otherwise', async () => {
  const { clone, built, checkOut } = translations();
  const originals = [{ repository: clone }];
  checkOut(0);
  await built.build({ originals });
  const { files } = await built.buildElsewhere();
  expect(built.files()).toEqual(files);
  expect((await built.build({ originals })).pagesWritten).toBe(0);
  checkOut(1);
  expect((await built.build({ originals })).pagesWritten).toBe(1);
  expect(noticeOf(built.files()['de-de/a/index.html'])).toContain('2020-01-02');
  expect(built.files()).toEqual((await built.buildElsewhere({ originals })).files);
});

test('what reviewers see follows a clone that moves', async () => {
  const { clone, built, checkOut } = translations();
  const options = { originals: [{ repository: clone }], hasReview: true };
  const staleness = () =>
    (JSON.parse(built.files()['de-de/review/data/a.json'] ?? '{}') as { pairs: { staleness?: string }[] }).pairs.map(
      (reviewed) => reviewed.staleness,
    );
  checkOut(0);
  await built.build(options);
  expect(staleness()).toEqual(['unchanged']);
  checkOut(1);
  await built.build(options);
  expect(staleness()).toEqual(['changed']);
});
