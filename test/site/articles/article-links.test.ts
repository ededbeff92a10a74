import { expect, test } from 'vitest';
import { articleLinks } from '../../../src/site/articles/article-links.ts';
import type { SiteOptions } from '../../../src/site/map/site-map.ts';
import { docset, siteOf } from '../docsets.ts';

function links(options: SiteOptions, path = 'read/a b.md') {
  const { site, locale } = siteOf([docset('de-DE', { articles: [path] })], options);
  return articleLinks(site, locale, locale.articles[0]!);
}

test('an article leads to where it can be changed and reported', () => {
  expect(
    links({ editUrl: 'https://example.com/edit/{locale}/{path}', reportUrl: 'https://example.com/new?u={url}' }),
  ).toEqual({
    editUrl: 'https://example.com/edit/de-DE/read/a%20b.md',
    reportUrl: 'https://example.com/new?u=%2Fde-de%2Fread%2Fa%2520b%2F',
  });
  expect(links({})).toEqual({});
});

test('the page’s URL is absolute where the base URL is known', () => {
  const { reportUrl } = links({ baseUrl: 'https://help.example.com', reportUrl: 'https://example.com/?{url}' }, 'a.md');
  expect(reportUrl).toBe('https://example.com/?https%3A%2F%2Fhelp.example.com%2Fde-de%2Fa%2F');
});

test('what only a segment has is left to be filled in for segments, and plain for the article', () => {
  expect(
    links({ editUrl: 'https://example.com/{path}#L{line}', reportUrl: 'mailto:us?subject={segment}' }, 'a.md'),
  ).toEqual({
    editUrl: 'https://example.com/a.md#L1',
    segmentEditUrl: 'https://example.com/a.md#L{line}',
    reportUrl: 'mailto:us?subject=',
    segmentReportUrl: 'mailto:us?subject={segment}',
  });
});
