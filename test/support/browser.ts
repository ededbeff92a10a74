import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { onTestFinished, TestRunner } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { thisMachine } from '../../scripts/this-machine.ts';

// Tests reach no network but loopback: what a browser does on its own in the background would only be refused or slow.
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the installed Chrome, Chromium or Edge without a window; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const machine = thisMachine();
  const executablePath = findBrowser(machine);
  if (executablePath === undefined) {
    throw new Error('No browser is installed: run `node --import tsx scripts/ensure-browser.ts`.');
  }
  // Chromium refuses to start its sandbox as root.
  const args = machine.isRoot ? ['--no-sandbox', ...ARGUMENTS] : ARGUMENTS;
  return chromium.launch({ executablePath, args });
}

let shared: Promise<Browser> | undefined;

/**
 * Opens a context in the browser that all test files of a process share: it starts when the first of them asks and ends with
 * the process. What a test opens is closed with it, as its pages would go on working beside those of the next; what is
 * opened outside of tests, the caller closes.
 */
export async function openContext(options?: BrowserContextOptions): Promise<BrowserContext> {
  shared ??= launchBrowser();
  const context = await (await shared).newContext(options);
  if (TestRunner.getCurrentTest() !== undefined) onTestFinished(() => context.close());
  return context;
}

/** A folder being served to a test. */
export interface ServedFolder {
  /** `http://127.0.0.1:41234`, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder's files on a free port of 127.0.0.1, as a static host would: no listing, 404 for what is not there. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const serve = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        // A browser keeps its connections open, and close() alone would wait for them.
        server.closeAllConnections();
      }),
  };
}
