/**
 * Gives the folder of an article's page below its locale, from the article's docset-relative path.
 * `pagePath('AlchemyInsights/Seed File.md') // => 'alchemyinsights/seed file/'`, `pagePath('index.md') // => ''`
 */
export function pagePath(articlePath: string): string {
  const path = articlePath.replace(/\.md$/i, '').toLowerCase();
  return path === 'index' ? '' : `${path.replace(/\/index$/, '')}/`;
}

/** Gives the path of a copied resource below its locale; like all of the site's paths it is in lower case. */
export function resourcePath(path: string): string {
  return path.toLowerCase();
}

/** Escapes a path for use in a URL: `toUrl('/id-id/a b/') // => '/id-id/a%20b/'` */
export function toUrl(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Brings a base path into the form `/docs/`: one slash at either end. */
export function normalizeBasePath(basePath: string): string {
  const trimmed = basePath.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/**
 * Resolves a relative path as Markdown writes it against the folder of the file it stands in.
 * Gives undefined for a path that leaves the docset.
 * `resolvePath('a/b/c.md', '../d.md') // => 'a/d.md'`
 */
export function resolvePath(fromFile: string, path: string): string | undefined {
  const resolved = fromFile.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') resolved.push(segment);
    else if (resolved.pop() === undefined) return undefined;
  }
  return resolved.join('/');
}
