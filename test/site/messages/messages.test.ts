import { describe, expect, test } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { catalogues, messagesFor } from '../../../src/site/messages/index.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each([...catalogues])('catalogue %s', (_tag, messages) => {
  test('has the keys of English', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
  });

  test.each(Object.entries(messages))('%s says something, with the placeholders of English', (key, text) => {
    expect(text.trim()).not.toBe('');
    expect(placeholders(text)).toEqual(placeholders(en[key as keyof typeof en]));
  });
});

describe('messagesFor', () => {
  test.each([
    ['id-ID', 'id'],
    ['pt-BR', 'pt'],
    ['AR-sa', 'ar'],
    ['en-GB', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-SG', 'zh-Hant'],
    ['de-u-co-phonebk', 'de'],
    ['sw-KE', 'en'],
    ['no tag', 'en'],
    ['', 'en'],
  ])('%s reads the catalogue %s', (tag, catalogue) => {
    expect(messagesFor(tag)).toBe(catalogues.get(catalogue));
  });
});
