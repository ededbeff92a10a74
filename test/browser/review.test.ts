// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { diglotProcess } from '../cli/run-diglot.ts';
import { pair } from '../bitext/markup.ts';
import { article } from '../pipeline/bilingual-markdown.ts';
import { makeFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { axeViolations } from './axe.ts';
import { serveSite, type OpenSite } from './fixture-site.ts';
import { overflows } from './reading.ts';

const ENGLISH = [
  ['Take', 'Wash', 'Find', 'Buy', 'Fetch', 'Carry'],
  ['pan', 'pot', 'plate', 'knife'],
  ['here', 'there', 'today', 'tomorrow', 'rarely', 'soon'],
] as const;

/** The same words in the languages of the docsets. */
const TRANSLATED: Readonly<Record<string, readonly [acts: string[], things: string[], places: string[]]>> = {
  'de-DE': [
    ['Nimm', 'Wasche', 'Suche', 'Kaufe', 'Hole', 'Trage'],
    ['Pfanne', 'Topf', 'Teller', 'Messer'],
    ['hier', 'dort', 'heute', 'morgen', 'selten', 'bald'],
  ],
  'ar-SA': [
    ['خذ', 'اغسل', 'ابحث', 'اشتر', 'أحضر', 'احمل'],
    ['المقلاة', 'القدر', 'الطبق', 'السكين'],
    ['هنا', 'هناك', 'اليوم', 'غدا', 'نادرا', 'قريبا'],
  ],
};

/** So many pairs that words can be learned from them; the last one is a paragraph. */
function wordsArticle(tag: string): string {
  const [acts = [], things = [], places = []] = TRANSLATED[tag] ?? [];
  const body = things.flatMap((thing, i) =>
    acts.flatMap((act, j) =>
      places.map((place, k) => {
        const id = `words-${101 + (i * acts.length + j) * places.length + k}`;
        return pair(id, `${act} ${thing} ${place}.`, `${ENGLISH[0][j]} ${ENGLISH[1][i]} ${ENGLISH[2][k]}.`);
      }),
    ),
  );
  const paragraph = `${acts[0]} ${things[1]} ${places[0]} am \`herd\`.`;
  return article([...body, pair('words-p1', paragraph, 'Take pot here. Wash plate there.')].join('\n\n'));
}

/** What was recorded on three days. */
const HISTORY = [
  { date: '2026-01-05', pairs: 150, errors: 12, warnings: 40 },
  { date: '2026-01-12', pairs: 152, errors: 9, warnings: 44 },
  { date: '2026-02-02', pairs: 152, errors: 3, warnings: 21 },
];

/** Two articles whose code differs in the same way, and a third one without findings. */
function docset(tag: string): Record<string, string> {
  const oven = (name: string, start: number) =>
    article(
      `# ${pair(`${name}-${start}`, 'Ofen', 'Oven')}\n\n` +
        `${pair(`${name}-${start + 1}`, `Heize \`ofn\` für ${name}.`, `Heat \`oven\` for ${name}.`)}\n\n` +
        `${pair(`${name}-${start + 2}`, 'Warte bitte.', 'Please wait.')}\n`,
      { title: `Ofen ${name}`, 'ms.translationtype': 'MT', 'ms.date': '01/31/2020' },
    );
  return {
    [`${tag}/bread.md`]: oven('bread', 101),
    [`${tag}/cake.md`]: oven('cake', 101),
    [`${tag}/words.md`]: wordsArticle(tag),
    [`${tag}/.diglot/review-history.jsonl`]: HISTORY.map((day) => `${JSON.stringify(day)}\n`).join(''),
    [`${tag}/tea.md`]: article(
      `# ${pair('tea-101', 'Tee', 'Tea')}\n\n${pair('tea-102', 'Bitte warten.', 'Please wait.')}\n`,
    ),
  };
}

const folder = makeFolder();
const docsets = ['de-DE', 'ar-SA'].map((tag) => join(folder, tag));
let site: OpenSite;

beforeAll(async () => {
  writeFiles(folder, { ...docset('de-DE'), ...docset('ar-SA') });
  const out = join(folder, 'site');
  const { code, stderr } = await diglotProcess(['build', ...docsets, '--out', out, '--quiet', '--review']);
  if (code === 2) throw new Error(stderr);
  site = await serveSite(out);
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  expect(site.complaints.splice(0)).toEqual([]);
});

const card = (page: Page, id: string) => page.locator(`.pair[data-id="${id}"]`);

async function codeFindings(): Promise<number> {
  const { stdout } = await diglotProcess(['check', join(folder, 'de-DE'), '--only', 'code-differs', '--json']);
  return stdout.match(/"code": ?"code-differs"/g)?.length ?? 0;
}

test("a reviewer's hour: from the worst pattern to what check no longer reports", { timeout: 60_000 }, async () => {
  const page = await site.open('/review/');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.getByRole('link', { name: '`oven` → `ofn`' }).click();
  await page.getByRole('status').filter({ hasText: '2 pairs' }).waitFor();
  await card(page, 'bread-102').getByRole('link', { name: 'bread-102' }).click();

  await card(page, 'bread-102').waitFor();
  expect(await card(page, 'bread-102').locator('.mark-error').allTextContents()).toEqual(['`ofn`', '`oven`']);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByLabel('Your name').blur();
  await card(page, 'bread-102').getByRole('button', { name: 'Dismiss all 2 like this' }).click();
  expect(await card(page, 'bread-102').locator('.findings .dismissed').count()).toBe(1);
  await page.getByText('1 decision', { exact: true }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export decisions' }).click();
  const file = join(folder, 'decisions.json');
  await (await download).saveAs(file);
  expect(await codeFindings()).toBe(2);
  const { code } = await diglotProcess(['import', file, join(folder, 'de-DE')]);
  expect(code).toBe(0);
  expect(await codeFindings()).toBe(0);
});

test('letters walk through pairs and findings, decide, and take back', async () => {
  const page = await site.open('/de-de/bread/?view=review');
  await card(page, 'bread-101').waitFor();
  const current = () => page.locator('.pair.current').getAttribute('data-id');
  await page.keyboard.press('n');
  expect(await current()).toBe('bread-102');
  await expect.poll(() => new URL(page.url()).hash).toBe('#ttu-bread-102');
  await page.keyboard.press('d');
  expect(await card(page, 'bread-102').locator('.dismissed').count()).toBe(1);
  await page.keyboard.press('u');
  expect(await card(page, 'bread-102').locator('.dismissed').count()).toBe(0);
  await page.keyboard.press('j');
  expect(await current()).toBe('bread-103');
  await page.keyboard.press('a');
  expect(await card(page, 'bread-103').locator('.state').textContent()).toBe('reviewed');
  await page.keyboard.press('k');
  await page.keyboard.press('e');
  expect(await card(page, 'bread-102').locator('.state').textContent()).toBe('needs edit');
  await page.getByText(/^1 of 3 pairs reviewed, \d findings? open$/).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Accept: the pair is reviewed').waitFor();
  await page.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  expect(await card(page, 'bread-102').locator('.state').textContent()).toBe('needs edit');
});

test('letters are no shortcuts once a reader has switched them off, `?` among them', async () => {
  for (const path of ['/de-de/bread/?view=review', '/de-de/review/pairs/']) {
    const page = await site.open(path);
    await page.locator('.pair').first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Accept: the pair is reviewed').waitFor();
    await page.getByRole('checkbox').last().uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
  }
});

test('a word that is selected, or walked to, is explained and marked in the other half', async () => {
  const page = await site.open('/de-de/words/?view=review');
  await card(page, 'words-101').waitFor();
  const words = page.getByRole('group', { name: 'Words' });
  await card(page, 'words-101')
    .locator('.half')
    .first()
    .getByText('Pfanne')
    .dblclick({ position: { x: 8, y: 8 } });
  await words.getByText('stands for').waitFor();
  expect(await words.locator('.here').textContent()).toMatch(
    /^take (?:nearly always|mostly) \(\d+ %\), both in \d+ pairs/,
  );
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('counterpart') ?? [])].map((range) => (range as Range).toString()));
  expect(await marked()).toEqual(['Take']);
  await page.keyboard.press('Escape');
  expect(await words.isVisible()).toBe(false);
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  await words.getByText('stands for').waitFor();
  expect(
    await page.evaluate(() => [...(CSS.highlights.get('word') ?? [])].map((range) => (range as Range).toString())),
  ).toHaveLength(1);
  await words.getByRole('button', { name: 'Close' }).click();
  expect(await words.isVisible()).toBe(false);
});

test('sentences of a pair stand side by side, and what one half alone has is named', async () => {
  const page = await site.open('/de-de/words/?view=review');
  const paragraph = card(page, 'words-p1');
  await paragraph.locator('summary').filter({ hasText: 'Sentences: 1 for 2' }).waitFor();
  expect(await paragraph.locator('.one-sided').textContent()).toBe('Only in the translation: code `herd`');
});

test('decisions are still there after the page is loaded again', async () => {
  const page = await site.open('/de-de/cake/?view=review#ttu-cake-103');
  await card(page, 'cake-103').getByRole('button', { name: 'Accept' }).click();
  await page.reload();
  expect(await card(page, 'cake-103').getByRole('button', { name: 'Accept' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  expect(await card(page, 'cake-103').evaluate((element) => element === document.activeElement)).toBe(true);
});

test('shows how else a source was translated, and where', async () => {
  const page = await site.open('/de-de/bread/?view=review');
  await card(page, 'bread-103').locator('summary').click();
  const rival = card(page, 'bread-103').getByRole('link', { name: 'Bitte warten.' });
  expect(await rival.getAttribute('href')).toBe('/de-de/tea/?view=review#ttu-tea-102');
});

test('each half says its language and direction', async () => {
  const page = await site.open('/ar-sa/bread/?view=review');
  const halves = card(page, 'bread-102').locator('.half');
  await halves.first().waitFor();
  const said = await halves.evaluateAll((all) =>
    all.map((half) => [half.getAttribute('lang'), half.getAttribute('dir')]),
  );
  expect(said).toEqual([
    ['ar-SA', 'rtl'],
    ['en-US', 'ltr'],
  ]);
});

test('readers load nothing of it', async () => {
  const page = await site.open('/de-de/bread/');
  await page.waitForTimeout(500);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => name.includes('/review/'))).toEqual([]);
});

test('the concordance finds phrases in either half, the whole half first', async () => {
  const page = await site.open('/de-de/review/concordance/');
  await page.getByRole('searchbox').fill('tea');
  await page.getByRole('status').filter({ hasText: '1 pair' }).waitFor();
  await page.getByRole('searchbox').fill('wait');
  await page.getByRole('status').filter({ hasText: '3 pairs' }).waitFor();
  expect(await page.locator('.hit mark').first().textContent()).toBe('wait');
  await page.getByRole('searchbox').fill('wai');
  await page.getByRole('checkbox', { name: 'Whole words' }).check();
  await page.getByRole('status').filter({ hasText: '0 pairs' }).waitFor();
});

const PATHS = [
  '/review/',
  '/de-de/review/',
  '/de-de/review/pairs/#severity=error',
  '/ar-sa/review/',
  '/ar-sa/review/concordance/#q=oven',
  '/ar-sa/bread/?view=review',
  '/de-de/words/?view=review',
  '/ar-sa/words/?view=review',
];

/** Waits for what a page fills in by itself, and opens what it shows only when asked. */
async function openAll(page: Page, path: string): Promise<void> {
  if (path.includes('review#') || path.includes('pairs/') || path.includes('?'))
    await page.locator('.pair').first().waitFor();
  if (path.includes('concordance')) await page.locator('.hit').first().waitFor();
  if (/^\/[a-z-]+\/review\/$/.test(path)) await page.getByRole('img', { name: 'Open findings over time' }).waitFor();
  if (path.includes('/words/')) {
    await page.keyboard.press('j');
    await page.keyboard.press('w');
    await page.getByRole('group', { name: 'Words' }).getByText('stands for').waitFor();
    await card(page, 'words-p1')
      .locator('details')
      .first()
      .evaluate((details) => {
        details.setAttribute('open', '');
      });
  }
}

/** Takes away what is only more of the same, which rules would be checked against again and again: all cards but a few. */
async function thinOut(page: Page): Promise<void> {
  await page.locator('.pair').evaluateAll((cards) => {
    for (const card of cards.slice(8, -1)) card.remove();
  });
}

const cases = PATHS.flatMap((path) => [320, 1400].map((width) => ({ path, width })));

test.each(cases)('$path breaks no rule, $width pixels wide', async ({ path, width }) => {
  const page = await site.open(path, { viewport: { width, height: 800 } });
  await openAll(page, path);
  expect(await overflows(page)).toBe(false);
  await thinOut(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
});
