import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  closeSearch,
  listShards,
  makeSearchShard,
  type SearchDocument,
  type SearchFile,
} from '../../src/search/index.ts';
import { TEMPLATES_FOLDER } from '../../src/site/index.ts';
import { messagesFor } from '../../src/site/messages/index.ts';
import { makeFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { searchPage } from '../search/search-page.ts';
import { serveSite, type OpenSite } from './fixture-site.ts';

const SHARDS = 4;
const PAGES = 60;
const SOURCE_SHARDS = 2;

const words = messagesFor('id-ID');

const PAGE = `<!doctype html><html lang="id-ID"><head><meta charset="utf-8"><title>Rak</title><link rel="icon" href="/icon.svg">
<script type="module" src="/docs/assets/search.js"></script></head><body>
<a class="search-open" href="/docs/id-id/search/" data-source="/docs/en-us/pagefind/ en-US">Cari</a></body></html>`;

let folder: string;
let site: OpenSite;
let requests: string[];

beforeAll(async () => {
  folder = makeFolder();
  writeFiles(folder, {
    'index.html': PAGE,
    'docs/id-id/search/index.html': PAGE,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  await writeBundle('id-ID', SHARDS, indonesian);
  await writeBundle('en-US', SOURCE_SHARDS, english);
  const assets = join(folder, 'docs', 'assets');
  cpSync(join(TEMPLATES_FOLDER, 'assets'), assets, { recursive: true });
  writeFiles(assets, { 'words/id-id.json': JSON.stringify(words) });
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

async function writeBundle(tag: string, shards: number, page: (number: number) => SearchDocument): Promise<void> {
  const files: SearchFile[] = [listShards(shards, tag, 'en-US', false)];
  for (let number = 0; number < shards; number++) {
    const documents = Array.from({ length: PAGES }, (_, i) => page(i)).filter((_, i) => i % shards === number);
    const shard = { language: tag, sourceLanguage: 'en-US', number };
    files.push(...(await makeSearchShard(documents.map(searchPage), shard)).files);
  }
  const pagefind = join(folder, 'docs', tag.toLowerCase(), 'pagefind');
  writeFiles(pagefind, Object.fromEntries(files.map(({ path, content }) => [path, content])));
}

const CODES: Readonly<Record<number, string>> = { 7: 'AADSTS50011', 8: 'AADSTS50012' };

/**
 * The page that says a word most often, its title included, is number 42; every third page is no article about shelves; two
 * are about codes.
 */
function indonesian(number: number): SearchDocument {
  const isBest = number === 42;
  return {
    url: `/docs/id-id/rak-${String(number)}/`,
    place: `rak-${String(number)}/`,
    title: isBest ? 'Kamus' : `Rak ${String(number)}`,
    html: `<p>Rak ini menyimpan ${isBest ? 'kamus, kamus dan kamus' : 'sebuah kamus dan banyak buku lain'}.</p><p>${CODES[number] ?? ''}</p>`,
    facets: {
      product: number % 3 === 0 ? 'atlas' : 'shelf',
      date: `2020-01-${String((number % 28) + 1).padStart(2, '0')}`,
    },
  };
}

/** The originals, of which number 0 has a place that no translation has. */
function english(number: number): SearchDocument {
  const place = number === 0 ? 'new/' : `rak-${String(number)}/`;
  const html = number < 3 ? '<p>Folios are kept upright.</p>' : '<p>Books.</p>';
  return { url: `/docs/en-us/${place}`, place, title: `Shelf ${String(number)}`, html, facets: {} };
}

async function openPage(): Promise<Page> {
  const page = await site.open('/');
  requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  return page;
}

async function search(page: Page, query: string): Promise<string> {
  if (!(await page.getByRole('dialog').isVisible())) await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(query);
  const status = page.getByRole('status');
  await expect.poll(() => status.innerText(), { timeout: 10_000 }).not.toMatch(/^(?:|.*…)$/);
  return status.innerText();
}

const options = (page: Page) => page.locator('#search-results').getByRole('option');
const counted = (count: number) => words.searchCount.replace('{count}', String(count));

test('finds the pages of all shards, the best of all first', async () => {
  const page = await openPage();
  expect(await search(page, 'kamus')).toBe(counted(PAGES));
  expect(await options(page).first().getAttribute('href')).toBe('/docs/id-id/rak-42/');
  expect(site.complaints).toEqual([]);
});

test('shows the translation of what its original was found by, or that there is none', async () => {
  const page = await openPage();
  expect(await search(page, 'folios')).toBe(counted(3));
  const shown = await options(page).evaluateAll((links) =>
    links.map((link) => [link.getAttribute('href'), link.textContent]),
  );
  expect(shown.map(([url]) => url).sort()).toEqual(['/docs/en-us/new/', '/docs/id-id/rak-1/', '/docs/id-id/rak-2/']);
  expect(shown.find(([url]) => url === '/docs/en-us/new/')?.[1]).toContain(words.searchNotTranslated);
  expect(shown.find(([url]) => url === '/docs/id-id/rak-1/')?.[1]).toContain('Rak 1Shelf 1');
  expect(site.complaints).toEqual([]);
});

test('leads to the page that stands in for a translation, where the locale has one for each', async () => {
  const page = await openPage();
  await page.route('**/id-id/pagefind/indexes.json', async (route) => {
    const list = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...list, hasEveryPage: true } });
  });
  await search(page, 'folios');
  const urls = await options(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(urls.sort()).toEqual(['/docs/id-id/new/', '/docs/id-id/rak-1/', '/docs/id-id/rak-2/']);
});

test('says that no page has a code, and marks what is only like it', async () => {
  const page = await openPage();
  expect(await search(page, 'AADSTS50012')).toBe(counted(2));
  expect(await options(page).first().getAttribute('href')).toBe('/docs/id-id/rak-8/');
  await page.getByRole('combobox').fill('AADSTS50020');
  const status = page.getByRole('status');
  await expect.poll(() => status.innerText()).toContain(words.searchNothing.replace('{query}', 'AADSTS50020'));
  expect(await status.innerText()).toContain(words.searchSimilar.replace('{count}', '2'));
  expect(await options(page).count()).toBe(2);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('dialog').isVisible()).toBe(true);
});

test('narrows results down and sorts them', async () => {
  const page = await openPage();
  await search(page, 'kamus');
  await page.getByText(words.searchFilters).click();
  await page.getByLabel(words.filterProduct).selectOption('atlas');
  const status = page.getByRole('status');
  await expect.poll(() => status.innerText()).toBe(counted(PAGES / 3));
  await page.getByLabel(words.sortBy).selectOption('date');
  await expect.poll(() => options(page).first().getAttribute('href')).toBe('/docs/id-id/rak-27/');
});

test('fetches nothing before search is used, and then what is common once, and excerpts of what it shows', async () => {
  const page = await openPage();
  expect(requests.filter((path) => /pagefind|search\//.test(path))).toEqual([]);
  await search(page, 'kamus');
  const count = (pattern: RegExp) => requests.filter((path) => pattern.test(path)).length;
  expect(count(/\/wasm\.pagefind$/)).toBe(1);
  expect(count(/id-id\/.*contents\.pagefind$/)).toBe(SHARDS);
  // Of the source, in which the next query may be, what every search in it needs, and no words.
  await expect.poll(() => count(/\/source-wasm\.pagefind$/)).toBe(1);
  await expect.poll(() => count(/en-us\/.*contents\.pagefind$/)).toBe(SOURCE_SHARDS);
  expect(count(/en-us\/.*\/words\//)).toBe(0);
  expect(count(/facets\.json$/)).toBe(0);
  expect(count(/\/pages\//)).toBe(await options(page).count());
});

test('fetches the source’s WebAssembly as a difference from the page’s own', async () => {
  const page = await openPage();
  await search(page, 'folios');
  expect(requests.filter((path) => path.includes('wasm'))).toEqual([
    '/docs/id-id/pagefind/wasm.pagefind',
    '/docs/id-id/pagefind/source-wasm.pagefind',
  ]);
});

test('asks once for what is typed without a pause', async () => {
  const wordFiles = () => requests.filter((path) => path.includes('/words/')).sort();
  await search(await openPage(), 'kamus');
  const once = wordFiles();
  const page = await openPage();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').pressSequentially('kamus');
  await options(page).first().waitFor();
  expect(wordFiles()).toEqual(once);
});

test('waits for the next key, but not behind what was pasted', async () => {
  const page = await openPage();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox');
  await box.waitFor();
  await page.waitForLoadState('networkidle');
  // Whatever waits for a timer now waits for good.
  await page.evaluate('globalThis.setTimeout = () => 0');
  await box.pressSequentially('ka');
  await page.waitForLoadState('networkidle');
  expect(await options(page).count()).toBe(0);
  await box.fill('kamus');
  await options(page).first().waitFor();
});

test.each(['indexes.json', 'wasm.pagefind', '0/contents.pagefind', '2/contents.pagefind'])(
  'says so if %s cannot be fetched, and tries again with the next key',
  async (path) => {
    const page = await openPage();
    const pattern = `**/id-id/pagefind/${path}*`;
    await page.route(pattern, (route) => route.fulfill({ status: 503 }));
    expect(await search(page, 'kamus')).toBe(words.searchFailed);
    await page.unroute(pattern);
    await page.getByRole('combobox').fill('buku');
    await expect.poll(() => page.getByRole('status').innerText(), { timeout: 10_000 }).toBe(counted(PAGES - 1));
  },
);

test('follows the link where the dialog cannot be made', async () => {
  const page = await openPage();
  await page.route('**/search/dialog.js', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await page.waitForURL('**/docs/id-id/search/');
});
