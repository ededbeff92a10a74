import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDiglot } from '../cli/run-diglot.ts';
import { article } from '../pipeline/bilingual-markdown.ts';
import { makeFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { openContext } from '../support/browser.ts';

const LONG = 'Satu baris isi rak.\n\n'.repeat(80);

let folder: string;
let child: ChildProcess;
let page: Page;
let url: string;

beforeAll(async () => {
  folder = makeFolder();
  writeFiles(folder, { 'ar-SA/rak.md': article(LONG, { title: 'Rak' }), 'ar-SA/pintu.md': article('Pintu.\n') });
  child = startDiglot(['dev', 'ar-SA', '--port', '0', '--json', '--no-search'], { cwd: folder });
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  url = (JSON.parse(line) as { url: string }).url;
});
afterAll(async () => {
  child.kill('SIGINT');
  await once(child, 'close');
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  page = await (await openContext()).newPage();
  await page.goto(new URL('ar-sa/rak/', url).href);
});

function save(body: string): void {
  writeFiles(folder, { 'ar-SA/rak.md': article(body, { title: 'Rak' }) });
}

test('a page loads again when its article is saved, at the place where it was', async () => {
  await page.evaluate(() => {
    window.scrollTo(0, 600);
  });
  save(`${LONG}Baris yang baru.\n`);
  await page.getByText('Baris yang baru.').waitFor();
  await expect.poll(() => page.evaluate(() => Math.round(window.scrollY))).toBe(600);
});

test('a page tells what is wrong with its article, and Esc or its button closes that', async () => {
  const box = page.getByLabel('Diglot');
  expect(await box.isVisible()).toBe(false);
  save('[x](tiada.md)\n');
  await page.getByText('ar-SA/rak.md:4:5').waitFor();
  expect(await box.getAttribute('role')).toBe('status');
  expect(await box.innerText()).toContain('0 errors, 1 warning on this page');
  expect(await box.innerText()).toContain('file-not-found');
  expect(await box.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await page.keyboard.press('Escape');
  expect(await box.isVisible()).toBe(false);
  await page.reload();
  await box.getByRole('button', { name: 'Close' }).click();
  expect(await box.isVisible()).toBe(false);
  save(LONG);
  await page.getByText('Satu baris isi rak.').first().waitFor();
  expect(await box.isVisible()).toBe(false);
});

test('a page tells why the site cannot be built', async () => {
  writeFiles(folder, { 'diglot.config.json': '{ "docset": 1 }' });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('diglot.config.json is not valid');
  writeFiles(folder, { 'diglot.config.json': '{}' });
  await page.getByRole('alert').waitFor({ state: 'detached' });
});
