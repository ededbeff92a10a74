import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { articleBody, articlePickers, articleTitle } from '../../src/site/templates/article-markup.ts';
import type { ArticlePage } from '../../src/site/pages/site-page.ts';
import { CONTEXT, render } from '../markdown/render.ts';
import { openContext } from '../support/browser.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../templates/assets/features');
const ADDRESS = 'http://localhost/';
const ZONES = ['linux', 'mac,linux', 'windows']
  .map((pivot) => `::: zone pivot="${pivot}"\nFor ${pivot}\n::: zone-end\n\n`)
  .join('');
const VERSIONS = ['>= editor-3.0', '< editor-3.0']
  .map((range) => `::: moniker range="${range}"\n## Range ${range}\n::: moniker-end\n\n`)
  .join('');

interface OpenOptions {
  readonly suffix?: string;
  readonly page?: Page;
  readonly javaScriptEnabled?: boolean;
}

/** Opens a page with an article's body, the style sheet and the script for choices. */
async function open(
  markdown: string,
  { suffix = '', page, javaScriptEnabled = true }: OpenOptions = {},
): Promise<Page> {
  const tab = page ?? (await (await openContext({ javaScriptEnabled })).newPage());
  const style = readFileSync(path.join(ASSETS, 'pickers.css'), 'utf8');
  const script = readFileSync(path.join(ASSETS, 'pickers.js'), 'utf8');
  const { html, headings, pickers } = render(`# Title\n\n${markdown}`, CONTEXT);
  const article = { html, headings, pickers, title: 'Title' } as unknown as ArticlePage;
  const outline = headings.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`).join('');
  const head = `<!doctype html><html lang="id"><title>x</title><style>[hidden]:not([hidden='until-found']) { display: none !important } ${style}</style>`;
  const content = `${articleTitle(article)}<p class="article-facts">2020</p>${articlePickers(article)}${articleBody(article)}`;
  const body = `${head}<nav class="on-this-page"><ul>${outline}</ul></nav><div class="content">${content}</div><script type="module">${script}</script>`;
  await tab.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await tab.goto(ADDRESS + suffix);
  return tab;
}

/** The parts of the article that can be seen, by their first words. */
async function shown(page: Page): Promise<string[]> {
  const parts = await page.locator('.zone > p:not(.condition), .moniker > h2').all();
  const texts = await Promise.all(
    parts.map(async (part) => ((await part.isVisible()) ? [(await part.innerText()).trim()] : [])),
  );
  return texts.flat();
}

const pivots = (page: Page) => page.getByRole('combobox', { name: 'Choose what to show', exact: true });
const versions = (page: Page) => page.getByRole('combobox', { name: 'Version', exact: true });

describe('choices', () => {
  it('leave the headings of what is hidden out of the list of headings', async () => {
    const page = await open(VERSIONS);
    const entries = () => page.getByRole('listitem').allInnerTexts();
    expect(await entries()).toEqual(['Title', 'Range >= editor-3.0', 'Range < editor-3.0']);
    await versions(page).selectOption('editor-3.0');
    expect(await entries()).toEqual(['Title', 'Range >= editor-3.0']);
    await page.context().close();
  });

  it('show everything, and for whom it is, without scripts', async () => {
    const page = await open(ZONES + VERSIONS, { javaScriptEnabled: false });
    expect(await shown(page)).toHaveLength(5);
    expect(await page.locator('.condition').first().isVisible()).toBe(true);
    expect(await pivots(page).isVisible()).toBe(false);
    await page.context().close();
  });

  it('show what is meant for the pivot that is chosen', async () => {
    const page = await open(ZONES);
    expect(await shown(page)).toEqual(['For linux', 'For mac,linux']);
    await pivots(page).selectOption('windows');
    expect(await shown(page)).toEqual(['For windows']);
    expect(new URL(page.url()).search).toBe('?pivots=windows');
    expect(await page.locator('.condition').last().isVisible()).toBe(false);
    await page.context().close();
  });

  it('show all versions until one is chosen', async () => {
    const page = await open(VERSIONS);
    expect(await shown(page)).toHaveLength(2);
    await versions(page).selectOption('editor-3.0');
    expect(await shown(page)).toEqual(['Range >= editor-3.0']);
    await versions(page).selectOption('<editor-3.0');
    expect(await shown(page)).toEqual(['Range < editor-3.0']);
    await versions(page).selectOption('');
    expect(await shown(page)).toHaveLength(2);
    await page.context().close();
  });

  it('stand below the title and its facts, each with a label', async () => {
    const page = await open(ZONES + VERSIONS);
    expect(await page.locator('h1 + .article-facts + .pickers select').count()).toBe(2);
    await page.context().close();
  });

  it('hold on the next page, unless the address asks for something else', async () => {
    const page = await open(ZONES + VERSIONS);
    await pivots(page).selectOption('mac');
    await versions(page).selectOption('editor-3.0');
    await open(ZONES + VERSIONS, { page });
    expect(await shown(page)).toEqual(['For mac,linux', 'Range >= editor-3.0']);
    await open(ZONES + VERSIONS, { page, suffix: '?pivots=other,windows' });
    expect(await shown(page)).toEqual(['For windows', 'Range >= editor-3.0']);
    await page.context().close();
  });

  it('leave the view of the reader in the address, which has the same parameter', async () => {
    const page = await open(VERSIONS, { suffix: '?view=interlinear' });
    await versions(page).selectOption('editor-3.0');
    expect(new URL(page.url()).search).toBe('?view=interlinear&view=editor-3.0');
    await versions(page).selectOption('');
    expect(new URL(page.url()).search).toBe('?view=interlinear');
    await page.context().close();
  });

  it('follow a link into what they hide', async () => {
    const page = await open(VERSIONS, { suffix: '?view=editor-3.0' });
    expect(await shown(page)).toEqual(['Range >= editor-3.0']);
    await page.evaluate(() => {
      location.hash = document.querySelector('.moniker:last-of-type h2')?.id ?? '';
    });
    await expect.poll(() => shown(page)).toEqual(['Range < editor-3.0']);
    await page.context().close();
  });

  it('show everything on paper', async () => {
    const page = await open(ZONES);
    await page.emulateMedia({ media: 'print' });
    expect(await shown(page)).toHaveLength(3);
    expect(await page.locator('.condition').first().isVisible()).toBe(true);
    expect(await pivots(page).isVisible()).toBe(false);
    await page.context().close();
  });
});
