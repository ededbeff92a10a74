/**
 * Gives the folder of an article's page below its locale, from the article's docset-relative path.
 * `pagePath('AlchemyInsights/Seed File.md') // => 'alchemyinsights/seed file/'`, `pagePath('index.yml') // => ''`
 */
export function pagePath(articlePath: string): string {
  const path = articlePath.toLowerCase().replace(/\.(?:md|ya?ml)$/, '');
  if (path === 'index') return '';
  return `${path.endsWith('/index') ? path.slice(0, -'/index'.length) : path}/`;
}

/** Gives the path of a copied resource below its locale; like all of the site's paths it is in lower case. */
export function resourcePath(path: string): string {
  return path.toLowerCase();
}

/** Escapes a path for use in a URL: `toUrl('/id-id/a b/') // => '/id-id/a%20b/'` */
export function toUrl(path: string): string {
  // Most paths hold nothing to be escaped, and telling so takes a tenth of escaping them.
  if (/^[\w./-]*$/.test(path)) return path;
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Brings a base path into the form `/docs/`: one slash at either end. */
export function normalizeBasePath(basePath: string): string {
  const trimmed = basePath.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/**
 * Gives the URL of a page of the publisher's own site in a locale, from a path of its root that may name a locale already.
 * `learnUrl('https://learn.microsoft.com', 'de-de', '/azure/x') // => 'https://learn.microsoft.com/de-de/azure/x'`
 */
export function learnUrl(host: string, localeSlug: string, path: string): string {
  const hasLocale = /^\/[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2}(?=[/?#]|$)/i.test(path);
  return host + (hasLocale ? path : `/${localeSlug}${path}`);
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

/**
 * Lists the docset-relative paths that a path written in `fromFile` may mean, likeliest first; undefined for one that
 * leaves the docset. `~/` is the docset's folder, or the folder in it that holds its configuration.
 * `pathCandidates('net/a/b.md', '~/x.md') // => ['x.md', 'net/x.md']`
 */
export function pathCandidates(fromFile: string, path: string): (string | undefined)[] {
  if (!path.startsWith('~/')) return [resolvePath(fromFile, path)];
  const fromRoot = path.slice(2);
  return [resolvePath('', fromRoot), resolvePath(fromFile.slice(0, fromFile.indexOf('/') + 1), fromRoot)];
}

/** Decodes a percent-encoded path and turns backslashes around; a path that is no valid encoding stays as written. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\\/g, '/');
  } catch {
    return path;
  }
}
