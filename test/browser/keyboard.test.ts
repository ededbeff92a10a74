// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSearch, useFixtureSite } from './fixture-site.ts';

const site = useFixtureSite();

const DESKTOP = { viewport: { width: 1400, height: 800 } };

/** The parts of a page in the order of reading; each has at least one stop. */
const PARTS = [
  '.skip-link',
  '.site-name',
  '.search-open',
  '.locale-switch',
  '.theme-switch',
  '.sidebar',
  '.view-switch',
  '.on-this-page',
  '.segment-controls',
  '.content',
  '.neighbours',
  '.site-footer',
];

/** An element that has the focus. */
interface Stop {
  readonly part: string;
  readonly name: string;
  readonly html: string;
  readonly isMarked: boolean;
  readonly isCovered: boolean;
  readonly followsLast: boolean;
}

/** What has the focus; undefined once the page has been left. */
function stopAt(page: Page): Promise<Stop | undefined> {
  return page.evaluate((parts) => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const last = document.querySelector('[data-last-stop]');
    const followsLast = !last || (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    last?.removeAttribute('data-last-stop');
    element.setAttribute('data-last-stop', '');
    const shown = element.closest('label') ?? element;
    const style = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    const header = document.querySelector('.site-header');
    const isBelow = !header?.contains(element) && !element.matches('.skip-link');
    const edge = isBelow ? (header?.getBoundingClientRect().bottom ?? 0) : 0;
    return {
      part: parts.find((selector) => element.closest(selector)) ?? '',
      name: '',
      html: (element.cloneNode() as Element).outerHTML,
      isMarked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none',
      isCovered: box.width === 0 || box.top < edge - 1 || box.top >= innerHeight,
      followsLast,
    };
  }, PARTS);
}

/** Presses Tab through all of a page, from before its begin to behind its end. */
async function walk(page: Page): Promise<Stop[]> {
  const devtools = await page.context().newCDPSession(page);
  const stops: Stop[] = [];
  while (stops.length < 100) {
    await page.keyboard.press('Tab');
    const stop = await stopAt(page);
    // A window without an address bar begins again.
    if (!stop || stop.html === stops[0]?.html) break;
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId ?? '',
      fetchRelatives: false,
    });
    stops.push({ ...stop, name: String(nodes[0]?.name?.value ?? '') });
  }
  return stops;
}

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

describe.each(['id-ID', 'ar-SA'])('%s', (tag) => {
  const article = `/${tag.toLowerCase()}/guide/tidying/`;
  const open = async (): Promise<Page> => {
    const page = await site.open(article, DESKTOP);
    await page.locator('.segment-controls button').first().waitFor({ state: 'attached' });
    return page;
  };

  test('Tab leads through all of the page, in its order, and out of it', async () => {
    const stops = await walk(await open());
    expect(stops.length).toBeLessThan(100);
    expect([...new Set(stops.map(({ part }) => part))]).toEqual(PARTS);
    const of = (isWrong: (stop: Stop) => boolean): string[] => stops.filter(isWrong).map(({ html }) => html);
    expect(of(({ isMarked }) => !isMarked)).toEqual([]);
    expect(of(({ isCovered }) => isCovered)).toEqual([]);
    expect(of(({ followsLast }) => !followsLast)).toEqual([]);
    // What only scrolls is read by what is in it.
    expect(of(({ name, html }) => name === '' && !/^<(?:pre|div class="table-scroll")/.test(html))).toEqual([]);
  });

  test('the first stop leads to the text', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('arrows choose a view', async () => {
    const page = await open();
    await page.locator('#view-translation').focus();
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(page, '#view-source:checked')).toBe(true);
  });

  test('a segment opens by Enter, and Escape leads back to it', async () => {
    const page = await open();
    await page.locator('.segment-controls [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await isFocused(page, '.segment-controls [data-segment="ttu-aaaaa-102"]')).toBe(true);
  });

  test('Ctrl+K finds an article, and Escape leads back', async () => {
    const page = await open();
    await page.locator('.search-open').focus();
    await openSearch(page);
    const box = page.getByRole('combobox');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(await isFocused(page, '.search-open')).toBe(true);
    await openSearch(page);
    await page.keyboard.type('borrowing');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guide/borrowing/**');
  });
});
