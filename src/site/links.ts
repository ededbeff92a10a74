import type { Diagnostic } from '../model/diagnostic.ts';
import type { TextSpan } from '../model/text.ts';
import { siteUrl, type LocaleMap, type MappedArticle, type SiteMap } from './site-map.ts';
import { resolvePath } from './urls.ts';

const HAS_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|$)/i;

/**
 * Makes the function that turns links of one article into URLs of the site.
 * External and site-absolute links stay as written; so do those that lead to nothing, which are reported once each with
 * their first place in `text`, the article's.
 */
export function linkResolver(
  site: SiteMap,
  locale: LocaleMap,
  article: MappedArticle,
  text: string,
  report: (diagnostic: Diagnostic) => void,
): (href: string, kind: 'link' | 'image') => string {
  const missing = new Set<string>();
  const { path: fromFile } = article;
  return (href, kind) => {
    if (HAS_SCHEME.test(href)) return href;
    const [path, suffix] = splitSuffix(href);
    const found = find(locale, fromFile, decodePath(path));
    if (found !== undefined) return siteUrl(site, found) + suffix;
    if (!missing.has(path) && (kind === 'image' || /\.md$/i.test(path))) {
      missing.add(path);
      report({
        code: 'link-target-missing',
        message: `The ${kind} leads to ${decodePath(path)}, which is not in this docset.`,
        ...optionalRange(findTarget(text, path)),
      });
    }
    return href;
  };
}

/** Finds what a relative path leads to; `~/` is the docset's folder, or the one in it that holds its configuration. */
function find(locale: LocaleMap, fromFile: string, path: string): string | undefined {
  const fromRoot = path.startsWith('~/') ? path.slice(2) : undefined;
  const candidates =
    fromRoot === undefined
      ? [resolvePath(fromFile, path)]
      : [resolvePath('', fromRoot), resolvePath(fromFile.slice(0, fromFile.indexOf('/') + 1), fromRoot)];
  for (const candidate of candidates) {
    const key = candidate?.toLowerCase();
    if (key === undefined) continue;
    const found = locale.folders.get(key) ?? locale.resources.get(key) ?? locale.folders.get(`${key}.md`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a link's target is written: behind a bracket, a quotation mark or the colon of a reference. */
function findTarget(text: string, path: string): TextSpan | undefined {
  for (const written of new Set([path, decodePath(path)])) {
    for (const opening of ['](', '](<', '="', "='", ']: ']) {
      const at = text.indexOf(opening + written);
      if (at !== -1) return { start: at + opening.length, end: at + opening.length + written.length };
    }
  }
  return undefined;
}

function optionalRange(range: TextSpan | undefined): { range?: TextSpan } {
  return range ? { range } : {};
}

/** `splitSuffix('a.md?view=x#y') // => ['a.md', '?view=x#y']` */
function splitSuffix(href: string): [string, string] {
  const at = href.search(/[?#]/);
  return at === -1 ? [href, ''] : [href.slice(0, at), href.slice(at)];
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\\/g, '/');
  } catch {
    return path;
  }
}
