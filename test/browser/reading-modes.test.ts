// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/index.ts';
import { axeViolations } from './axe.ts';
import { openSite, type OpenSite } from './fixture-site.ts';
import { choice, choose, overflows, VIEW_NAMES, type View } from './reading.ts';

const TAGS = ['id-ID', 'ar-SA', 'ja-JP'] as const;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1440, height: 1000 } };
const SIZES = { phone: PHONE, desktop: DESKTOP };

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(TAGS.map((tag) => join(import.meta.dirname, 'fixtures/garden', tag)));
}, 120_000);
afterAll(() => site.close());
afterEach(() => {
  expect(site.complaints.splice(0)).toEqual([]);
});

const article = (tag: string, view: View = 'translation', id = ''): string =>
  `/${tag.toLowerCase()}/garden/${view === 'translation' ? '' : `?view=${view}`}${id === '' ? '' : `#ttu-ccccc-${id}`}`;

const control = (page: Page, id: number) => page.getByRole('button', { name: new RegExp(`ccccc-${id}`) });

const isFocused = (page: Page, id: number) =>
  control(page, id).evaluate((element) => element === document.activeElement);

/** Where the visible halves of each line begin: of the translation and of the source. */
function pairedBoxes(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.content :is(.target, .mixed):has(+ .source)')]
      .filter((half) => !half.closest('pre') && half.getClientRects().length > 0)
      .map((half) => ({
        inCell: half.closest('td, th') !== null,
        target: half.getClientRects()[0]?.toJSON() as DOMRect,
        source: half.nextElementSibling?.getClientRects()[0]?.toJSON() as DOMRect,
      })),
  );
}

describe.each(TAGS)('%s', (tag) => {
  test('no view is wider than the window', async () => {
    const page = await site.open(article(tag), DESKTOP);
    for (const view of VIEW_NAMES) {
      await choose(page, view, tag);
      for (const width of [320, 360, 820, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflows(page), `${view} ${width}`).toBe(false);
      }
    }
  });

  test('side by side is in two columns where there is room, and below one another where there is none', async () => {
    const wide = await site.open(article(tag, 'side-by-side'), DESKTOP);
    const beside = (await pairedBoxes(wide)).filter(({ inCell }) => !inCell);
    expect(beside.length).toBeGreaterThan(15);
    for (const { target, source } of beside) {
      expect(Math.abs(target.top - source.top)).toBeLessThan(4);
      expect(Math.abs(target.left - source.left)).toBeGreaterThan(300);
    }
    const narrow = await site.open(article(tag, 'side-by-side'), PHONE);
    for (const { target, source } of await pairedBoxes(narrow)) {
      expect(source.top).toBeGreaterThanOrEqual(target.bottom - 4);
    }
  });

  test('the columns keep their line in lists and boxes', async () => {
    const page = await site.open(article(tag, 'side-by-side'), DESKTOP);
    const edges = (await pairedBoxes(page))
      .filter(({ inCell }) => !inCell)
      .map(({ source }) => Math.round(source.left));
    // English begins at the left of its column; what is boxed in is on the other side where the page is right to left.
    const ordinary = edges.filter((edge) => Math.abs(edge - (edges[0] ?? 0)) <= 5);
    expect(edges.length - ordinary.length).toBeLessThanOrEqual(tag === 'ar-SA' ? 2 : 0);
  });

  test('each half reads in its own direction, in its own language', async () => {
    const page = await site.open(article(tag, 'interlinear'), DESKTOP);
    const half = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => [getComputedStyle(element).direction, element.closest('[lang]')?.getAttribute('lang')]);
    expect(await half('.target')).toEqual([tag === 'ar-SA' ? 'rtl' : 'ltr', tag]);
    expect(await half('.content > p > .source')).toEqual(['ltr', 'en-US']);
    expect((await half('.content code'))[0]).toBe('ltr');
  });

  test('the source reads in its own direction, within the page’s own words', async () => {
    const page = await site.open(article(tag, 'source'), DESKTOP);
    const list = page.locator('.content ol');
    expect(await list.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(await list.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en-US');
    const facts = page.locator('.article-facts');
    expect(await facts.evaluate((element) => getComputedStyle(element).direction)).toBe(
      tag === 'ar-SA' ? 'rtl' : 'ltr',
    );
    expect(await facts.getAttribute('lang')).toBe(tag);
    expect(await page.locator('.alert-title').first().getAttribute('lang')).toBe(tag);
    expect(await page.locator('html').getAttribute('lang')).toBe(tag);
    await choose(page, 'translation', tag);
    expect(await page.locator('.content').getAttribute('lang')).toBeNull();
  });

  test.each(Object.entries(SIZES))('nothing is out of anybody’s reach, %s', async (_, size) => {
    const page = await site.open(article(tag), { ...size, bypassCSP: true });
    for (const view of VIEW_NAMES) {
      await choose(page, view, tag);
      await control(page, 112).press('Enter');
      await page.getByRole('dialog').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page), `${view} ${colorScheme}`).toEqual([]);
      }
      await page.keyboard.press('Escape');
    }
  });
});

test('lines that mix segments with shared words read right in both columns', async () => {
  const page = await site.open(article('id-ID', 'side-by-side'), DESKTOP);
  const line = page.locator('p:has(kbd)');
  expect((await line.locator('.mixed').innerText()).replace(/\s+/g, ' ')).toBe(
    'Tekan Alt, lalu ketik garden --start di jendela perintah.',
  );
  expect((await line.locator('.source').innerText()).replace(/\s+/g, ' ')).toBe(
    'Press Alt, and then type garden --start in the command window.',
  );
});

test('what is the same in both languages is shown once in every view', async () => {
  const page = await site.open(article('id-ID'));
  for (const view of VIEW_NAMES) {
    await choose(page, view);
    expect((await page.locator('.content').innerText()).match(/Aloe vera/g), view).toHaveLength(1);
  }
  await control(page, 122).press('Enter');
  expect(await page.getByRole('dialog').innerText()).toContain(messagesFor('id').identicalHalves);
});

test('in paper’s two columns both languages are printed', async () => {
  const page = await site.open(article('id-ID', 'side-by-side'), DESKTOP);
  await page.emulateMedia({ media: 'print' });
  const [first] = await pairedBoxes(page);
  expect(first?.source.top).toBe(first?.target.top);
  expect(await page.locator('.view-switch').isVisible()).toBe(false);
  expect(await page.locator('.segment-controls').isVisible()).toBe(false);
});

test('without scripts views can be chosen, and a link to a segment shows it', async () => {
  const page = await site.open(article('id-ID', 'translation', '128'), {
    javaScriptEnabled: false,
    viewport: { width: 1100, height: 300 },
  });
  const target = page.locator('#ttu-ccccc-128');
  const box = await target.boundingBox();
  expect(box?.y).toBeLessThan(300);
  await choose(page, 'interlinear');
  expect(await page.getByText('Water in the morning.').isVisible()).toBe(true);
  await choose(page, 'source');
  expect(await target.isVisible()).toBe(false);
  expect(await page.getByText('Put the tools into').isVisible()).toBe(true);
});

test('without scripts both columns are copied with blanks between their halves', async () => {
  const page = await site.open(article('id-ID'), { ...DESKTOP, javaScriptEnabled: false });
  await choose(page, 'side-by-side');
  await page.keyboard.press('Control+a');
  const copied = await page.evaluate(() => getSelection()?.toString());
  const [first = '', second = ''] = await page.locator('h1 > *').allTextContents();
  expect(copied).toContain(`${first} ${second.trim()}`);
  const halves = await page.locator('.content > p > :is(.target, .source)').all();
  const [target, source] = await Promise.all(halves.slice(0, 2).map((half) => half.boundingBox()));
  // What keeps the blank moves no line by a pixel.
  expect(source?.y).toBeCloseTo(target?.y ?? 0, 0);
});

describe('keys', () => {
  test('v goes through the views, and the text stays where it is', async () => {
    const page = await site.open(article('id-ID'), { viewport: { width: 1100, height: 400 } });
    await page.locator('#ttu-ccccc-114').scrollIntoViewIfNeeded();
    const first = () =>
      page.evaluate(() => {
        const halves = [...document.querySelectorAll('.content :is(.target, .source)')];
        const shown = halves.find((half) => (half.getClientRects()[0]?.top ?? -1) >= 0);
        return shown?.closest('p, li, td, th, h2')?.textContent;
      });
    const before = await first();
    for (const view of ['source', 'side-by-side', 'interlinear', 'translation'] as const) {
      await page.keyboard.press('v');
      await expect.poll(() => choice(page, view).isChecked(), { message: view }).toBe(true);
    }
    expect(await first()).toBe(before);
  });

  test('that are held with others, or pressed in a dialog, are none', async () => {
    const page = await site.open(article('id-ID'));
    await page.keyboard.press('Control+v');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('v');
    expect(await choice(page, 'translation').isChecked()).toBe(true);
  });

  test('lead from segment to segment, open and close, and go on in the text', async () => {
    const page = await site.open(article('id-ID'));
    await control(page, 101).focus();
    for (const id of [102, 103, 104]) {
      await page.keyboard.press('ArrowDown');
      expect(await isFocused(page, id), `${id}`).toBe(true);
    }
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(page, 103)).toBe(true);
    await page.keyboard.press('Space');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    expect(await panel.innerText()).toContain('Cool water refreshes');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Never water');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await isFocused(page, 104)).toBe(true);
    const stops: string[] = [];
    while (stops.at(-1) !== 'gudang' && stops.length < 8) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(stops.at(-1)).toBe('gudang');
    // Controls of other segments are empty, and none of them is on the way.
    expect(stops).not.toContain('');
  });

  test('find all controls behind one stop', async () => {
    const page = await site.open(article('id-ID'));
    await control(page, 101).waitFor({ state: 'attached' });
    expect(await page.locator('.segment-controls [tabindex="0"]').count()).toBe(1);
    await choice(page, 'translation').focus();
    await page.keyboard.press('Tab');
    expect(await isFocused(page, 101)).toBe(true);
    expect(await page.getByRole('toolbar').count()).toBe(1);
  });

  test('j and k begin in the window, whatever is focused', async () => {
    const page = await site.open(article('ar-SA'), { viewport: { width: 1100, height: 500 } });
    await page.locator('#ttu-ccccc-128').scrollIntoViewIfNeeded();
    await control(page, 128).waitFor({ state: 'attached' });
    await page.keyboard.press('j');
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-segment') ?? '');
    expect(Number(id.slice(-3))).toBeGreaterThan(110);
    await page.keyboard.press('k');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-segment'))).toBe(
      `ttu-ccccc-${Number(id.slice(-3)) - 1}`,
    );
  });

  test('are listed by ?, and single letters can be switched off for good', async () => {
    const page = await site.open(article('id-ID'));
    const messages = messagesFor('id');
    await control(page, 101).waitFor({ state: 'attached' });
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: messages.keyboard });
    await list.waitFor();
    for (const words of [messages.keyViews, messages.keyNextSegment, messages.keyOpenSegment, messages.keyHelp]) {
      expect(await list.innerText()).toContain(words);
    }
    await list.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    expect(await list.count()).toBe(0);
    await page.keyboard.press('v');
    await page.reload();
    await page.keyboard.press('v');
    expect(await choice(page, 'translation').isChecked()).toBe(true);
  });
});

describe('fingers and mice', () => {
  test('Alt and a click on a segment open it; a click alone does not', async () => {
    const page = await site.open(article('id-ID'));
    await control(page, 103).waitFor({ state: 'attached' });
    await page.locator('#ttu-ccccc-103').click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.locator('#ttu-ccccc-103').click({ modifiers: ['Alt'] });
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('Cool water refreshes');
  });

  test.each([
    [112, 'and then type'],
    [114, 'Do not water the cactus'],
  ])('a long press on segment %i opens it', async (id, text) => {
    const page = await site.open(article('id-ID'), PHONE);
    await control(page, id).waitFor({ state: 'attached' });
    const half = page.locator(`#ttu-ccccc-${id}`);
    const press = (type: string) => half.dispatchEvent(type, { pointerType: 'touch', bubbles: true });
    await press('pointerdown');
    await press('pointerup');
    await page.waitForTimeout(700);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await press('pointerdown');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain(text);
  });

  test('controls stand in the margin, on the lines of their segments, and cover no text', async () => {
    for (const size of Object.values(SIZES)) {
      const page = await site.open(article('id-ID'), size);
      await page.locator('#ttu-ccccc-128').scrollIntoViewIfNeeded();
      await control(page, 128).waitFor({ state: 'attached' });
      const edge = await page
        .locator('.content > p >> nth=1')
        .evaluate((element) => element.getBoundingClientRect().right);
      for (const id of [102, 105, 106, 128]) {
        const box = await control(page, id).boundingBox();
        const line = await page
          .locator(`#ttu-ccccc-${id}`)
          .evaluate((half) => half.getClientRects()[0]?.toJSON() as DOMRect);
        expect(box?.x, `${id}`).toBeGreaterThanOrEqual(edge);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.viewport.width);
        expect(Math.abs((box?.y ?? 0) + 12 - (line.top + line.height / 2))).toBeLessThan(2);
      }
    }
  });
});

describe('links', () => {
  test.each(VIEW_NAMES)('open the view %s at its segment, below the header', async (view) => {
    for (const size of Object.values(SIZES)) {
      const page = await site.open(article('id-ID', view, '124'), {
        ...size,
        viewport: { ...size.viewport, height: 500 },
      });
      expect(await choice(page, view).isChecked()).toBe(true);
      const half = page.locator(view === 'source' ? '#ttu-ccccc-124 + .source' : '#ttu-ccccc-124');
      const header = await page.locator('.site-header').boundingBox();
      await expect.poll(async () => (await half.boundingBox())?.y).toBeLessThan(480);
      expect((await half.boundingBox())?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    }
  });
});

describe('copying', () => {
  const copyAll = async (page: Page) => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    return (await page.evaluate(() => navigator.clipboard.readText())).replace(/\s+/g, ' ');
  };
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
  const TARGET = 'Siramlah pada pagi hari. Air yang dingin menyegarkan akar';
  const SOURCE = 'Water in the morning. Cool water refreshes the roots';

  test('all of a translation copies no word of the source', async () => {
    const page = await site.open(article('id-ID'), clipboard);
    await control(page, 101).waitFor({ state: 'attached' });
    const text = await copyAll(page);
    expect(text).toContain(TARGET);
    expect(text).toContain('Tekan Alt, lalu ketik garden --start di jendela perintah.');
    expect(text).not.toContain('Water');
    expect(text).not.toContain('ccccc');
  });

  test('all of a source copies no word of the translation', async () => {
    const page = await site.open(article('id-ID', 'source'), clipboard);
    const text = await copyAll(page);
    expect(text).toContain(SOURCE);
    expect(text).toContain('Press Alt, and then type garden --start in the command window.');
    expect(text).not.toContain('Siramlah');
  });

  test.each(['side-by-side', 'interlinear'] as const)('%s copies both in the order of reading', async (view) => {
    const page = await site.open(article('id-ID', view), { ...clipboard, ...DESKTOP, isIdle: true });
    // Who copies at once does not wait for what the first key fetches.
    await page.route('**/reader/acts.js', () => undefined);
    expect(await copyAll(page)).toContain(
      'Siramlah pada pagi hari. Water in the morning. Air yang dingin menyegarkan akar dan tidak cepat menguap. Cool water',
    );
  });
});
