// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/index.ts';
import { useThemedSite } from './themed-site.ts';

const site = useThemedSite();
const messages = messagesFor('id-ID');

const WIDE = { viewport: { width: 1300, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 } };

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(21, 25, 29)';

describe('the theme', () => {
  const choose = async (page: Page, theme: string) => {
    await page.locator('.theme-switch > summary').click();
    await page.getByRole('button', { name: theme, exact: true }).click();
  };

  test('is the system’s until the reader chooses another, which is kept from page to page', async () => {
    const page = await site.open('/id-id/wood/', { ...WIDE, colorScheme: 'dark' });
    expect(await paper(page)).toBe(DARK);
    await choose(page, messages.themeLight);
    expect(await paper(page)).toBe(LIGHT);
    await page.goto(`${site.url}/ar-sa/wood/`);
    expect(await paper(page)).toBe(LIGHT);
    await page.goto(`${site.url}/id-id/wood/`);
    await choose(page, messages.themeSystem);
    expect(await paper(page)).toBe(DARK);
  });

  test('is there before anything is painted', async () => {
    const page = await site.open('/id-id/', WIDE);
    await page.evaluate(() => {
      localStorage.setItem('diglot-theme', 'dark');
    });
    await page.reload();
    const [painted, decided] = await page.evaluate(() => {
      const script = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('theme.js'));
      return [performance.getEntriesByName('first-paint')[0]?.startTime ?? Infinity, script?.startTime ?? Infinity];
    });
    expect(decided).toBeLessThan(painted);
    expect(await paper(page)).toBe(DARK);
  });

  test('cannot be chosen without scripts', async () => {
    const page = await site.open('/id-id/wood/', { ...WIDE, javaScriptEnabled: false });
    expect(await page.locator('.theme-switch').isVisible()).toBe(false);
  });
});

describe('the table of contents', () => {
  const sidebar = (page: Page) => page.getByRole('navigation', { name: messages.contents });

  test('opens what the page does not hold, by mouse and keyboard', async () => {
    const page = await site.open('/id-id/wood/', WIDE);
    const tools = sidebar(page).getByRole('button', { name: 'Tools', exact: true });
    expect(await tools.getAttribute('aria-expanded')).toBe('false');
    await tools.click();
    await sidebar(page).getByRole('link', { name: 'Hammer' }).waitFor();
    expect(await tools.getAttribute('aria-expanded')).toBe('true');
    await sidebar(page).getByRole('button', { name: 'Small tools' }).press('Enter');
    await sidebar(page).getByRole('link', { name: 'Nail' }).click();
    await page.waitForURL('**/id-id/tools/nail/');
    expect(await sidebar(page).locator('[aria-current]').innerText()).toBe('Nail');
  });

  test('closes again, and an entry with a page of its own has a button beside its link', async () => {
    const page = await site.open('/id-id/wood/', WIDE);
    const wood = sidebar(page).getByRole('button', { name: 'Wood' });
    expect(await sidebar(page).getByRole('link', { name: 'Oak' }).isVisible()).toBe(true);
    await wood.click();
    expect(await sidebar(page).getByRole('link', { name: 'Oak' }).isVisible()).toBe(false);
    expect(await sidebar(page).getByRole('link', { name: 'Wood' }).isVisible()).toBe(true);
  });

  test('stays as it is when its buttons come, with the first sign of a reader', async () => {
    const page = await site.open('/id-id/wood/', { ...WIDE, isIdle: true });
    const places = () =>
      sidebar(page)
        .locator('li')
        .evaluateAll((entries) => entries.map((entry) => entry.getBoundingClientRect().toJSON() as DOMRect));
    const before = await places();
    expect(await sidebar(page).getByRole('button').count()).toBe(0);
    await page.mouse.move(500, 500);
    await sidebar(page).getByRole('button').first().waitFor();
    expect(await places()).toEqual(before);
  });

  test('leads everywhere without scripts', async () => {
    const page = await site.open('/id-id/wood/', { ...WIDE, javaScriptEnabled: false });
    await sidebar(page).getByRole('link', { name: 'Tools' }).click();
    await page.waitForURL('**/id-id/tools/hammer/');
    const signs = await sidebar(page)
      .locator('.group, .ancestor')
      .evaluateAll((labels) => labels.map((label) => getComputedStyle(label, '::after').content));
    expect(new Set(signs)).toEqual(new Set(['none']));
    await sidebar(page).getByRole('link', { name: 'Small tools' }).click();
    await page.waitForURL('**/id-id/tools/pin/');
  });

  test('opens from the header on a phone', async () => {
    const page = await site.open('/id-id/wood/', PHONE);
    expect(await sidebar(page).getByRole('link', { name: 'Wood' }).isVisible()).toBe(false);
    await page.locator('.sidebar summary').click();
    expect(await sidebar(page).getByRole('link', { name: 'Wood' }).isVisible()).toBe(true);
  });
});

describe('the language', () => {
  test('that the reader chose comes first where the site asks for one', async () => {
    const page = await site.open('/id-id/wood/', { ...WIDE, locale: 'id-ID' });
    await page.locator('.locale-switch > summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.waitForURL('**/ar-sa/wood/');
    await page.goto(`${site.url}/`);
    expect(await page.locator('.locale-choice a').first().getAttribute('lang')).toBe('ar-SA');
  });

  test('that the reader chose where the site asks for one comes first there', async () => {
    const page = await site.open('/', { ...WIDE, locale: 'id-ID' });
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.waitForURL('**/ar-sa/');
    await page.goto(`${site.url}/`);
    expect(await page.locator('.locale-choice a').first().getAttribute('lang')).toBe('ar-SA');
  });

  test.each([
    ['id', 'id-ID'],
    ['de-AT', 'de-DE'],
    ['fr-FR', 'ar-SA'],
  ])('of a browser in %s puts %s first', async (locale, first) => {
    const page = await site.open('/', { ...WIDE, locale });
    expect(await page.locator('.locale-choice a').first().getAttribute('lang')).toBe(first);
  });

  test('menu closes by Escape and gives the focus back', async () => {
    const page = await site.open('/id-id/wood/', WIDE);
    const summary = page.locator('.locale-switch > summary');
    await summary.click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.locale-switch').getAttribute('open')).toBeNull();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test('the part that is being read is marked', async () => {
  const page = await site.open('/id-id/wood/', { viewport: { width: 1400, height: 300 } });
  const parts = page.getByRole('navigation', { name: messages.onThisPage });
  await page.getByRole('heading', { name: 'Two' }).evaluate((heading) => {
    heading.scrollIntoView();
  });
  await expect.poll(() => parts.locator('[aria-current]').innerText()).toBe('Two');
});

test.each(['/', '/id-id/wood/', '/ar-sa/wood/', '/de-de/', '/de-de/all-articles/', '/de-de/404.html'])(
  '%s is never wider than its window',
  async (path) => {
    const page = await site.open(path);
    for (const width of [320, 360, 640, 820, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
    }
  },
);
