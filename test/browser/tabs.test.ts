import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pair } from '../bitext/markup.ts';
import { render } from '../markdown/render.ts';
import { openContext } from '../support/browser.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../templates/assets/features');
const ADDRESS = 'http://localhost/';
const GROUP = `# [Sekop](#tab/spade)\n\n${pair('1', 'gali', 'dig')}\n\n# [Garpu](#tab/fork)\n\n${pair('2', 'balik', 'turn')}\n\n---\n\n`;
const CONDITION = '# [Pasir](#tab/sand/spade)\n\nlepas\n\n# [Lempung](#tab/loam/fork)\n\nlekat\n\n---\n';

/** Opens a page with an article's body, the style sheet and the script for tabs. */
async function open(
  markdown: string,
  { suffix = '', dir = 'ltr', page, hasScript = true }: OpenOptions = {},
): Promise<Page> {
  const tab = page ?? (await (await openContext()).newPage());
  const style = readFileSync(path.join(ASSETS, 'tabs.css'), 'utf8');
  const script = hasScript ? readFileSync(path.join(ASSETS, 'tabs.js'), 'utf8') : '';
  const head = `<!doctype html><html lang="id" dir="${dir}"><title>x</title><style>[hidden] { display: none !important } ${style}</style>`;
  const body = `${head}<div class="content">${render(markdown).html}</div><script type="module">${script}</script>`;
  await tab.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await tab.goto(ADDRESS + suffix);
  return tab;
}

interface OpenOptions {
  readonly suffix?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly page?: Page;
  /** False before the script has come. */
  readonly hasScript?: boolean;
}

/** Titles of the tabs that are chosen, in the order of the groups. */
function chosen(page: Page): Promise<string[]> {
  return page.getByRole('tab', { selected: true }).locator('.target, :scope:not(:has(.target))').allInnerTexts();
}

describe('tabs', () => {
  it('show one panel at a time, and follow mouse and keyboard', async () => {
    const page = await open(GROUP);
    expect(await chosen(page)).toEqual(['Sekop']);
    expect(await page.getByText('balik').isVisible()).toBe(false);
    await page.getByRole('tab', { name: 'Garpu' }).click();
    expect(await page.getByText('balik').isVisible()).toBe(true);
    for (const [key, title] of [
      ['ArrowRight', 'Sekop'],
      ['ArrowRight', 'Garpu'],
      ['ArrowLeft', 'Sekop'],
      ['End', 'Garpu'],
      ['Home', 'Sekop'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await chosen(page)).toEqual([title]);
    }
    await page.context().close();
  });

  it('look as they will before the script has come, and their links lead to what they name', async () => {
    const [before, after] = [await open(GROUP + CONDITION, { hasScript: false }), await open(GROUP + CONDITION)];
    const shown = (page: Page) => page.locator('.content').innerText();
    expect(await shown(before)).toBe(await shown(after));
    await before.getByRole('link', { name: 'Garpu' }).click();
    expect(await before.getByText('balik').isVisible()).toBe(true);
    await before.context().close();
    await after.context().close();
  });

  it('go the other way from right to left', async () => {
    const page = await open('# [A](#tab/a)\n1\n# [B](#tab/b)\n2\n# [C](#tab/c)\n3\n\n---', { dir: 'rtl' });
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await chosen(page)).toEqual(['B']);
    await page.context().close();
  });

  it('hold for every group, in the address and on the next page', async () => {
    const page = await open(GROUP + GROUP);
    await page.getByRole('tab', { name: 'Garpu' }).last().click();
    expect(await chosen(page)).toEqual(['Garpu', 'Garpu']);
    expect(new URL(page.url()).search).toBe('?tabs=fork');
    await open(GROUP, { page });
    expect(await chosen(page)).toEqual(['Garpu']);
    await open(GROUP, { page, suffix: '?tabs=spade' });
    expect(await chosen(page)).toEqual(['Sekop']);
    await page.context().close();
  });

  it('can be chosen only where their condition is fulfilled', async () => {
    const page = await open(GROUP + CONDITION);
    expect(await chosen(page)).toEqual(['Sekop', 'Pasir']);
    expect(await page.getByRole('tab', { name: 'Lempung' }).isVisible()).toBe(false);
    await page.getByRole('tab', { name: 'Garpu' }).click();
    expect(await chosen(page)).toEqual(['Garpu', 'Lempung']);
    await page.context().close();
  });

  it('open for what the address names', async () => {
    const page = await open(GROUP, { suffix: '#ttu-2' });
    expect(await chosen(page)).toEqual(['Garpu']);
    await page.context().close();
  });

  it('are all on paper, below their titles', async () => {
    const page = await open(GROUP);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tab-title').allInnerTexts()).toEqual(['Sekop', 'Garpu']);
    expect(await page.getByText('balik').isVisible()).toBe(true);
    expect(await page.locator('.tab-list').isVisible()).toBe(false);
    await page.context().close();
  });
});
