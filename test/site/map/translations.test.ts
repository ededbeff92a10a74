import { describe, expect, it } from 'vitest';
import { mapLocale } from '../../../src/site/map/map-locale.ts';
import { groupTranslations } from '../../../src/site/map/translations.ts';
import { docset } from '../docsets.ts';

/** Groups docsets, each given by its folder's name, `de-DE/shop`, and its articles; gives the folders. */
function groups(docsets: Readonly<Record<string, string>>): string[][] {
  const tags = [...new Set(Object.keys(docsets).map((folder) => folder.split('/')[0] ?? ''))];
  const locales = tags.map((tag) => {
    const own = Object.entries(docsets).filter(([folder]) => folder.startsWith(`${tag}/`));
    const read = own.map(([folder, articles]) =>
      docset(tag, { articles: articles === '' ? [] : articles.split(' ').map((name) => `${name}.md`) }, folder),
    );
    return mapLocale(read, [], { basePath: '/' });
  });
  return groupTranslations(locales).map((group) => group.map(({ map }) => map.folder));
}

describe('docsets that are translations of one docset', () => {
  it('have articles of the same paths, whatever their case', () => {
    expect(groups({ 'de-DE/x': 'a b c', 'id-ID/x': 'a B d' })).toEqual([['de-DE/x', 'id-ID/x']]);
    expect(groups({ 'de-DE/x': 'a b c', 'id-ID/x': 'd e f' })).toEqual([['de-DE/x'], ['id-ID/x']]);
  });

  it('have at least half of the smaller one in common', () => {
    expect(groups({ 'de-DE/x': 'a b c d e f', 'id-ID/x': 'a x' })).toEqual([['de-DE/x', 'id-ID/x']]);
    expect(groups({ 'de-DE/x': 'a b c d e f', 'id-ID/x': 'a x y' })).toEqual([['de-DE/x'], ['id-ID/x']]);
  });

  it('may be of several docsets a locale, in any order', () => {
    const found = groups({
      'de-DE/shop': 'index shop/a shop/b',
      'de-DE/garden': 'index garden/a garden/b',
      'id-ID/garden': 'index garden/a',
      'id-ID/shop': 'index shop/a',
      'ja-JP/shop': 'index shop/b shop/a',
    });
    expect(found).toEqual([
      ['de-DE/shop', 'id-ID/shop', 'ja-JP/shop'],
      ['de-DE/garden', 'id-ID/garden'],
    ]);
  });

  it('are never two of one locale', () => {
    expect(groups({ 'de-DE/x': 'a b', 'de-DE/y': 'a b' })).toEqual([['de-DE/x'], ['de-DE/y']]);
  });

  it('hold something', () => {
    expect(groups({ 'de-DE/x': '', 'id-ID/x': 'a' })).toEqual([['id-ID/x']]);
  });
});
