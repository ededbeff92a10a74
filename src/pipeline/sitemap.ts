import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteMap } from '../site/index.ts';

/**
 * Writes `sitemap.xml` (sitemaps.org 0.9) with some pages, by their URLs from the server's root, if the base URL is known.
 * Gives the names of the files it wrote.
 */
export async function writeSitemap({ baseUrl }: SiteMap, urls: readonly string[], folder: string): Promise<string[]> {
  if (baseUrl === undefined) return [];
  const entries = urls.map((url) => `<url><loc>${(baseUrl + url).replace(/&/g, '&amp;')}</loc></url>\n`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
  await writeFile(join(folder, 'sitemap.xml'), xml);
  return ['sitemap.xml'];
}
