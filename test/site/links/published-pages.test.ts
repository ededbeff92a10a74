import { describe, expect, test } from 'vitest';
import { followPublishedUrl, publishedPage } from '../../../src/site/links/published-pages.ts';
import type { SiteOptions } from '../../../src/site/map/site-map.ts';
import { docset, siteOf } from '../docsets.ts';

function follow(url: string, options: SiteOptions = {}): string {
  const parts = {
    articles: ['pay.md', 'index.md'],
    publishedAs: (path: string) => ({ url: path === 'index.md' ? '/shop' : '/shop/pay' }),
  };
  const { site, locale } = siteOf([docset('de-DE', parts), docset('th-TH')], options);
  const [own] = locale.docsets;
  if (!own) throw new Error('no docset');
  return followPublishedUrl(site, locale, own, url);
}

describe('a URL from the root of the publisher’s site', () => {
  test.each([
    ['/shop/pay', '/de-de/pay/'],
    ['/Shop/Pay/?view=x#y', '/de-de/pay/?view=x#y'],
    ['/en-us/shop/pay', '/de-de/pay/'],
    ['https://learn.microsoft.com/shop/', '/de-de/'],
    ['/shop/none', '/shop/none'],
    ['https://example.com/shop/pay', 'https://example.com/shop/pay'],
    ['//example.com/', '//example.com/'],
  ])('%s leads to %s', (url, target) => {
    expect(follow(url)).toBe(target);
  });

  test('leads to the publisher where the site has no such article', () => {
    expect(follow('/shop/none?a=b', { learnHost: 'https://learn.microsoft.com' })).toBe(
      'https://learn.microsoft.com/de-de/shop/none?a=b',
    );
  });

  test('is unknown to a docset of which nothing tells where it is published', () => {
    const { locale } = siteOf([docset('de-DE', { articles: ['pay.md'] })]);
    const [own] = locale.docsets;
    expect(own && publishedPage(own, '/pay')).toBeUndefined();
  });
});
