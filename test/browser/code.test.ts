import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pair } from '../bitext/markup.ts';
import { render } from '../markdown/render.ts';
import { openContext } from '../support/browser.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../templates/assets');
// Browsers trust this host with the clipboard; nothing is asked of it.
const ADDRESS = 'http://localhost/';

/** Opens a page with an article's body, the style sheet and the script for code. */
async function open(markdown: string, direction = 'ltr'): Promise<Page> {
  const context = await openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const { html } = render(markdown);
  const body = `<!doctype html><html lang="id" dir="${direction}"><title>x</title><body><div class="content">${html}</div></body></html>`;
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.route(`${ADDRESS}assets/**`, (route, request) =>
    route.fulfill({ path: path.join(ASSETS, request.url().slice(`${ADDRESS}assets`.length)) }),
  );
  await page.goto(ADDRESS);
  await page.addStyleTag({ url: '/assets/features/code.css' });
  await page.addScriptTag({ type: 'module', url: '/assets/features/code.js' });
  return page;
}

const clipboardOf = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');

describe('the button on a block of code', () => {
  it('copies the code by mouse and by keyboard, and says so', async () => {
    const page = await open('```cs\nvar beds = 4;\n```\n\n    two\n    lines\n');
    const [first, second] = [page.getByRole('button').first(), page.getByRole('button').last()];
    const said = page.getByRole('button', { name: 'Copied' });
    // The word goes again after a while, so it is waited for before anything is pressed.
    await Promise.all([said.waitFor(), first.click()]);
    expect(await clipboardOf(page)).toBe('var beds = 4;');
    await said.waitFor({ state: 'detached' });
    await second.focus();
    await Promise.all([said.waitFor(), page.keyboard.press('Enter')]);
    expect(await clipboardOf(page)).toBe('two\nlines');
    await page.context().close();
  });

  it('copies the translation of segments only', async () => {
    const page = await open(`\`\`\`\nsay ${pair('1', 'satu', 'one')}\n\`\`\``);
    await page.getByRole('button', { name: 'Copy' }).click();
    expect(await clipboardOf(page)).toBe('say satu');
    await page.context().close();
  });

  it('stays in its corner while the code scrolls', async () => {
    const page = await open(`\`\`\`\n${'wide '.repeat(400)}\n\`\`\``);
    const button = page.getByRole('button', { name: 'Copy' });
    await page.addStyleTag({ content: 'pre { overflow-x: auto }' });
    const before = await button.boundingBox();
    await page.locator('pre').evaluate((block: { scrollLeft: number }) => {
      block.scrollLeft = 500;
    });
    expect(await button.boundingBox()).toEqual(before);
    await page.context().close();
  });

  it('stands at the right, off the beginning of the code, in right-to-left articles too', async () => {
    const page = await open('```cs\nvar beds = 4;\n```\n', 'rtl');
    const [button, block] = [page.getByRole('button', { name: 'Copy' }), page.locator('pre')];
    const [buttonBox, blockBox] = [await button.boundingBox(), await block.boundingBox()];
    expect(buttonBox?.x).toBeGreaterThan((blockBox?.x ?? 0) + (blockBox?.width ?? 0) / 2);
    await page.context().close();
  });
});
