// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import { pair } from '../bitext/markup.ts';
import { article } from '../pipeline/bilingual-markdown.ts';
import { makeFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { serveSite, type OpenSite } from './fixture-site.ts';
import { differenceOf, shrink, type PictureDifference } from './pictures.ts';
import { VIEW_NAMES } from './reading.ts';

const BASELINES = join(import.meta.dirname, 'looks');
const RECORD = join(BASELINES, 'layout.json');
const UPDATES = process.env['DIGLOT_UPDATE_LOOKS'] === '1';

/** How much of the scale from black to white pictures may differ: all over, and where they differ most. */
const MOST = { mean: 0.004, local: 0.1, height: 0.01 };
/** How far an edge may be from where it was, in pixels. */
const SHIFT = 12;

/** An article's name, and its neighbour's, in the languages of the pictures. */
const SITES = {
  'id-ID': ['Merawat taman', 'Alat taman'],
  'ar-SA': ['العناية بالحديقة', 'أدوات الحديقة'],
  'ja-JP': ['庭の手入れ', '庭の道具'],
} as const;
const SIZES = {
  desktop: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true, isMobile: true },
} as const;
const PICTURE_WIDTHS = { desktop: 240, phone: 130 };
const SAMPLES = { Latin: 'Watering the garden', Arabic: 'العناية بالحديقة', Japanese: '庭の手入れと水やり' };
const AREAS = {
  header: '.site-header',
  contents: '.sidebar',
  onThisPage: '.on-this-page',
  title: 'h1',
  translation: '.content > p:not(.article-facts) .target',
  source: '.content > p:not(.article-facts) .source',
  code: '.content pre',
  quote: '.content > blockquote',
};

/** The left and the right edge of each area that is shown, in pixels; of text, that at which it begins. */
type Layout = Readonly<Record<string, readonly number[]>>;
interface LooksRecord {
  /** Widths of sample texts, which tell whether a machine has the fonts of the pictures. */
  readonly samples: Readonly<Record<string, number>>;
  readonly layouts: Readonly<Record<string, Layout>>;
}

const looks = Object.keys(SITES).flatMap((tag) =>
  Object.keys(SIZES).flatMap((size) => VIEW_NAMES.map((view) => ({ tag, size: size as keyof typeof SIZES, view }))),
);
type Look = (typeof looks)[number];
const nameOf = ({ tag, size, view }: Look): string => `${tag.slice(0, 2)}-${view}-${size}`;
const baselineOf = (look: Look): string => join(BASELINES, `${nameOf(look)}.jpg`);

const known = JSON.parse(readFileSync(RECORD, 'utf8')) as LooksRecord;

let folder: string;
let site: OpenSite;
let blank: Page;
let samples: Record<string, number>;
const layouts: Record<string, Layout> = {};

beforeAll(async () => {
  folder = makeFolder();
  for (const [tag, [garden, tools]] of Object.entries(SITES)) {
    writeFiles(join(folder, tag), {
      'garden.md': readFileSync(join(import.meta.dirname, 'fixtures/garden', tag, 'garden.md')),
      'tools.md': article(`# ${pair('ddddd-101', tools, 'Garden tools')}\n`),
      'toc.yml': `- name: ${garden}\n  href: garden.md\n- name: ${tools}\n  href: tools.md\n`,
    });
  }
  const out = join(folder, 'site');
  const docsets = Object.keys(SITES).map((tag) => join(folder, tag));
  await buildSite({ docsets, out, caches: join(folder, 'caches'), jobs: 1, hasSearch: true });
  site = await serveSite(out);
  blank = await (await site.open('/id-id/')).context().newPage();
  samples = await blank.evaluate(widthsOf, SAMPLES);
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
  if (!UPDATES) return;
  writeFileSync(RECORD, `${JSON.stringify({ samples, layouts }, undefined, 1)}\n`);
});
afterEach(() => {
  expect(site.complaints.splice(0)).toEqual([]);
});

function widthsOf(texts: Record<string, string>): Record<string, number> {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('The browser has no canvas.');
  context.font = '100px sans-serif';
  return Object.fromEntries(
    Object.entries(texts).map(([script, text]) => [script, Math.round(context.measureText(text).width)]),
  );
}

/** Opens the article of a look, and waits until scripts have put all there is into it. */
async function openLook({ tag, size, view }: Look): Promise<Page> {
  const page = await site.open(`/${tag.toLowerCase()}/garden/?view=${view}`, SIZES[size]);
  await page.locator('.segment-controls button').first().waitFor({ state: 'attached' });
  return page;
}

/** The whole page, as few pixels wide as its baseline. */
async function pictureOf(page: Page, { size }: Look): Promise<Buffer> {
  return shrink(blank, await page.screenshot({ fullPage: true, animations: 'disabled' }), PICTURE_WIDTHS[size]);
}

function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate((areas) => {
    const places = Object.entries(areas).flatMap(([name, selector]) => {
      const element = document.querySelector(selector);
      const box = element?.getClientRects()[0];
      if (!element || !box) return [];
      const { display, direction } = getComputedStyle(element);
      const [left, right] = [Math.round(box.left), Math.round(box.right)];
      // Where text ends is up to its font.
      return [[name, display !== 'inline' ? [left, right] : [direction === 'rtl' ? right : left]] as const];
    });
    return Object.fromEntries(places);
  }, AREAS);
}

/** What stands elsewhere than it stood, or is gone, or is new, by name. */
function moved(before: Layout, after: Layout): string[] {
  const isNear = (name: string): boolean => {
    const [old, now] = [before[name] ?? [], after[name] ?? []];
    return old.length === now.length && old.every((edge, i) => Math.abs(edge - (now[i] ?? 0)) <= SHIFT);
  };
  return Object.keys(AREAS).filter((name) => !isNear(name));
}

/** The scripts whose text has another width than it had where the baselines were made. */
function foreignScripts(): string[] {
  return Object.entries(known.samples)
    .filter(([script, width]) => Math.abs((samples[script] ?? 0) / width - 1) > 0.02)
    .map(([script]) => script);
}

const isAlike = ({ mean, local, height }: PictureDifference): boolean =>
  mean <= MOST.mean && local <= MOST.local && height <= MOST.height;

if (UPDATES) {
  test.each(looks)('records $tag, $view, $size', async (look) => {
    const page = await openLook(look);
    layouts[nameOf(look)] = await layoutOf(page);
    writeFileSync(baselineOf(look), await pictureOf(page, look));
  });
} else {
  test.each(looks)('$tag, $view, $size', async (look) => {
    const page = await openLook(look);
    expect(moved(known.layouts[nameOf(look)] ?? {}, await layoutOf(page))).toEqual([]);
    const difference = await differenceOf(blank, readFileSync(baselineOf(look)), await pictureOf(page, look));
    // Without the fonts of the pictures, only the places of things can be compared.
    if (foreignScripts().length === 0) expect(difference, baselineOf(look)).toSatisfy(isAlike);
  });

  test('pictures are compared with the fonts that they were made with', ({ skip }) => {
    skip(foreignScripts().length > 0, `This machine has other fonts: ${foreignScripts().join(', ')}`);
  });

  test.each([
    [
      'the other theme',
      () => {
        document.documentElement.setAttribute('data-theme', 'dark');
      },
    ],
    [
      'the other direction',
      () => {
        document.documentElement.setAttribute('dir', 'rtl');
      },
    ],
    ['the other view', () => document.getElementById('view-interlinear')?.click()],
    ['a column less', () => document.querySelector('.sidebar')?.remove()],
    ['no styles', () => document.querySelector('link[rel=stylesheet]')?.remove()],
  ])('%s is seen', async (_, change) => {
    const look: Look = { tag: 'id-ID', view: 'side-by-side', size: 'desktop' };
    const page = await openLook(look);
    await page.evaluate(change);
    const difference = await differenceOf(blank, readFileSync(baselineOf(look)), await pictureOf(page, look));
    expect(difference).not.toSatisfy(isAlike);
  });
}
