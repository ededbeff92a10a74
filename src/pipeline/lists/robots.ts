import { siteAddress, type SiteMap } from '../../site/around-articles.ts';
import type { ListFile } from './list-file.ts';

/**
 * Makes `robots.txt`, which lets everybody read and names the sitemap where there is one. Robots look for it at the
 * server's root alone, so a site below a base path has none.
 */
export function robotsFile(site: SiteMap): ListFile[] {
  if (site.basePath !== '/') return [];
  const sitemap = site.baseUrl === undefined ? '' : `\nSitemap: ${siteAddress(site, 'sitemap.xml')}\n`;
  return [{ outputPath: 'robots.txt', inputs: '', make: () => `User-agent: *\nDisallow:\n${sitemap}` }];
}
