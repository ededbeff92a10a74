import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useFixtureSite } from './fixture-site.ts';

const site = useFixtureSite();

async function search(page: Page, query: string) {
  const box = page.getByRole('combobox');
  await box.fill(query);
  await expect.poll(() => page.getByRole('status').first().innerText()).not.toBe('');
  return { box, results: page.getByRole('option') };
}

test.each([
  // The text says “dibayarkan” and “meminjam”; a reader asks for other forms of the words.
  ['bayar', '/id-id/', '/id-id/guide/borrowing/'],
  ['pinjam', '/id-id/guide/tidying/', '/id-id/guide/borrowing/'],
  // Without the article: “كتب”, where the text says “الكتب”.
  ['كتب', '/ar-sa/', '/ar-sa/guide/borrowing/'],
])('%s, a form that no text has, finds its article', async (query, start, found) => {
  const page = await site.open(start);
  const { results } = await search(page, query);
  await results.first().waitFor();
  expect(await results.first().getAttribute('href')).toContain(found);
});

test('Enter opens the first result', async () => {
  const page = await site.open('/id-id/');
  const { box, results } = await search(page, 'denda');
  await results.first().waitFor();
  await box.press('Enter');
  await page.waitForURL('**/id-id/guide/borrowing/**');
});

test('arrow keys choose a result, and Enter opens it', async () => {
  const page = await site.open('/id-id/');
  const { box, results } = await search(page, 'buku');
  await results.nth(1).waitFor();
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  const second = results.nth(1);
  expect(await second.getAttribute('aria-selected')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
  const href = await second.getAttribute('href');
  await box.press('Enter');
  await page.waitForURL(`${site.url}${href ?? ''}`);
});

test('finds pages of its own locale alone', async () => {
  const page = await site.open('/ar-sa/');
  const { results } = await search(page, 'المكتبة');
  await results.first().waitFor();
  for (const link of await results.all()) expect(await link.getAttribute('href')).toMatch(/^\/ar-sa\//);
});

test('says so when nothing is found', async () => {
  const page = await site.open('/id-id/');
  const { results } = await search(page, 'xyzzyplugh');
  await expect.poll(() => page.getByRole('status').first().innerText()).toContain('xyzzyplugh');
  expect(await results.count()).toBe(0);
});

test('Escape closes the results, and / goes to the box', async () => {
  const page = await site.open('/id-id/');
  await page.keyboard.press('/');
  expect(await page.getByRole('combobox').evaluate((element) => element === document.activeElement)).toBe(true);
  const { box, results } = await search(page, 'buku');
  await results.first().waitFor();
  await box.press('Escape');
  expect(await results.first().isVisible()).toBe(false);
  expect(await box.getAttribute('aria-expanded')).toBe('false');
});

test('marks what was searched for, and nothing of the source', async () => {
  const page = await site.open('/id-id/');
  const { results } = await search(page, 'denda');
  await results.first().waitFor();
  const texts = (await results.allInnerTexts()).join(' ');
  expect(texts).toContain('Denda dibayarkan');
  expect(texts).not.toContain('front desk');
});
