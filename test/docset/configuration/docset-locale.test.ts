import { expect, it } from 'vitest';
import { localeOfFolderName } from '../../../src/docset/configuration/docset-locale.ts';

it.each([
  ['id-ID', 'id-ID'],
  ['alchemy-id-ID', 'id-ID'],
  ['docs.de-de', 'de-DE'],
  ['help_zh-hans-cn', 'zh-Hans-CN'],
  ['es-419', 'es-419'],
  ['de', 'de'],
  ['docs', undefined],
  ['content', undefined],
  ['how-to', undefined],
  ['docset', undefined],
  ['xx', undefined],
  ['xx-YY', undefined],
  ['', undefined],
])('the folder %s has the locale %s', (name, tag) => {
  expect(localeOfFolderName(name)?.tag).toBe(tag);
});
