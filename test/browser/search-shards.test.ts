import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeSearch, listShards, SearchShard, type SearchFile } from '../../src/search/index.ts';
import { TEMPLATES_FOLDER } from '../../src/site/index.ts';
import { makeFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { serveSite, type OpenSite } from './fixture-site.ts';

const SHARDS = 4;
const PAGES = 60;

const PAGE = `<!doctype html><html lang="id-ID"><head><meta charset="utf-8"><title>Rak</title><link rel="icon" href="/icon.svg">
<script type="module" src="/docs/assets/search.js"></script></head><body>
<form class="search" hidden data-search-url="/docs/id-id/pagefind/" data-count="{count} hasil" data-nothing="tidak ada" data-failed="gagal">
<input type="search" role="combobox" aria-label="Cari">
<div class="search-panel" hidden><p class="search-status" role="status"></p><div role="listbox" aria-label="Hasil"></div></div>
</form></body></html>`;

let folder: string;
let site: OpenSite;
let requests: string[];

beforeAll(async () => {
  folder = makeFolder();
  const files = [listShards(SHARDS)];
  for (let number = 0; number < SHARDS; number++) files.push(...(await makeShard(number)));
  const pagefind = join(folder, 'docs', 'id-id', 'pagefind');
  writeFiles(folder, { 'index.html': PAGE, 'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  writeFiles(pagefind, Object.fromEntries(files.map(({ path, content }) => [path, content])));
  writeFiles(join(folder, 'docs', 'assets'), {
    'search.js': readFileSync(join(TEMPLATES_FOLDER, 'assets', 'search.js')),
  });
  site = await serveSite(folder);
}, 60_000);
afterAll(async () => {
  await site.close();
  await closeSearch();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  site.complaints.splice(0);
});

/** Makes a shard of every fourth page; the page that says a word most often, its title included, is number 42. */
async function makeShard(number: number): Promise<SearchFile[]> {
  const shard = await SearchShard.create('id-ID', number);
  for (let page = number; page < PAGES; page += SHARDS) {
    const isBest = page === 42;
    shard.add({
      url: `/docs/id-id/rak-${String(page)}/`,
      title: isBest ? 'Kamus' : `Rak ${String(page)}`,
      html: `<p>Rak ini menyimpan ${isBest ? 'kamus, kamus dan kamus' : 'sebuah kamus dan banyak buku lain'}.</p>`,
    });
  }
  return shard.finish();
}

async function openPage(): Promise<Page> {
  const page = await site.open('/');
  requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  return page;
}

async function search(page: Page, query: string): Promise<string> {
  await page.getByRole('combobox').fill(query);
  const status = page.getByRole('status');
  await expect.poll(() => status.innerText(), { timeout: 10_000 }).not.toBe('');
  return status.innerText();
}

test('finds the pages of all shards, the best of all first', async () => {
  const page = await openPage();
  expect(await search(page, 'kamus')).toBe(`${String(PAGES)} hasil`);
  expect(await page.getByRole('option').first().getAttribute('href')).toBe('/docs/id-id/rak-42/');
  expect(site.complaints).toEqual([]);
});

test('fetches nothing before the box is used, and then what is common once, and excerpts of what it shows', async () => {
  const page = await openPage();
  expect(requests.filter((path) => path.includes('pagefind'))).toEqual([]);
  await search(page, 'kamus');
  const count = (pattern: RegExp) => requests.filter((path) => pattern.test(path)).length;
  expect(count(/pagefind\.js$/)).toBe(1);
  expect(count(/wasm\./)).toBe(1);
  expect(count(/worker/)).toBe(0);
  expect(count(/pagefind-entry\.json$/)).toBe(SHARDS);
  expect(count(/\.pf_fragment$/)).toBe(await page.getByRole('option').count());
});

test('fetches less than 150 KB for the first answer', async () => {
  const page = await openPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => sizes.push(response.body().then((body) => body.length)));
  await search(page, 'kamus');
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});

test('asks once for what is typed without a pause', async () => {
  const page = await openPage();
  const words: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.pf_index')) words.push(request.url());
  });
  await page.getByRole('combobox').pressSequentially('kamus', { delay: 20 });
  await page.getByRole('option').first().waitFor();
  expect(words.length).toBe(SHARDS);
});

test.each(['indexes.json', 'pagefind.js', 'wasm.id-id.pagefind', 'pagefind-entry.json', '2/pagefind-entry.json'])(
  'says so if %s cannot be fetched, and tries again with the next key',
  async (path) => {
    const page = await openPage();
    const pattern = `**/pagefind/${path}*`;
    await page.route(pattern, (route) => route.fulfill({ status: 503 }));
    expect(await search(page, 'kamus')).toBe('gagal');
    await page.unroute(pattern);
    await page.getByRole('combobox').fill('buku');
    await expect.poll(() => page.getByRole('status').innerText()).toBe(`${String(PAGES - 1)} hasil`);
  },
);
