import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder } from '../pipeline/temporary-folder.ts';
import { openSite, type OpenSite } from './fixture-site.ts';
import { weighPage } from './page-weight.ts';

/** In bytes, compressed, beyond the article's own text. */
const MOST = 14_000;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite([join(import.meta.dirname, '../../content/ar-SA')]);
}, 120_000);
afterAll(() => site.close());

test('articles of the sample are light, and ask no other origin', { timeout: 300_000 }, async () => {
  const articles = [...readFolder(site.folder)]
    .filter(([path, bytes]) => path.startsWith('ar-sa/') && bytes.includes('<fieldset class="view-switch">'))
    .map(([path]) => `/${path.slice(0, -'index.html'.length)}`);
  expect(articles.length).toBeGreaterThan(15);
  const weighed = [];
  // A few at once: a slow machine opens all of them too late.
  while (articles.length > 0) {
    const few = articles.splice(0, 5).map(async (path) => ({ path, ...(await weighPage(site, path)) }));
    weighed.push(...(await Promise.all(few)));
  }
  expect(weighed.flatMap(({ foreign }) => foreign)).toEqual([]);
  const weights = Object.fromEntries(weighed.map(({ path, beyondText }) => [path, beyondText]));
  expect(Math.max(...Object.values(weights)), JSON.stringify(weights)).toBeLessThanOrEqual(MOST);
  // Less would say that something was not counted.
  expect(Math.min(...Object.values(weights))).toBeGreaterThan(MOST / 2);
});
