import { expect, test } from 'vitest';
import { siteLists } from '../../../src/pipeline/lists/site-lists.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { listedOf, made } from './made.ts';

function lists(options: Parameters<typeof siteOf>[1] = {}) {
  const { site } = siteOf([docset('ar-SA', { articles: ['a.md'] })], options);
  return made(
    siteLists(
      site,
      site.locales.map((map) => listedOf(map)),
    ),
  );
}

test('no two lists have one path', () => {
  const { site } = siteOf([docset('ar-SA', { articles: ['a.md'] }), docset('de-DE')], {
    baseUrl: 'https://example.com',
  });
  const paths = siteLists(site, []).map(({ outputPath }) => outputPath);
  expect(new Set(paths).size).toBe(paths.length);
});

test('robots.txt names the sitemap, and stands at a server’s root alone', () => {
  expect(lists({ baseUrl: 'https://help.example.com' }).get('robots.txt')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://help.example.com/sitemap.xml\n',
  );
  expect(lists().get('robots.txt')).toBe('User-agent: *\nDisallow:\n');
  expect(lists({ basePath: '/help/' }).has('robots.txt')).toBe(false);
});

test('a manifest names the site in the direction of its language', () => {
  const manifest = JSON.parse(
    lists({ basePath: '/help/', name: 'حديقة' }).get('ar-sa/manifest.webmanifest') ?? '',
  ) as unknown;
  expect(manifest).toMatchObject({
    name: 'حديقة',
    lang: 'ar-SA',
    dir: 'rtl',
    start_url: '/help/ar-sa/',
    scope: '/help/',
    icons: [{ src: '/help/assets/favicon.svg', sizes: 'any' }],
  });
});

test('a manifest has the publisher’s colour, as it can be read', () => {
  const color = (accent: string): unknown =>
    JSON.parse(lists({ theme: { colors: { accent } } }).get('ar-sa/manifest.webmanifest') ?? '{}').theme_color;
  expect(color('#00695c')).toBe('#00695c');
  expect(color('#ffe082')).not.toBe('#ffe082');
});
