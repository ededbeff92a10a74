import { expect, it } from 'vitest';
import { copyArticle, placeArticle, withNewerOriginal } from '../../../src/site/map/placed-article.ts';

const FILE = { path: 'Sub/A.md', size: 5, modified: 7 };
const OWN = { ...FILE, docset: 1, origin: undefined, side: undefined, isOriginalNewer: false, originalDate: undefined };

it('has what its file has, and stands where its path says', () => {
  const article = placeArticle(FILE, { docset: 1, home: 'de-de/', folder: 'de-de/sub/a/' });
  expect(copyArticle(article)).toEqual({ ...OWN, folder: 'de-de/sub/a/' });
});

it('stands where it was placed, if that is elsewhere', () => {
  const article = placeArticle(FILE, { docset: 1, home: 'de-de/', folder: 'de-de/sub/a-2/' });
  expect(copyArticle(article)).toEqual({ ...OWN, folder: 'de-de/sub/a-2/' });
});

it('may be an article of another locale', () => {
  const origin = { locale: 'ja-jp', docset: 0 };
  const german = placeArticle(FILE, { docset: 1, home: 'de-de/', folder: 'de-de/sub/a/', origin, side: 'source' });
  expect(copyArticle(german)).toEqual({ ...OWN, folder: 'de-de/sub/a/', origin, side: 'source' });
});

it('can be marked, and is left as it was itself', () => {
  const article = placeArticle(FILE, { docset: 1, home: 'de-de/', folder: 'de-de/sub/a/' });
  const marked = { ...OWN, folder: 'de-de/sub/a/', isOriginalNewer: true };
  expect(withNewerOriginal(article)).toEqual({ ...marked, originalDate: undefined });
  expect(withNewerOriginal(article, '2020-01-02')).toEqual({ ...marked, originalDate: '2020-01-02' });
  expect(article.isOriginalNewer).toBe(false);
});

it('can be sent to another thread as a copy', () => {
  const article = placeArticle(FILE, { docset: 1, home: 'de-de/', folder: 'de-de/sub/a/' });
  expect(structuredClone(copyArticle(article)).folder).toBe('de-de/sub/a/');
});
