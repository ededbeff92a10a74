import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import { responseHeaders } from '../../src/pipeline/lists/response-headers.ts';
import { article } from '../pipeline/bilingual-markdown.ts';
import { makeFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { openContext } from '../support/browser.ts';

let folder: string;
let server: Server;
let url: string;

/** Serves as hosts do that know but one page for addresses that lead nowhere. */
beforeAll(async () => {
  folder = makeFolder();
  writeFiles(folder, { 'ar-SA/a.md': article('A\n'), 'id-ID/a.md': article('A\n') });
  const out = join(folder, 'help');
  const docsets = ['ar-SA', 'id-ID'].map((name) => join(folder, name));
  await buildSite({ docsets, out, caches: join(folder, 'caches'), jobs: 1, basePath: '/help/' });
  const headersOf = responseHeaders('/help/');
  const serve = sirv(folder, { dev: true });
  server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersOf(request.url ?? ''))) response.setHeader(name, value);
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(out, '404.html')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await openContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // That nothing is there is what this is about.
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  await page.goto(url + path);
  await page.waitForLoadState('networkidle');
  return { page, complaints };
}

test('the page for addresses that lead nowhere leads on to that of the locale', async () => {
  const { page, complaints } = await open('/help/ar-sa/none/');
  await page.waitForURL('**/help/ar-sa/404.html');
  expect(await page.locator('html').getAttribute('lang')).toBe('ar-SA');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(complaints).toEqual([]);
});

test('without a locale in the address it lists the locales, the reader’s own first', async () => {
  const { page, complaints } = await open('/help/none/', { locale: 'id-ID' });
  expect(page.url()).toBe(`${url}/help/none/`);
  const links = page.locator('.locale-choice a');
  expect(await links.first().getAttribute('href')).toBe('/help/id-id/');
  expect(await links.count()).toBeGreaterThan(1);
  expect(complaints).toEqual([]);
});

test('without scripts it lists the locales', async () => {
  const { page } = await open('/help/ar-sa/none/', { javaScriptEnabled: false });
  const addresses = await page
    .locator('.locale-choice a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(expect.arrayContaining(['/help/ar-sa/', '/help/id-id/']));
});

test('it leads nowhere from itself', async () => {
  rmSync(join(folder, 'help/id-id/404.html'));
  const { page } = await open('/help/id-id/none/');
  await page.waitForURL('**/help/id-id/404.html');
  expect(await page.locator('.locale-choice a').count()).toBeGreaterThan(1);
});
