import type { Diagnostic } from '../model/diagnostic.ts';
import type { TextSpan } from '../model/text.ts';
import { siteUrl, type LocaleMap, type MappedArticle, type Places, type SiteMap } from './site-map.ts';
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
  const placeOf = targetPlaces(text);
  const { path: fromFile } = article;
  const own = locale.docsets[article.docset];
  // Another docset of the locale may have a file of the same name.
  const places = own ? [own, locale] : [locale];
  return (href, kind) => {
    if (HAS_SCHEME.test(href)) return href;
    const [path, suffix] = splitSuffix(href);
    const found = find(places, fromFile, decodePath(path));
    if (found !== undefined) return siteUrl(site, found) + suffix;
    if (!missing.has(path) && (kind === 'image' || /\.md$/i.test(path))) {
      missing.add(path);
      report({
        code: 'link-target-missing',
        message: `The ${kind} leads to ${decodePath(path)}, which is not in this docset.`,
        ...optionalRange(placeOf(path)),
      });
    }
    return href;
  };
}

/** Finds what a relative path leads to; `~/` is the docset's folder, or the one in it that holds its configuration. */
function find(places: readonly Places[], fromFile: string, path: string): string | undefined {
  const fromRoot = path.startsWith('~/') ? path.slice(2) : undefined;
  const candidates =
    fromRoot === undefined
      ? [resolvePath(fromFile, path)]
      : [resolvePath('', fromRoot), resolvePath(fromFile.slice(0, fromFile.indexOf('/') + 1), fromRoot)];
  for (const { folders, resources } of places) {
    for (const candidate of candidates) {
      const key = candidate?.toLowerCase();
      if (key === undefined) continue;
      const found = folders.get(key) ?? resources.get(key) ?? folders.get(`${key}.md`);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** What may stand before a link's target, and the target up to its query, fragment, title or end. */
const TARGET = /(?:\]\(<?|=["']|\]: ?<?)([^)>"'#?\n]*)/g;

/**
 * Makes the function that gives the first place of a link's target in a text. The text is searched once, and only if
 * somebody asks: an article may have as many links as words.
 */
function targetPlaces(text: string): (path: string) => TextSpan | undefined {
  let places: Map<string, TextSpan> | undefined;
  return (path) => {
    places ??= readTargets(text);
    return places.get(path) ?? places.get(decodePath(path));
  };
}

function readTargets(text: string): Map<string, TextSpan> {
  const places = new Map<string, TextSpan>();
  for (const match of text.matchAll(TARGET)) {
    const written = match[1] ?? '';
    const target = written.trim();
    const start = match.index + match[0].length - written.trimStart().length;
    if (!places.has(target)) places.set(target, { start, end: start + target.length });
  }
  return places;
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
