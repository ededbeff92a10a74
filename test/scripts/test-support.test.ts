import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, serveFolder } from '../support/browser.ts';
import { describeCorpora, listCorpora } from '../support/corpora.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diglot-support-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('browser support', () => {
  test('a browser shows a page of a served folder', async () => {
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Selamat datang</title>');
    const served = await serveFolder(folder);
    try {
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        await page.goto(`${served.url}/`);
        expect(await page.title()).toBe('Selamat datang');
        expect((await page.goto(`${served.url}/nowhere`))?.status()).toBe(404);
      } finally {
        await browser.close();
      }
    } finally {
      await served.close();
    }
  });
});

test('listCorpora gives corpora by name, with a source where there is one', () => {
  for (const name of ['b/docset', 'b/published', 'a/docset', 'a/published', 'a/source', 'unrelated/docset']) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  const at = (name: string): string => path.join(folder, name);
  expect(listCorpora(folder)).toEqual([
    { name: 'a', docset: at('a/docset'), published: at('a/published'), source: at('a/source') },
    { name: 'b', docset: at('b/docset'), published: at('b/published') },
  ]);
});

describeCorpora('the corpora', (corpora) => {
  test('are there', () => {
    expect(listCorpora(corpora).length).toBeGreaterThan(0);
  });
});
