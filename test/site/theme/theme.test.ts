import { describe, expect, test } from 'vitest';
import { parseLocale, type Locale } from '../../../src/model/locale.ts';
import { textIn, themeFiles, themeOf } from '../../../src/site/theme/theme.ts';

const locale = (tag: string): Locale => parseLocale(tag)!;

describe('a theme', () => {
  test('has its files in assets, by names that do not depend on where they came from', () => {
    expect(themeFiles({ logo: { light: 'art/On Light.SVG', dark: 'art/dark.png' }, css: 'x/site.css' })).toEqual([
      { from: 'art/On Light.SVG', outputPath: 'assets/logo.svg' },
      { from: 'art/dark.png', outputPath: 'assets/logo-dark.png' },
      { from: 'x/site.css', outputPath: 'assets/publisher.css' },
    ]);
    expect(themeFiles({})).toEqual([]);
  });

  test('names them to templates by their URLs', () => {
    expect(themeOf({ logo: 'a.svg', css: 'b.css', colors: { accent: '#0b57a4' } }, '/docs/')).toMatchObject({
      logo: { light: '/docs/assets/logo.svg' },
      styleSheets: ['/docs/assets/colors.css', '/docs/assets/publisher.css'],
    });
    expect(themeOf({}, '/')).toEqual({ links: [], footer: [], styleSheets: [] });
  });

  test.each([{ links: [{ title: 'Shop', url: '/shop' }] }, { logo: { light: 'a.svg', dark: 'b.svg' } }])(
    'with %j brings the style sheet for its parts of the header, before its own',
    (options) => {
      const { styleSheets } = themeOf({ ...options, css: 'b.css' }, '/');
      expect(styleSheets).toEqual(['/assets/publisher-header.css', '/assets/publisher.css']);
    },
  );
});

test.each([
  ['pt-BR', 'Loja'],
  ['pt-PT', 'Loja (pt)'],
  ['de-DE', 'Shop'],
])('of texts by locale, %s has %s', (tag, text) => {
  expect(textIn(locale(tag), { pt: 'Loja (pt)', 'pt-br': 'Loja', en: 'Shop' })).toBe(text);
});

test('a text without an English one is the first in other locales', () => {
  expect(textIn(locale('ja-JP'), { de: 'Laden', fr: 'Boutique' })).toBe('Laden');
  expect(textIn(locale('ja-JP'), 'Shop')).toBe('Shop');
});
