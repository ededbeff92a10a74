import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeSearch, SearchIndex } from '../../src/search/index.ts';
import { makeFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { launchBrowser, serveFolder, type ServedFolder } from '../support/browser.ts';

/** What a page does with an index: the URLs, titles and excerpts of what it finds, best first. */
type Found = { url: string; title: string; excerpt: string }[];

const PAGES = {
  'id-ID': [
    {
      url: '/docs/id-id/masuk/',
      title: 'Memecahkan masalah masuk',
      html: '<h1>Masuk</h1><p>Alur autentikasi gagal.</p>',
    },
    { url: '/docs/id-id/cetak/', title: 'Mencetak', html: '<p>Pencetakan label. &lt;b&gt; <code>Get-Label</code></p>' },
  ],
  'ja-JP': [
    {
      url: '/docs/ja-jp/print/',
      title: 'ラベルの印刷',
      html: '<h1>ラベルの印刷</h1><p>印刷する前に設定を確認してください。</p>',
    },
    { url: '/docs/ja-jp/sign-in/', title: 'サインイン', html: '<p>認証フローの問題を解決します。</p>' },
  ],
};

let folder: string;
let server: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  folder = makeFolder();
  writeFiles(folder, { 'index.html': '<!doctype html><title>x</title>' });
  for (const [tag, documents] of Object.entries(PAGES)) {
    const index = await SearchIndex.create(tag);
    for (const document of documents) await index.add(document);
    await index.write(join(folder, tag));
  }
  server = await serveFolder(folder);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await closeSearch();
  rmSync(folder, { recursive: true });
});

async function search(tag: string, query: string): Promise<Found> {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    // As text, because the tests' own loader would rewrite the import.
    const script = `(async () => {
      const pagefind = await import('/${tag}/pagefind.js');
      await pagefind.options({ baseUrl: '/' });
      const { results } = await pagefind.search(${JSON.stringify(query)});
      const data = await Promise.all(results.map((result) => result.data()));
      return data.map(({ url, meta, excerpt }) => ({ url, title: meta.title, excerpt }));
    })()`;
    return await page.evaluate<Found>(script);
  } finally {
    await page.close();
  }
}

describe('an index', () => {
  test('gives the URL and the title that were put in', async () => {
    const [first, ...others] = await search('id-ID', 'autentikasi');
    expect(first).toMatchObject({ url: '/docs/id-id/masuk/', title: 'Memecahkan masalah masuk' });
    expect(first?.excerpt).toContain('<mark>autentikasi</mark>');
    expect(others).toEqual([]);
  });

  test.each([
    ['id-ID', 'cetak', '/docs/id-id/cetak/'],
    ['id-ID', 'gagalkan', '/docs/id-id/masuk/'],
    ['id-ID', 'Get-Label', '/docs/id-id/cetak/'],
    ['ja-JP', '印刷', '/docs/ja-jp/print/'],
    ['ja-JP', '認証フロー', '/docs/ja-jp/sign-in/'],
    ['ja-JP', 'ラベル', '/docs/ja-jp/print/'],
  ])('of %s finds %s in its language', async (tag, query, url) => {
    expect((await search(tag, query))[0]?.url).toBe(url);
  });

  test('keeps markup of excerpts escaped', async () => {
    const [found] = await search('id-ID', 'pencetakan');
    expect(found?.excerpt).toContain('&lt;b&gt;');
  });

  test('knows nothing of other locales', async () => {
    expect(await search('ja-JP', 'autentikasi')).toEqual([]);
  });

  test("leaves out Pagefind's own interface", () => {
    const names = readdirSync(join(folder, 'id-ID'));
    expect(names).toContain('pagefind.js');
    expect(names.filter((name) => /ui|highlight/.test(name))).toEqual([]);
  });
});
