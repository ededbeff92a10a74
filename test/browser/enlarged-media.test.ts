import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { render } from '../markdown/render.ts';
import { openContext } from '../support/browser.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../templates/assets/features');
const ADDRESS = 'http://localhost/';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>';
const PLAYER = 'https://www.microsoft.com/en-us/videoplayer/embed/RE1';

/** Opens a page with an article's body and all that a feature brings; every image is a small square. */
async function open(markdown: string, feature: 'lightbox' | 'video'): Promise<{ page: Page; asked: string[] }> {
  const page = await (await openContext()).newPage();
  const asked: string[] = [];
  const [style, script] = ['css', 'js'].map((kind) => readFileSync(path.join(ASSETS, `${feature}.${kind}`), 'utf8'));
  const body = `<!doctype html><html lang="id"><title>x</title><style>${style ?? ''}</style><div class="content">${render(markdown).html}</div><script type="module">${script ?? ''}</script>`;
  await page.route('**', (route, request) => {
    asked.push(request.url());
    if (request.url().endsWith('/elements.js')) return route.fulfill({ path: path.join(ASSETS, '../elements.js') });
    if (request.url().endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: style ?? '' });
    if (request.url().endsWith('.svg')) return route.fulfill({ contentType: 'image/svg+xml', body: SVG });
    return route.fulfill({ contentType: 'text/html', body: request.url() === ADDRESS ? body : 'player' });
  });
  await page.goto(ADDRESS);
  return { page, asked };
}

describe('an image that can be enlarged', () => {
  const IMAGE = ':::image source="small.svg" alt-text="A kestrel" lightbox="large.svg":::';

  it('opens in a dialog, which Escape, its button and a click beside it close', async () => {
    const { page } = await open(IMAGE, 'lightbox');
    const dialog = page.getByRole('dialog', { name: 'A kestrel' });
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Close' }).click(),
      () => page.mouse.click(2, 2),
    ]) {
      await page.getByRole('link', { name: 'A kestrel' }).click();
      expect(await dialog.getByRole('img').getAttribute('src')).toContain('large.svg');
      await close();
      await expect.poll(() => dialog.count()).toBe(0);
    }
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('lightbox');
    await page.context().close();
  });

  it('is asked for when it is wanted', async () => {
    const { page, asked } = await open(IMAGE, 'lightbox');
    expect(asked.some((url) => url.includes('large.svg'))).toBe(false);
    await page.context().close();
  });
});

describe('a video', () => {
  it('asks its host for nothing until it is followed, then plays in the page', async () => {
    const { page, asked } = await open(`:::video source="${PLAYER}" title="Kestrels":::`, 'video');
    expect(asked).toEqual([ADDRESS]);
    await page.getByRole('link', { name: 'Kestrels' }).click();
    const frame = page.locator('.embeddedvideo > iframe');
    expect(await frame.getAttribute('title')).toBe('Kestrels');
    await expect.poll(() => asked).toContain(PLAYER);
    expect(page.url()).toBe(ADDRESS);
    await page.context().close();
  });
});
