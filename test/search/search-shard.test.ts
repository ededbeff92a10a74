import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeSearch, SearchShard, listShards, type SearchDocument } from '../../src/search/index.ts';
import { makeFolder, writeFiles, type Files } from '../pipeline/temporary-folder.ts';
import { launchBrowser, serveFolder, type ServedFolder } from '../support/browser.ts';

/** What a page does with an index: the URLs, titles and excerpts of what it finds, best first. */
type Found = { url: string; title: string; excerpt: string }[];

const SIGN_IN = {
  url: '/docs/id-id/masuk/',
  title: 'Memecahkan masalah masuk',
  html: '<h1>Masuk</h1><p>Alur autentikasi gagal.</p>',
};
const PRINT = {
  url: '/docs/id-id/cetak/',
  title: 'Mencetak',
  html: '<p>Pencetakan label. &lt;b&gt; <code>Get-Label</code></p>',
};

const WORDLESS = { url: '/docs/id-id/garis/', title: '—', html: '<p>…</p>' };

const SHARDS: Readonly<Record<string, readonly SearchDocument[][]>> = {
  'id-ID': [[SIGN_IN], [PRINT], [], [WORDLESS]],
  'ar-SA': [[], [{ url: '/docs/ar-sa/loan/', title: 'الإعارة', html: '<p>الكتب في المكتبة.</p>' }]],
  'ja-JP': [
    [
      {
        url: '/docs/ja-jp/print/',
        title: 'ラベルの印刷',
        html: '<h1>ラベルの印刷</h1><p>印刷する前に設定を確認してください。</p>',
      },
      { url: '/docs/ja-jp/sign-in/', title: 'サインイン', html: '<p>認証フローの問題を解決します。</p>' },
    ],
  ],
};

let folder: string;
let server: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  folder = makeFolder();
  writeFiles(folder, { 'index.html': '<!doctype html><title>x</title>' });
  for (const [tag, shards] of Object.entries(SHARDS)) {
    for (const [number, documents] of shards.entries()) {
      writeFiles(join(folder, tag), await makeShard(tag, number, documents));
    }
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

/** The files of a shard by their path, made with a pause after each document if wished. */
async function makeShard(
  tag: string,
  number: number,
  documents: readonly SearchDocument[],
  pause?: number,
): Promise<Files> {
  const shard = await SearchShard.create(tag, number);
  for (const document of documents) {
    shard.add(document);
    if (pause !== undefined) await setTimeout(pause);
  }
  const files = await shard.finish();
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

async function search(tag: string, query: string): Promise<Found> {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await page.evaluate((lang) => (document.documentElement.lang = lang), tag);
    // As text, because the tests' own loader would rewrite the import.
    const script = `(async () => {
      const { createInstance } = await import('/${tag}/pagefind.js');
      const index = createInstance({ baseUrl: '/', noWorker: true });
      for (let i = 1; i < ${String(SHARDS[tag]?.length)}; i++) await index.mergeIndex('/${tag}/' + i, { baseUrl: '/' });
      const { results } = await index.search(${JSON.stringify(query)});
      const data = await Promise.all(results.map((result) => result.data()));
      return data.map(({ url, meta, excerpt }) => ({ url, title: meta.title, excerpt }));
    })()`;
    return await page.evaluate<Found>(script);
  } finally {
    await page.close();
  }
}

describe('the shards of a locale', () => {
  test('give the URL and the title that were put in', async () => {
    const [first, ...others] = await search('id-ID', 'autentikasi');
    expect(first).toMatchObject({ url: SIGN_IN.url, title: SIGN_IN.title });
    expect(first?.excerpt).toContain('<mark>autentikasi</mark>');
    expect(others).toEqual([]);
  });

  test.each([
    ['id-ID', 'cetak', PRINT.url],
    ['id-ID', 'gagalkan', SIGN_IN.url],
    ['id-ID', 'Get-Label', PRINT.url],
    ['ar-SA', 'كتب', '/docs/ar-sa/loan/'],
    ['ja-JP', '印刷', '/docs/ja-jp/print/'],
    ['ja-JP', '認証フロー', '/docs/ja-jp/sign-in/'],
    ['ja-JP', 'ラベル', '/docs/ja-jp/print/'],
  ])('of %s find %s in its language', async (tag, query, url) => {
    expect((await search(tag, query))[0]?.url).toBe(url);
  });

  test('keep markup of excerpts escaped', async () => {
    const [found] = await search('id-ID', 'pencetakan');
    expect(found?.excerpt).toContain('&lt;b&gt;');
  });

  test('know nothing of other locales', async () => {
    expect(await search('ja-JP', 'autentikasi')).toEqual([]);
  });

  test.each(['/', 'a', '1'])('without pages are not found by %s', async (query) => {
    expect(await search('ar-SA', query)).toEqual([]);
  });
});

describe('the files of a shard', () => {
  test('are what browsers need, with what is common in shard 0', async () => {
    const kinds = async (tag: string, number: number) =>
      Object.keys(await makeShard(tag, number, [SIGN_IN])).map((path) => path.replace(/[\da-z-]+_[\da-f]+/, '*'));
    expect(await kinds('id-ID', 0)).toEqual([
      'fragment/*.pf_fragment',
      'index/*.pf_index',
      'pagefind-entry.json',
      'pagefind.*.pf_meta',
      'pagefind.js',
      'wasm.id-id.pagefind',
    ]);
    expect(await kinds('ja-JP', 0)).toContain('wasm.unknown.pagefind');
    expect(await kinds('id-ID', 12)).toEqual([
      '12/fragment/*.pf_fragment',
      '12/index/*.pf_index',
      '12/pagefind-entry.json',
      '12/pagefind.*.pf_meta',
    ]);
  });

  test('are the same bytes for the same documents, however long they took', async () => {
    const documents = Array.from({ length: 40 }, (_, i) => ({
      url: `/docs/id-id/${String(i)}/`,
      title: `Halaman ${String(i)}`,
      // Every fourth is long, so that an order by the end of work would be another one.
      html: `<h2 id="bagian">Bagian</h2><p>${'kafé résumé cetak masuk '.repeat(i % 4 === 0 ? 500 : 1)}${String(i)}</p>`,
    }));
    const atOnce = await makeShard('id-ID', 1, documents);
    const slowly = await makeShard('id-ID', 1, documents, 2);
    expect(Object.keys(slowly)).toEqual(Object.keys(atOnce));
    expect(slowly).toEqual(atOnce);
  });

  test('hold words in small portions', async () => {
    const words = Array.from({ length: 4000 }, (_, i) => `kata${i.toString(36)}`).join(' ');
    const files = await makeShard('id-ID', 1, [{ url: '/a/', title: 'A', html: `<p>${words}</p>` }]);
    const portions = Object.entries(files).flatMap(([path, content]) =>
      path.endsWith('.pf_index') ? gunzipSync(content).length : [],
    );
    expect(portions.length).toBeGreaterThan(2);
    expect(Math.max(...portions)).toBeLessThan(40_000);
  });

  test('are told by their number', () => {
    expect(JSON.parse(Buffer.from(listShards(8).content).toString())).toEqual({ shards: 8 });
    expect(listShards(8).path).toBe('indexes.json');
  });
});
