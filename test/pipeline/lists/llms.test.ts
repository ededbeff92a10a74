import { describe, expect, test } from 'vitest';
import { localeLlmsFiles, siteLlmsFile } from '../../../src/pipeline/lists/llms.ts';
import type { Toc, TocEntry } from '../../../src/model/docset.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { listedOf, made } from './made.ts';

const entry = (name: string, article?: string, items: readonly TocEntry[] = []): TocEntry => ({
  name,
  items,
  ...(article === undefined ? {} : { article }),
});
const toc = (...items: TocEntry[]): Toc => ({ path: 'toc.yml', items });

describe('llms.txt of a locale', () => {
  const TOC = toc(
    entry('Mulai', 'start.md'),
    entry('Rak [baru]', undefined, [
      entry('Geser', 'shelf/push.md'),
      entry('Dalam', undefined, [entry('Tarik', 'shelf/pull.md')]),
    ]),
  );
  const { site, locale } = siteOf(
    [docset('id-ID', { articles: ['start.md', 'shelf/push.md', 'shelf/pull.md', 'other (1).md'], tocs: [TOC] })],
    { baseUrl: 'https://help.example.com', name: 'Kebun' },
  );

  test('follows the table of contents; what is in none comes last', () => {
    const listed = listedOf(locale, (path) => (path === 'start.md' ? { description: 'Langkah\npertama' } : {}));
    expect(made(localeLlmsFiles(site, locale, listed)).get('id-id/llms.txt')).toMatchInlineSnapshot(`
      "# Kebun (Bahasa Indonesia)

      > Every article stands beside its page as Markdown: add index.md to the address of the page.

      ## Daftar isi

      - [Mulai](https://help.example.com/id-id/start/index.md): Langkah pertama

      ## Rak [baru]

      - [Geser](https://help.example.com/id-id/shelf/push/index.md)
      - [Tarik](https://help.example.com/id-id/shelf/pull/index.md)

      ## Semua artikel

      - [other (1).md](https://help.example.com/id-id/other%20%281%29/index.md)
      "
    `);
  });

  test('leads to the page of an article that has no Markdown', () => {
    const listed = listedOf(locale).map((article) => ({ ...article, page: { inputs: '', html: '' } }));
    expect(made(localeLlmsFiles(site, locale, listed)).get('id-id/llms.txt')).toContain(
      '(https://help.example.com/id-id/start/)',
    );
  });

  test('names no article that is not listed', () => {
    expect(made(localeLlmsFiles(site, locale, [])).get('id-id/llms.txt')).not.toContain('](');
  });
});

test('of many articles, the links are in files of five hundred', () => {
  const names = Array.from({ length: 1200 }, (_, i) => `${i}.md`);
  const sections = [0, 600].map((start) =>
    entry(
      `Part ${start}`,
      undefined,
      names.slice(start, start + 600).map((name) => entry(name, name)),
    ),
  );
  const { site, locale } = siteOf([docset('id-ID', { articles: names, tocs: [toc(...sections)] })]);
  const files = made(localeLlmsFiles(site, locale, listedOf(locale)));
  expect([...files.keys()]).toEqual(['id-id/llms.txt', 'id-id/llms-1.txt', 'id-id/llms-2.txt', 'id-id/llms-3.txt']);
  expect(files.get('id-id/llms.txt')).toContain('- [2/3](/id-id/llms-2.txt): Part 0, Part 600');
  const linked = [...files.values()].slice(1).map((text) => text.match(/^- /gm)?.length);
  expect(linked).toEqual([500, 500, 200]);
});

test('llms.txt of the site leads to those of its locales', () => {
  const { site } = siteOf([docset('id-ID', { articles: ['a.md'] }), docset('ja-JP', { articles: ['a.md'] })], {
    name: 'Garden',
    basePath: '/help/',
    sourcePages: false,
  });
  const text = made([
    siteLlmsFile(
      site,
      site.locales.map((map) => listedOf(map)),
    ),
  ]).get('llms.txt');
  expect(text).toMatch(/^# Garden\n\n> .*\n\n## Languages\n\n/);
  expect(text).toContain('- [日本語](/help/ja-jp/llms.txt): ja-JP.');
});
