import { existsSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { article, pair } from './bilingual-markdown.ts';
import { BuiltFolder } from './built-folder.ts';

const BASE = 'https://help.example.com';
const dated = { 'ms.date': '04/21/2020' };

const DOCSET = {
  'de-DE/shelf.md': article(
    `# <a name="shelf"></a>${pair(101, 'Regal', 'Shelf')}\n\n${pair(102, '[Tür](door.md)', '[Door](door.md)')}\n\n[!INCLUDE [x](includes/x.md)]\n`,
    { title: 'Das Regal: "groß"', ...dated },
  ),
  'de-DE/door.md': article('# Tür\n', { title: 'Tür', ...dated }),
  'de-DE/hidden.md': article('# Hidden\n', { title: 'Verborgen', ROBOTS: 'NOINDEX', ...dated }),
  'de-DE/hub.yml': '### YamlMime:Hub\ntitle: Alles\nsummary: Alles\n',
  'de-DE/includes/x.md': `${pair(101, 'Vorsicht', 'Careful')}\n`,
};

function built(): BuiltFolder {
  return new BuiltFolder(DOCSET);
}

describe('the Markdown beside a page', () => {
  test('is the translation, with what it includes and links that lead to pages', async () => {
    const folder = built();
    await folder.build({ baseUrl: BASE });
    expect(readFileSync(folder.at('site/de-de/shelf/index.md'), 'utf8')).toBe(
      '---\ntitle: "Das Regal: \\"groß\\""\ndate: 2020-04-21\nlocale: de-DE\n' +
        `canonical: ${BASE}/de-de/shelf/\nsource: /en-us/shelf/\n---\n` +
        '# Regal\n\n[Tür](/de-de/door/)\n\nVorsicht\n',
    );
  });

  test('is the source on a page in the source language', async () => {
    const folder = built();
    await folder.build();
    const text = readFileSync(folder.at('site/en-us/shelf/index.md'), 'utf8');
    expect(text).toMatch(/^locale: en-US$/m);
    expect(text).not.toMatch(/^source:/m);
    expect(text).toMatch(/# Shelf\n\n\[Door\]\([^)]*\)\n\nCareful\n$/);
  });

  test('is beside no page that was written in YAML, nor does that lead to one', async () => {
    const folder = built();
    await folder.build();
    expect(existsSync(folder.at('site/de-de/hub/index.md'))).toBe(false);
    const $ = load(readFileSync(folder.at('site/de-de/hub/index.html')));
    expect($('link[type="text/markdown"]')).toHaveLength(0);
  });

  test('comes, changes and goes with its page', async () => {
    const folder = built();
    await folder.build();
    folder.write({ 'de-DE/shelf.md': article('# Brett\n'), 'de-DE/door.md': undefined });
    await folder.build();
    expect(readFileSync(folder.at('site/de-de/shelf/index.md'), 'utf8')).toContain('# Brett');
    expect(existsSync(folder.at('site/de-de/door'))).toBe(false);
    expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
  });
});

test('lists follow what they list', async () => {
  const folder = built();
  await folder.build({ baseUrl: BASE });
  folder.write({ 'de-DE/door.md': article('# Tor\n', { title: 'Tor', 'ms.date': '05/01/2021' }) });
  await folder.build({ baseUrl: BASE });
  const files = folder.files();
  expect(files['de-de/feed.xml']).toContain('<title>Tor</title>');
  expect(files['de-de/llms.txt']).toContain('[Tor](');
  expect(files['de-de/sitemap.xml']).toContain('<lastmod>2021-05-01</lastmod>');
  expect(files).toEqual((await folder.buildElsewhere({ baseUrl: BASE })).files);
});

test('an article that keeps search engines away is in no list', async () => {
  const folder = built();
  await folder.build({ baseUrl: BASE });
  const files = Object.entries(folder.files()).filter(([path]) => /\.(?:xml|txt)$/.test(path));
  expect(files.map(([path]) => path)).toEqual([
    'de-de/feed.xml',
    'de-de/llms.txt',
    'de-de/sitemap.xml',
    'en-us/feed.xml',
    'en-us/llms.txt',
    'en-us/sitemap.xml',
    'llms.txt',
    'robots.txt',
    'sitemap.xml',
  ]);
  for (const [path, text] of files) expect(text, path).not.toContain('/hidden/');
});
