import { expect, test } from 'vitest';
import type { TocEntry } from '../../../src/model/docset.ts';
import { nameHeadingsByFolder } from '../../../src/site/map/folder-headings.ts';

const article = (path: string): TocEntry => ({ name: path, article: path, items: [] });
const heading = (name: string, ...items: TocEntry[]): TocEntry => ({ name, language: 'ar-SA', items });
const named = (name: string, ...items: TocEntry[]): TocEntry => ({ name, items });

const itemsOf = (items: TocEntry[], path = 'TOC.yml') => nameHeadingsByFolder({ path, items }).items;

test('a heading is called by the folder that its articles have to themselves', () => {
  const below = [article('get-started/a.md'), article('get-started/first/b.md')];
  expect(itemsOf([heading('البدء', ...below)])).toEqual([named('Get started', ...below)]);
});

test('headings below it are called by folders below that one', () => {
  const deep = [article('tools/command_line/a.md'), article('tools/command_line/b.md')];
  const items = [heading('أدوات', article('tools/x.md'), heading('سطر الأوامر', ...deep))];
  expect(itemsOf(items)).toEqual([named('Tools', article('tools/x.md'), named('Command line', ...deep))]);
});

test.each<[string, TocEntry[], string?]>([
  ['whose articles stand in several folders', [heading('خليط', article('a/x.md'), article('b/y.md'))]],
  ['whose folder is that of the table', [heading('كل', article('guide/x.md'))], 'guide/TOC.yml'],
  ['whose folder holds no words', [heading('رقم', article('1b2f/x.md'))]],
  ['that shares its folder with another', [heading('أول', article('a-b/x.md')), heading('ثان', article('a-b/y.md'))]],
  ['below one of the same folder', [named('Care', heading('عناية', article('care/x.md')))]],
  ['that leads to an article', [{ ...heading('صفحة', article('care/y.md')), article: 'care/x.md' }]],
])('a heading keeps the name of the translator %s', (_, items, path) => {
  expect(itemsOf(items, path)).toEqual(items);
});
