import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteUrl, type SiteMap } from '../site/index.ts';

/**
 * Writes the site's redirections for servers, so that they need not show the pages that redirect: `_redirects`, as
 * Netlify and Cloudflare Pages read it, and `redirects.nginx.map`, the body of an nginx `map` of `$uri`. Neither is
 * written if nothing has moved. Gives the names of the files it wrote.
 */
export async function writeRedirectLists(site: SiteMap, folder: string): Promise<string[]> {
  const moved = site.locales.flatMap(({ redirectPages }) =>
    redirectPages.map((page) => ({
      path: site.basePath + page.folder,
      from: siteUrl(site, page.folder),
      to: page.url,
    })),
  );
  if (moved.length === 0) return [];
  const lines = moved.map(({ from, to }) => `${escapePattern(from)} ${to} 301\n`);
  // nginx has decoded the URI it looks for, and would take a dollar sign for a variable.
  const mapLines = moved.map(({ path, to }) => `${quote(path)} ${quote(to.replaceAll('$', '%24'))};\n`);
  const lists = { _redirects: lines.join(''), 'redirects.nginx.map': mapLines.join('') };
  await Promise.all(Object.entries(lists).map(([name, list]) => writeFile(join(folder, name), list)));
  return Object.keys(lists);
}

/** Encodes what would stand for any text in the source of a redirection. */
function escapePattern(url: string): string {
  return url.replace(/[:*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `quote('/a "b"/') // => '"/a \\"b\\"/"'` */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
