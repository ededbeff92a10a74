import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterEach, beforeAll, expect } from 'vitest';
import { diglotProcess } from '../cli/run-diglot.ts';
import { makeFolder } from '../pipeline/temporary-folder.ts';
import { responseHeaders } from '../../src/pipeline/lists/response-headers.ts';
import { openContext } from '../support/browser.ts';

/** A built site being served with the headers that it asks for, and a browser to read it with. */
export interface OpenSite {
  readonly url: string;
  readonly folder: string;
  /** What any page said on its console, threw or was refused since the list was last emptied. */
  readonly complaints: string[];
  readonly open: (path: string, options?: ReaderOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** How a page is opened, and by whom. */
export interface ReaderOptions extends BrowserContextOptions {
  /** Nobody moves a pointer, touches or presses a key but the test. */
  readonly isIdle?: boolean;
}

/** Builds a site of docsets with search and serves it until it is closed. */
export async function openSite(docsets: readonly string[]): Promise<OpenSite> {
  const folder = makeFolder();
  const out = join(folder, 'site');
  const { code, stderr } = await diglotProcess(['build', ...docsets, '--out', out, '--quiet'], { cwd: folder });
  if (code === 2) throw new Error(stderr);
  const site = await serveSite(out);
  return {
    ...site,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Serves a built site, to be read with the shared browser, until it is closed with all its pages. */
export async function serveSite(folder: string): Promise<OpenSite> {
  const server = await serve(folder);
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    url: server.url,
    folder,
    complaints,
    open: async (path, options) => {
      const page = await openPage(server.url + path, complaints, options);
      contexts.push(page.context());
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await server.close();
    },
  };
}

/** Opens the search dialog by its keys, once the page listens to them. */
export async function openSearch(page: Page): Promise<void> {
  await page.locator('.search-open[aria-keyshortcuts]').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
}

async function openPage(
  url: string,
  complaints: string[],
  { isIdle = false, ...options }: ReaderOptions = {},
): Promise<Page> {
  const context = await openContext({ viewport: { width: 1100, height: 800 }, ...options });
  // A hand on the mouse: the first sign of a reader, which scripts wait for, whenever they begin to.
  if (!isIdle) await context.addInitScript(() => setInterval(() => dispatchEvent(new Event('pointermove')), 40));
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Whoever leaves a page aborts what it was still loading.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  await page.goto(url);
  return page;
}

async function serve(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const headersOf = responseHeaders('/');
  const handle = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    handle(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

let fixtureSite: Promise<OpenSite> | undefined;

/** Builds the fixture docsets and serves their site, once for all test files of a process: nobody writes to it. */
function openFixtureSite(): Promise<OpenSite> {
  const docsets = ['id-ID', 'ar-SA'].map((name) => join(import.meta.dirname, 'fixtures', name));
  return (fixtureSite ??= openSite(docsets));
}

/** Gives the fixture site to the tests of a file. After each of them the browser must have had nothing to complain about. */
export function useFixtureSite(): Pick<OpenSite, 'url' | 'open'> {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openFixtureSite();
  });
  afterEach(() => {
    expect(site.complaints.splice(0)).toEqual([]);
  });
  return {
    get url() {
      return site.url;
    },
    open: (path, options) => site.open(path, options),
  };
}
