import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteUrl, type SiteMap } from '../site/index.ts';

/** Writes `sitemap.xml` (sitemaps.org 0.9) with every article's page, if the site's base URL is known. */
export async function writeSitemap(site: SiteMap, folder: string): Promise<void> {
  const { baseUrl } = site;
  if (baseUrl === undefined) return;
  const urls = site.locales.flatMap(({ articles }) =>
    articles.map((article) => baseUrl + siteUrl(site, article.folder)),
  );
  const entries = urls.map((url) => `<url><loc>${url.replace(/&/g, '&amp;')}</loc></url>\n`).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
  await writeFile(join(folder, 'sitemap.xml'), xml);
}
