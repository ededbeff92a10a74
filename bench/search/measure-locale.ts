import type { Browser, Page } from 'playwright-core';
import { KINDS, type Kind, type Sample, type SampleQuery } from './sample-queries.ts';

/** How often search found the article that a query was taken from. */
export interface Quality {
  readonly asked: number;
  /** The article itself was near enough to the top. */
  readonly found: number;
  /** It was, or another that the query cannot tell from it: one of the same title, or the same sentences. */
  readonly foundOrTwin: number;
}

/** The first answer of a reader's visit: a page newly opened, an empty cache. */
export interface FirstAnswer {
  /** Everything fetched from opening the dialog to the last excerpt, as a server sends it, without HTTP's own lines. */
  readonly bytes: number;
  /** From the query to the last excerpt, in milliseconds. */
  readonly time: number;
}

/** What was measured of one locale. */
export interface LocaleResult {
  readonly tag: string;
  readonly quality: Readonly<Record<Kind, Quality>>;
  readonly first: readonly FirstAnswer[];
  /** What search did not find, for those who look for the cause. */
  readonly missed: readonly SampleQuery[];
}

/** Asks the search of a served site, through the modules that its pages use. */
export async function measureLocale(
  browser: Browser,
  url: string,
  tag: string,
  { queries, twins }: Sample,
  firstAnswers: number,
): Promise<LocaleResult> {
  const slug = tag.toLowerCase();
  const home = `${url}/${slug}/search/`;
  const page = await browser.newPage();
  await page.goto(home);
  const results = new Map<SampleQuery, { found: boolean; twin: boolean }>();
  for (const query of queries) {
    const places = await search(page, query.query, KINDS[query.kind].top);
    const ofKind = twins[query.kind];
    const wanted = ofKind.get(query.place);
    const found = places.includes(query.place);
    results.set(query, { found, twin: found || places.some((place) => ofKind.get(place) === wanted) });
  }
  await page.close();
  const first: FirstAnswer[] = [];
  for (const query of spread(queries, firstAnswers)) first.push(await firstAnswer(browser, home, query.query));
  const kinds = Object.keys(KINDS) as Kind[];
  const qualities = kinds.map((kind): [Kind, Quality] => {
    const ofKind = queries.filter((query) => query.kind === kind).map((query) => results.get(query));
    const count = (is: 'found' | 'twin'): number => ofKind.filter((result) => result?.[is]).length;
    return [kind, { asked: ofKind.length, found: count('found'), foundOrTwin: count('twin') }];
  });
  return {
    tag,
    quality: Object.fromEntries(qualities) as Record<Kind, Quality>,
    first,
    missed: queries.filter((query) => results.get(query)?.twin !== true),
  };
}

/** Some queries from all over the list, of all kinds. */
function spread(queries: readonly SampleQuery[], count: number): SampleQuery[] {
  // A step that has nothing in common with the number of kinds.
  const step = Math.max(1, Math.floor(queries.length / count) | 1);
  return queries.filter((_, i) => i % step === 0).slice(0, count);
}

/** Places of the first pages found, through the very modules of the page, which keep what they have fetched. */
async function search(page: Page, query: string, count: number): Promise<string[]> {
  // As text, because this script's own loader would rewrite the import.
  const urls = await page.evaluate<string[]>(`(async () => {
    globalThis.session ??= new (await import('/assets/search/session.js')).Session();
    const answer = await session.ask(${JSON.stringify(query)}, {}, { pause: 0, isQuick: true });
    return (await answer.describe(0, ${String(count)})).map(({ url }) => url);
  })()`);
  return urls.map((found) => decodeURIComponent(found).replace(/^\/[^/]+\//, ''));
}

/**
 * Waits in a page until the dialog shows results, or says that there are none, which it does in quotation marks; gives the time
 * since the query was put in, without what the driver of the browser does before.
 */
const UNTIL_ANSWERED = `new Promise((resolve) => {
  let asked = 0;
  addEventListener('input', ({ timeStamp }) => (asked = timeStamp), { capture: true, once: true });
  const list = document.querySelector('#search-results');
  const status = document.querySelector('.search-status');
  const look = () => {
    if (list.childElementCount > 0 || /\\p{Quotation_Mark}/u.test(status.textContent)) resolve(performance.now() - asked);
  };
  for (const element of [list, status]) new MutationObserver(look).observe(element, { childList: true, characterData: true, subtree: true });
})`;

/** Pastes a query into the dialog as soon as that is there, in a page that was just opened, in a browser without a cache. */
async function firstAnswer(browser: Browser, home: string, query: string): Promise<FirstAnswer> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(home.replace(/search\/$/, ''), { waitUntil: 'networkidle' });
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      // What was fetched for nothing that is shown may end after the page.
      const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
      sizes.push(size.catch(() => 0));
    });
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox');
    await box.waitFor();
    const answered = page.evaluate<number>(UNTIL_ANSWERED);
    await box.fill(query);
    const time = await answered;
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { bytes, time };
  } finally {
    await context.close();
  }
}
