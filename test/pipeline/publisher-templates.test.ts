import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article } from './bilingual-markdown.ts';
import { BuiltFolder } from './built-folder.ts';

const DOCSET = { 'de-DE/a.md': article('# A\n'), 'de-DE/b.md': article('# B\n') };
const FOOTER = { 'templates/partials/footer.njk': '<footer>{{ sitePage.locale.tag }} one</footer>\n' };

const read = (folder: BuiltFolder, path: string) => readFileSync(join(folder.path, 'site', path), 'utf8');

describe('templates of the publisher’s own', () => {
  test('come before Diglot’s on every kind of page', async () => {
    const folder = new BuiltFolder({ ...DOCSET, ...FOOTER });
    await folder.build({ templates: folder.at('templates') });
    for (const path of ['de-de/a/index.html', 'de-de/all-articles/index.html', 'de-de/404.html']) {
      expect(read(folder, path)).toContain('<footer>de-DE one</footer>');
    }
  });

  test('make all pages anew when they change, and render no article for it', async () => {
    const folder = new BuiltFolder({ ...DOCSET, ...FOOTER });
    const templates = folder.at('templates');
    await folder.build({ templates });
    expect((await folder.build({ templates })).pagesWritten).toBe(0);
    folder.write({ 'templates/partials/footer.njk': '<footer>two</footer>\n' });
    const { articlesRendered } = await folder.build({ templates });
    expect(articlesRendered).toBe(0);
    for (const path of ['de-de/b/index.html', 'de-de/404.html', 'index.html']) {
      expect(read(folder, path)).toContain('<footer>two</footer>');
    }
  });

  test('are asked for in vain where there is no such folder', async () => {
    const folder = new BuiltFolder(DOCSET);
    await expect(folder.build({ templates: folder.at('nowhere') })).rejects.toThrow(/folder of templates .*nowhere/);
  });
});

describe('files of a theme', () => {
  const theme = (folder: BuiltFolder) => ({
    theme: { logo: folder.at('logo.svg'), css: folder.at('site.css'), colors: { accent: '#ff0' } },
  });

  test('are copied, named by every page, and copied again when they change', async () => {
    const folder = new BuiltFolder({ ...DOCSET, 'logo.svg': '<svg/>', 'site.css': 'a{}' });
    await folder.build(theme(folder));
    const page = read(folder, 'de-de/a/index.html');
    for (const path of ['assets/logo.svg', 'assets/colors.css', 'assets/publisher.css']) {
      expect(page).toContain(`"/${path}"`);
    }
    expect(read(folder, 'assets/colors.css')).toMatch(/--accent:light-dark\(#[0-7][0-9a-f]{5},#ffff00\)/);
    folder.write({ 'site.css': 'b{}' });
    await folder.build(theme(folder));
    expect(read(folder, 'assets/publisher.css')).toBe('b{}');
  });

  test('that are not there are named', async () => {
    const folder = new BuiltFolder(DOCSET);
    await expect(folder.build({ theme: { css: folder.at('lost.css') } })).rejects.toThrow(/lost\.css/);
  });
});

describe('what scripts fetch', () => {
  const TOC = '- name: A\n  href: a.md\n- name: More\n  items:\n    - name: B\n      href: b.md\n';

  test('are words of the interface and whole tables of contents', async () => {
    const folder = new BuiltFolder({ ...DOCSET, 'de-DE/toc.yml': TOC });
    await folder.build();
    expect(JSON.parse(read(folder, 'assets/words/de-de.json'))).toMatchObject({ themeDark: 'Dunkel' });
    expect(read(folder, 'de-de/a/index.html')).toContain('data-contents="/de-de/contents/0.json"');
    expect(JSON.parse(read(folder, 'de-de/contents/0.json'))).toEqual([
      ['A', '/de-de/a/'],
      ['More', null, [['B', '/de-de/b/']]],
    ]);
  });

  test('is written again when the table changes, and gone when it has one level', async () => {
    const folder = new BuiltFolder({ ...DOCSET, 'de-DE/toc.yml': TOC });
    await folder.build();
    folder.write({ 'de-DE/toc.yml': TOC.replace('name: B', 'name: C') });
    await folder.build();
    expect(read(folder, 'de-de/contents/0.json')).toContain('"C"');
    folder.write({ 'de-DE/toc.yml': '- name: A\n  href: a.md\n' });
    await folder.build();
    expect(() => read(folder, 'de-de/contents/0.json')).toThrow('ENOENT');
    expect(read(folder, 'de-de/a/index.html')).not.toContain('data-contents');
  });
});
