import { expect, it } from 'vitest';
import type { LocatedDiagnostic } from '../../../src/model/diagnostic.ts';
import { checkBookmarks } from '../../../src/site/links/bookmarks.ts';

const diagnostic: LocatedDiagnostic = {
  path: 'de-DE/a.md',
  line: 3,
  column: 5,
  severity: 'warning',
  code: 'bookmark-not-found',
  message: 'The page /de-de/b/ has no part #limit.',
};
const anchors = new Map([['de-de/b/', new Set(['limits', 'Über-uns'])]]);
const check = (page: string, id: string) => checkBookmarks([{ page, id, diagnostic }], anchors);

it('lets bookmarks pass that their page has', () => {
  expect(check('de-de/b/', 'limits')).toEqual([]);
  expect(check('de-de/b/', 'Über-uns')).toEqual([]);
});

it('lets permalinks of segments pass', () => {
  expect(check('de-de/b/', 'ttu-1a2b3-101')).toEqual([]);
});

it('reports the others, with what was probably meant', () => {
  expect(check('de-de/b/', 'limit')).toEqual([{ ...diagnostic, suggestion: 'Did you mean #limits?' }]);
  expect(check('de-de/b/', 'something-else')).toEqual([diagnostic]);
});

it('says nothing of pages that it does not know', () => {
  expect(check('en-us/b/', 'limit')).toEqual([]);
});
