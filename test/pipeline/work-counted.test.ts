import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BuildResult } from '../../src/pipeline/build/compare-site.ts';
import { article } from './bilingual-markdown.ts';
import { BuiltFolder } from './built-folder.ts';

const FILES = {
  'de-DE/start.md': article('# Start\n\n[Beete](beds.md#anlegen), [Samen](seeds.md)\n'),
  'de-DE/beds.md': article('# Beete\n\n## Anlegen\n\n[!INCLUDE [](includes/outer.md)]\n'),
  'de-DE/tools.md': article('# Geräte\n\n[!INCLUDE [](includes/inner.md)]\n\n[!code-js[](code/dig.js)]\n'),
  'de-DE/other.md': article('# Anderes\n'),
  'de-DE/includes/outer.md': 'Außen.\n\n[!INCLUDE [](inner.md)]\n',
  'de-DE/includes/inner.md': 'Innen.\n',
  'de-DE/code/dig.js': 'dig();\n',
  'de-DE/TOC.yml':
    '- name: Start\n  href: start.md\n- name: Beete\n  href: beds.md\n- name: Anderes\n  href: other.md\n',
  'de-DE/media/x.png': 'image',
};
const ARTICLES = 4;

const codes = ({ diagnostics }: BuildResult) => diagnostics.map(({ code }) => code);

describe('what is done when something changes', () => {
  let folder: BuiltFolder;
  let pages: number;

  beforeEach(async () => {
    folder = new BuiltFolder(FILES);
    const { articles, articlesRendered, pagesWritten, diagnostics } = await folder.build();
    expect({ articles, articlesRendered }).toEqual({ articles: ARTICLES, articlesRendered: ARTICLES });
    expect(diagnostics).toMatchObject([{ code: 'file-not-found' }]);
    pages = pagesWritten;
  });

  /** Builds, and expects that so much was done and the site is as a clean build makes it. */
  async function expectWork(articlesRendered: number, pagesWritten: number): Promise<BuildResult> {
    const result = await folder.build();
    expect([result.articlesRendered, result.pagesWritten]).toEqual([articlesRendered, pagesWritten]);
    const clean = await folder.buildElsewhere();
    expect(folder.files()).toEqual(clean.files);
    expect(result.diagnostics).toEqual(clean.result.diagnostics);
    return result;
  }

  test('nothing, when nothing has', async () => {
    const { pagesReused, articles } = await expectWork(0, 0);
    expect({ pagesReused, articles }).toEqual({ pagesReused: pages, articles: ARTICLES });
  });

  test('nothing, when files were written again as they were', async () => {
    folder.write(FILES);
    expect((await expectWork(0, 0)).pagesReused).toBe(pages);
  });

  test('one article is rendered and written when its text has changed', async () => {
    folder.write({ 'de-DE/other.md': article('# Anderes\n\nMehr.\n') });
    expect((await expectWork(1, 1)).pagesReused).toBe(pages - 1);
  });

  test('one article and the list of all when its title has', async () => {
    folder.write({ 'de-DE/other.md': article('# Anderes\n', { title: 'Neu' }) });
    await expectWork(1, 2);
  });

  test('those that include a file, in whatever way', async () => {
    folder.write({ 'de-DE/includes/inner.md': 'Tief innen.\n' });
    await expectWork(2, 2);
    folder.write({ 'de-DE/includes/outer.md': 'Weit außen.\n' });
    await expectWork(1, 1);
    folder.write({ 'de-DE/includes/inner.md': 'Nur noch in einem.\n' });
    await expectWork(1, 1);
  });

  test('those that quote code', async () => {
    folder.write({ 'de-DE/code/dig.js': 'digDeeper();\n' });
    await expectWork(1, 1);
  });

  test('an article whose heading has changed, and not those that lead to it', async () => {
    folder.write({ 'de-DE/beds.md': FILES['de-DE/beds.md'].replace('Anlegen', 'Jäten') });
    expect(codes(await expectWork(1, 1))).toEqual(['bookmark-not-found', 'file-not-found']);
    folder.write({ 'de-DE/beds.md': FILES['de-DE/beds.md'] });
    expect(codes(await expectWork(1, 1))).toEqual(['file-not-found']);
  });

  test('a new article, and those that led to it in vain', async () => {
    folder.write({ 'de-DE/seeds.md': article('# Samen\n') });
    // Besides both: the list of all articles, and the locale's home and the site's, which count them.
    expect(codes(await expectWork(2, 5))).toEqual([]);
    folder.write({ 'de-DE/seeds.md': undefined });
    expect(codes(await expectWork(1, 4))).toEqual(['file-not-found']);
  });

  test('a new article alone, when nobody has missed it', async () => {
    folder.write({ 'de-DE/water.md': article('# Wasser\n') });
    await expectWork(1, 4);
  });

  test('an include that was missing, and those that include it', async () => {
    folder.write({ 'de-DE/includes/inner.md': undefined });
    expect(codes(await expectWork(2, 2))).toContain('include-not-found');
    folder.write({ 'de-DE/includes/inner.md': 'Wieder da.\n' });
    expect(codes(await expectWork(2, 2))).not.toContain('include-not-found');
  });

  test('no article, but the pages whose navigation has changed', async () => {
    folder.write({ 'de-DE/TOC.yml': FILES['de-DE/TOC.yml'].replace('name: Anderes', 'name: Sonstiges') });
    // The three articles in the table of contents, and the home page; not the one outside of it.
    await expectWork(0, 4);
  });

  test('no article, but all pages, when the name of the site has changed', async () => {
    const result = await folder.build({ name: 'Garten' });
    expect([result.articlesRendered, result.pagesWritten]).toEqual([0, pages]);
    expect(folder.files()).toEqual((await folder.buildElsewhere({ name: 'Garten' })).files);
  });

  test('nothing but a copy, when a medium has changed', async () => {
    folder.write({ 'de-DE/media/x.png': 'other' });
    await expectWork(0, 0);
    expect(folder.files()['de-de/media/x.png']).toBe('other');
  });

  test('an article whose page stands elsewhere now', async () => {
    folder.write({ 'de-DE/Other.md': article('# Andere Schreibung\n') });
    await expectWork(1, 5);
    folder.write({ 'de-DE/Other.md': undefined });
    const { articlesRendered } = await folder.build();
    expect(articlesRendered).toBe(0);
    expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
  });

  test('those that configured metadata concerns', async () => {
    const configuration = (author: string) =>
      JSON.stringify({
        build: {
          content: [{ files: ['**/*.md'], exclude: ['includes/**'] }],
          resource: [{ files: ['**/*.png'] }],
          fileMetadata: { author: { 'o*.md': author } },
        },
      });
    folder.write({ 'de-DE/docfx.json': configuration('ada') });
    await folder.build();
    folder.write({ 'de-DE/docfx.json': configuration('bo') });
    await expectWork(1, 1);
  });
});

describe('a site of several shards', () => {
  const COUNT = 2140;
  const files = Object.fromEntries(
    Array.from({ length: COUNT }, (_, n) => [`de-DE/part-${n % 7}/a${n}.md`, article(`# Artikel ${n}\n`)]),
  );

  test('is touched in one of them when one article changes', { timeout: 300_000 }, async () => {
    const folder = new BuiltFolder(files);
    await folder.build();
    const shards = () => {
      const [cache = ''] = readdirSync(folder.at('caches'));
      return readdirSync(folder.at('caches', cache)).filter((name) => name.endsWith('.shard'));
    };
    const before = shards();
    expect(before).toHaveLength(2);
    folder.write({ 'de-DE/part-3/a3.md': article('# Artikel 3\n\nMehr.\n') });
    expect(await folder.build()).toMatchObject({ articles: COUNT, articlesRendered: 1, pagesWritten: 1 });
    const after = shards();
    expect(after).toHaveLength(2);
    expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
  });

  test('is made of kept articles when there are more shards, or fewer', { timeout: 300_000 }, async () => {
    const folder = new BuiltFolder(files);
    await folder.build();
    const more = Object.fromEntries(
      Array.from({ length: COUNT }, (_, n) => [`de-DE/more/b${n}.md`, article(`# Mehr ${n}\n`)]),
    );
    folder.write(more);
    expect(await folder.build()).toMatchObject({ articles: 2 * COUNT, articlesRendered: COUNT });
    folder.write(Object.fromEntries(Object.keys(more).map((path) => [path, undefined])));
    expect(await folder.build()).toMatchObject({ articles: COUNT, articlesRendered: 0, pagesWritten: 3 });
    expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
  });
});
