import { siteUrl, type SiteMap } from '../../site/around-articles.ts';
import type { ListFile } from './list-file.ts';

/**
 * Makes what tells servers where to send browsers: `_redirects`, as Netlify and Cloudflare Pages read it, and, if
 * anything has moved, `redirects.nginx.map`, the body of an nginx `map` of `$uri`. So they need not show the pages that
 * redirect. `_redirects` also names the page of each locale for addresses that lead nowhere, which Netlify does not find by
 * itself.
 */
export function redirectLists(site: SiteMap): ListFile[] {
  const moved = site.locales.flatMap(({ redirectPages }) =>
    redirectPages.map((page) => ({
      path: site.basePath + page.folder,
      from: siteUrl(site, page.folder),
      to: page.url,
    })),
  );
  const lines = moved.map(({ from, to }) => `${escapePattern(from)} ${to} 301\n`);
  const notFound = site.locales.map(({ locale }) => {
    const home = siteUrl(site, `${locale.slug}/`);
    return `${home}* ${home}404.html 404\n`;
  });
  // nginx has decoded the URI it looks for, and would take a dollar sign for a variable.
  const mapLines = moved.map(({ path, to }) => `${quote(path)} ${quote(to.replaceAll('$', '%24'))};\n`);
  return [
    { outputPath: '_redirects', inputs: '', make: () => [...lines, ...notFound].join('') },
    ...(moved.length === 0 ? [] : [{ outputPath: 'redirects.nginx.map', inputs: '', make: () => mapLines.join('') }]),
  ];
}

/** Encodes what would stand for any text in the source of a redirection. */
function escapePattern(url: string): string {
  return url.replace(/[:*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `quote('/a "b"/') // => '"/a \\"b\\"/"'` */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
