import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/index.ts';
import { useFixtureSite } from './fixture-site.ts';

const ARTICLE = '/id-id/guide/tidying/';
const messages = messagesFor('id');

const site = useFixtureSite();

const control = (page: Page, id: string) => page.getByRole('button', { name: new RegExp(id) });

test('a segment opens by keyboard, shows its other half, its id and its link, and closes', async () => {
  const page = await site.open(ARTICLE);
  const button = control(page, 'aaaaa-102');
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  expect(await panel.innerText()).toContain('A tidy shelf saves every reader time.');
  expect(await panel.innerText()).not.toContain('A misplaced book');
  expect(await panel.innerText()).toContain('aaaaa-102');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  const link = panel.getByRole('link', { name: messages.segmentLink });
  expect(await link.evaluate((element) => (element as HTMLAnchorElement).href)).toBe(
    `${site.url}${ARTICLE}#ttu-aaaaa-102`,
  );
  expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await panel.count()).toBe(0);
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('arrow keys lead from segment to segment', async () => {
  const page = await site.open(ARTICLE);
  await control(page, 'aaaaa-102').focus();
  await page.keyboard.press('ArrowDown');
  expect(await control(page, 'aaaaa-103').evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  expect(await page.getByRole('dialog').innerText()).toContain('A misplaced book');
});

test('every segment in sight has a control, in lists, tables, alerts and headings too', async () => {
  const page = await site.open(ARTICLE);
  for (let id = 101; id <= 115; id++) {
    const half = page.locator(`#ttu-aaaaa-${id}`);
    await half.scrollIntoViewIfNeeded();
    await control(page, `aaaaa-${id}`).waitFor({ state: 'attached' });
  }
});

test('in the source view the other half is the translation', async () => {
  const page = await site.open(`${ARTICLE}?view=source`);
  await control(page, 'aaaaa-102').press('Enter');
  const panel = page.getByRole('dialog');
  expect(await panel.innerText()).toContain('Rak yang rapi');
  expect(await panel.innerText()).toContain(messages.translation);
});

test('a click opens it, and another elsewhere closes it', async () => {
  const page = await site.open(ARTICLE);
  await control(page, 'aaaaa-102').click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('one is open at a time, and its button closes it', async () => {
  const page = await site.open(ARTICLE);
  await control(page, 'aaaaa-102').press('Enter');
  // The first one waits for the script that makes it.
  await page.getByRole('dialog').waitFor();
  await control(page, 'aaaaa-105').press('Enter');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.getByRole('dialog').getByRole('button', { name: messages.close }).click();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the other half keeps its links and marks', async () => {
  const page = await site.open(ARTICLE);
  await control(page, 'aaaaa-106').press('Enter');
  const link = page.getByRole('dialog').getByRole('link', { name: 'rules of borrowing' });
  expect(await link.getAttribute('href')).toBe('/id-id/guide/borrowing/#late-books');
});

describe('the link of a segment', () => {
  test('can be copied, in the view it was read in', async () => {
    const page = await site.open(`${ARTICLE}?view=interlinear`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await control(page, 'aaaaa-102').press('Enter');
    await page.getByRole('button', { name: messages.copyLink }).click();
    await page.getByRole('dialog').getByText(messages.linkCopied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.url}${ARTICLE}?view=interlinear#ttu-aaaaa-102`,
    );
  });
});
