import { describe, expect, it } from 'vitest';
import { namedBeside, parseLocale, type Locale } from '../../src/model/locale.ts';

describe('parseLocale', () => {
  it.each([
    ['id-id', 'id-ID', 'id-id', 'ltr'],
    ['AR-sa', 'ar-SA', 'ar-sa', 'rtl'],
    ['he', 'he', 'he', 'rtl'],
    ['ZH-hant-tw', 'zh-Hant-TW', 'zh-hant-tw', 'ltr'],
    ['sr-latn-rs', 'sr-Latn-RS', 'sr-latn-rs', 'ltr'],
    [' th-TH ', 'th-TH', 'th-th', 'ltr'],
    ['ur-PK', 'ur-PK', 'ur-pk', 'rtl'],
  ])('%j is %s', (written, tag, slug, direction) => {
    expect(parseLocale(written)).toMatchObject({ tag, slug, direction });
  });

  it('names the language in itself, with a capital', () => {
    expect(parseLocale('ru-RU')?.name).toMatch(/^Русский/);
    expect(parseLocale('id-ID')?.name).toMatch(/^Indonesia|^Bahasa Indonesia/);
  });

  it.each(['', 'x', 'not a locale', 'de_DE', '../x'])('%j is none', (tag) => {
    expect(parseLocale(tag)).toBeUndefined();
  });
});

describe('namedBeside', () => {
  const named = (tag: string): Locale => parseLocale(tag) ?? expect.fail(tag);

  it.each([
    ['ar-SA', ['de-DE'], 'العربية'],
    ['pt-PT', ['de-DE'], 'Português'],
    ['pt-PT', ['pt-BR'], 'Português (Portugal)'],
    ['zh-TW', ['zh-CN'], '中文（繁體）'],
    ['sr-Latn-RS', ['sr-Cyrl-RS'], 'Srpski (latinica)'],
    ['ar-SA', ['ar-SA'], 'العربية'],
  ])('calls %s beside %j %s', (tag, others, name) => {
    expect(namedBeside(named(tag), others.map(named)).name).toBe(name);
  });
});
