// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/index.ts';
import { axeViolations } from './axe.ts';
import { openSearch, useFixtureSite } from './fixture-site.ts';

const site = useFixtureSite();
const words = messagesFor('id-ID');

async function openDialog(start = '/id-id/', options?: BrowserContextOptions) {
  const page = await site.open(start, options);
  await openSearch(page);
  return { page, box: page.getByRole('combobox'), results: page.getByRole('listbox').first().getByRole('option') };
}

async function search(query: string, start?: string, options?: BrowserContextOptions) {
  const dialog = await openDialog(start, options);
  await dialog.box.fill(query);
  await expect.poll(() => dialog.page.getByRole('status').innerText()).toMatch(/\d|[٠-٩]|[“”„"]/);
  return dialog;
}

describe('the search dialog', () => {
  test('leaves its single key to readers who switched such keys off', async () => {
    const page = await site.open('/id-id/');
    await page.evaluate(() => {
      localStorage.setItem('diglot-letter-keys', 'off');
    });
    await page.reload();
    await page.locator('.search-open[aria-keyshortcuts="Control+K Meta+K"]').waitFor();
    await page.evaluate(() => {
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        document.documentElement.setAttribute(`data-${key === '/' ? 'slash' : key}`, String(defaultPrevented));
      });
    });
    await page.keyboard.press('/');
    expect(await page.locator('html').getAttribute('data-slash')).toBe('false');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
  });

  test('takes what is typed before it is there', async () => {
    const page = await site.open('/id-id/');
    await page.locator('.search-open[aria-keyshortcuts]').waitFor();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search/dialog.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('vj bayar');
    release();
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('vj bayar');
    await page.keyboard.type('!');
    expect(await page.getByRole('combobox').inputValue()).toBe('vj bayar!');
  });

  test.each([
    // The text says “dibayarkan” and “meminjam”; a reader asks for other forms of the words.
    ['bayar', '/id-id/', '/id-id/guide/borrowing/'],
    ['pinjam', '/id-id/guide/tidying/', '/id-id/guide/borrowing/'],
    // Without the article: “كتب”, where the text says “الكتب”.
    ['كتب', '/ar-sa/', '/ar-sa/guide/borrowing/'],
  ])('finds by %s, a form that no text has', async (query, start, found) => {
    const { results } = await search(query, start);
    await results.first().waitFor();
    expect(await results.first().getAttribute('href')).toContain(found);
  });

  test.each(['/id-id/', '/ar-sa/'])('finds by English words the pages of %s, and says why', async (start) => {
    const { results } = await search('front desk', start);
    await results.first().waitFor();
    expect(await results.first().getAttribute('href')).toBe(`${start}guide/borrowing/`);
    const reason = messagesFor(start === '/id-id/' ? 'id-ID' : 'ar-SA').searchMatchesSource.split('{')[0] ?? '';
    expect(await results.first().innerText()).toContain(reason.trim());
    expect(await results.nth(1).innerText()).toContain('front desk');
  });

  test('asks the original beside the translation for letters that the locale does not write', async () => {
    const { page, box, results } = await openDialog('/ar-sa/');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/ar-sa/pagefind/**/words/**', async (route) => {
      await held;
      await route.continue();
    });
    const asked = ['ar-sa', 'en-us'].map((locale) => page.waitForRequest(`**/${locale}/pagefind/**/words/**`));
    await box.fill('front desk');
    await Promise.all(asked);
    release();
    await results.first().waitFor();
  });

  test('asks the original without waiting for titles that cannot be what was searched for', async () => {
    const { page, box, results } = await openDialog();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/id-id/pagefind/**/pages/**', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/en-us/pagefind/**/words/**');
    await box.fill('meja depan');
    await asked;
    release();
    await results.first().waitFor();
  });

  test('finds pages of its own locale alone by its own words', async () => {
    const { results } = await search('المكتبة', '/ar-sa/');
    await results.first().waitFor();
    for (const link of await results.all()) expect(await link.getAttribute('href')).toMatch(/^\/ar-sa\//);
  });

  test('marks what was searched for, and nothing of the source', async () => {
    const { results } = await search('denda');
    await results.first().waitFor();
    const texts = (await results.allInnerTexts()).join(' ');
    expect(texts).toContain('Denda dibayarkan');
    expect(texts).not.toContain('front desk');
    expect(await results.locator('mark').first().innerText()).toMatch(/denda/i);
  });

  test('follows arrow keys and Enter', async () => {
    const { page, box, results } = await search('buku');
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

  test('opens the first result with Enter', async () => {
    const { page, box, results } = await search('denda');
    await results.first().waitFor();
    await box.press('Enter');
    await page.waitForURL('**/id-id/guide/borrowing/**');
  });

  test('opens a result in a new tab with Control', async () => {
    const { page, box, results } = await search('denda');
    await results.first().waitFor();
    const opening = page.context().waitForEvent('page');
    await box.press('Control+Enter');
    await (await opening).waitForURL('**/id-id/guide/borrowing/**');
    expect(new URL(page.url()).pathname).toBe('/id-id/');
  });

  test('says so when nothing is found', async () => {
    const { page, results } = await search('xyzzyplugh');
    expect(await page.getByRole('status').innerText()).toContain('xyzzyplugh');
    expect(await results.count()).toBe(0);
  });

  test('opens by /, is left by Escape, and gives the focus back', async () => {
    const page = await site.open('/id-id/');
    await page.locator('.search-open[aria-keyshortcuts]').focus();
    await page.keyboard.press('/');
    const box = page.getByRole('combobox');
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(
      await page.locator('.site-header .search-open').evaluate((element) => element === document.activeElement),
    ).toBe(true);
  });

  test('remembers searches on the device, until they are to be forgotten', async () => {
    const { page, box, results } = await search('denda');
    await results.first().waitFor();
    await box.press('Enter');
    await page.waitForURL('**/id-id/guide/borrowing/**');
    await openSearch(page);
    await page.getByRole('button', { name: 'denda', exact: true }).click();
    await results.first().waitFor();
    await box.fill('');
    await page.getByRole('button', { name: words.recentSearchesClear }).click();
    expect(await page.getByRole('button', { name: 'denda', exact: true }).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('diglot-searches'))).toBe('[]');
  });

  test('leads to all results', async () => {
    const { page, results } = await search('buku');
    await results.first().waitFor();
    await page.getByRole('link', { name: words.searchAll }).click();
    await page.waitForURL('**/id-id/search/?q=buku');
  });

  test.each([
    ['light', 1100],
    ['dark', 360],
  ] as const)('breaks no rule of accessibility, %s, %i pixels wide', async (colorScheme, width) => {
    const { page, results } = await search('front desk', '/ar-sa/', {
      colorScheme,
      viewport: { width, height: 800 },
    });
    await results.first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('the search page', () => {
  test('shows what its address asks for, and keeps it there', async () => {
    const page = await site.open('/id-id/search/?q=denda');
    await page
      .getByRole('link', { name: /Meminjam/ })
      .first()
      .waitFor();
    const box = page.getByRole('searchbox');
    expect(await box.inputValue()).toBe('denda');
    await box.fill('buku');
    await page.waitForURL('**/search/?q=buku');
    await page
      .getByRole('link', { name: /Merapikan/ })
      .first()
      .waitFor();
  });

  test('has its box before any script, and keeps what was typed into it', async () => {
    const start = await site.open('/id-id/');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await start.route('**/search/page.js', async (route) => {
      await held;
      await route.continue();
    });
    await start.goto(`${site.url}/id-id/search/`);
    const box = start.getByRole('searchbox');
    await box.fill('denda');
    release();
    await start
      .getByRole('link', { name: /Meminjam/ })
      .first()
      .waitFor();
    expect(await box.inputValue()).toBe('denda');
    await start.waitForURL('**/search/?q=denda');
  });

  test('moves nothing while it loads, and nothing that it paints later is larger', async () => {
    const page = await site.open('/id-id/search/');
    await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
    await page.waitForLoadState('networkidle');
    const seen = await page.evaluate(async () => {
      const entries = (type: string): Promise<PerformanceEntryList> =>
        new Promise((resolve) => {
          const observer = new PerformanceObserver((list) => {
            resolve(list.getEntries());
          });
          observer.observe({ type, buffered: true });
          setTimeout(resolve, 500, []);
        });
      const [shifts, largest] = await Promise.all([entries('layout-shift'), entries('largest-contentful-paint')]);
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      return { shifts: shifts.length, isFirst: largest.at(-1)?.startTime === first };
    });
    expect(seen).toEqual({ shifts: 0, isFirst: true });
  });

  test('goes back to former choices', async () => {
    const page = await site.open('/id-id/search/?q=buku');
    await page.getByRole('listitem').first().waitFor();
    await page.getByText(words.searchFilters).click();
    await page.getByLabel(words.sortBy).selectOption('date');
    await page.waitForURL('**/search/?q=buku&sort=date');
    await page.goBack();
    await page.waitForURL('**/search/?q=buku');
    await expect.poll(() => page.getByLabel(words.sortBy).inputValue()).toBe('');
  });

  test('breaks no rule of accessibility', async () => {
    const page = await site.open('/id-id/search/?q=buku');
    await page.getByRole('listitem').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('says without scripts that it needs them, and leads to all articles', async () => {
    const page = await site.open('/id-id/', { javaScriptEnabled: false });
    await page.locator('.site-header .search-open').click();
    await page.waitForURL('**/id-id/search/');
    expect(await page.getByRole('main').innerText()).toContain(words.searchNeedsScript);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: words.allArticles }).click();
    await page.waitForURL('**/id-id/all-articles/');
  });
});
