import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/model/locale.ts';
import { markdownFile } from '../../../src/site/pages/markdown-file.ts';
import type { ArticlePage } from '../../../src/site/pages/site-page.ts';

const PAGE = {
  title: 'Ausleihe: "Regeln"',
  date: '2020-04-21',
  locale: parseLocale('de-DE'),
  sourceLocale: parseLocale('en-US'),
  canonicalUrl: 'https://help.example.com/de-de/loans/',
  sourceUrl: '/en-us/loans/',
} as ArticlePage;

const PLACE = ['canonical: https://help.example.com/de-de/loans/', 'source: /en-us/loans/'];

const members = (page: Partial<ArticlePage>): string[] =>
  markdownFile({ ...PAGE, ...page }, '\n# Ausleihe\n\n')
    .split('\n')
    .slice(1, -3);

describe('the Markdown file of an article', () => {
  test('says what the text does not, and then the text', () => {
    expect(markdownFile({ ...PAGE, canonicalUrl: undefined }, '\n# Ausleihe\n\n')).toBe(
      '---\ntitle: "Ausleihe: \\"Regeln\\""\ndate: 2020-04-21\nlocale: de-DE\n---\n# Ausleihe\n',
    );
  });

  test('says where page and source are, but of what search engines are to leave alone', () => {
    expect(members({})).toEqual(expect.arrayContaining(PLACE));
    expect(members({ robots: 'NOINDEX, NOFOLLOW' })).not.toEqual(expect.arrayContaining(PLACE.slice(0, 1)));
    expect(members({ robots: 'NOINDEX, NOFOLLOW' })).not.toEqual(expect.arrayContaining(PLACE.slice(1)));
    expect(members({ sourceUrl: undefined })).not.toContain(PLACE[1]);
    expect(members({ locale: PAGE.sourceLocale })).not.toContain(PLACE[1]);
  });
});
