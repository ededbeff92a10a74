import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import type { OpenSite } from './fixture-site.ts';

/** What reading a page makes a browser fetch. */
export interface PageWeight {
  /** HTML, style sheets and scripts, compressed each by itself, less the compressed text of both languages, in bytes. */
  readonly beyondText: number;
  /** Whatever came from another origin than the page. */
  readonly foreign: readonly string[];
}

/** Milliseconds: nothing may come late, either. */
const PATIENCE = 5000;

/** Opens a page and weighs all that it loads before its reader does anything. */
export async function weighPage(site: Pick<OpenSite, 'open' | 'url'>, path: string): Promise<PageWeight> {
  const page = await site.open('/404.html', { isIdle: true });
  const urls = new Set<string>();
  page.on('request', (request) => urls.add(request.url()));
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(PATIENCE);
  await page.close();
  const texts = [...urls].filter((url) => /(?:\/|\.css|\.js)$/.test(url));
  const bodies = await Promise.all(texts.map(async (url) => (await fetch(url)).text()));
  const loaded = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  const text = load(bodies[texts.indexOf(site.url + path)] ?? '')('.content').text();
  return {
    beyondText: loaded - gzipSync(text).length,
    foreign: [...urls].filter((url) => !url.startsWith(site.url)),
  };
}
