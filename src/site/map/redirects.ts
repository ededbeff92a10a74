import type { Docset, Redirection } from '../../model/docset.ts';
import type { PageFolders } from './page-folders.ts';
import { learnUrl, pagePath, toUrl } from './urls.ts';

/** A page that says where an article has moved. */
export interface RedirectPlace {
  /** Folder of the page below the output folder, with a slash at its end: `de-de/old/`. */
  readonly folder: string;
  /** Where the article is now: a URL from the server's root, or an absolute one. */
  readonly url: string;
  /** Docset-relative path of the article, if it is one of this site's. */
  readonly article?: string;
}

/** Where a site and its publisher's own one stand. */
export interface RedirectOrigins {
  /** `/docs/` */
  readonly basePath: string;
  readonly learnHost?: string;
}

/** Where redirections lead that begin at the root of a publisher's site which the site's own publisher has not named. */
const LEARN_HOST = 'https://learn.microsoft.com';

/**
 * Gives every redirection of a docset its URL, by its source's docset-relative path in lower case, and a page where no
 * other stands. `folders` holds the pages of the docset's articles; `taken`, the folders in use, gets those of the pages.
 */
export function mapRedirections(
  docset: Docset,
  folders: PageFolders,
  taken: Set<string>,
  origins: RedirectOrigins,
): { redirects: ReadonlyMap<string, string>; pages: readonly RedirectPlace[] } {
  const redirects = new Map<string, string>();
  const pages: RedirectPlace[] = [];
  const { slug } = docset.locale;
  for (const { source, target } of docset.redirections) {
    const url = targetUrl(target, slug, folders, origins);
    if (url === undefined) continue;
    redirects.set(source.toLowerCase(), url);
    const folder = `${slug}/${pagePath(source)}`;
    if (taken.has(folder)) continue;
    taken.add(folder);
    pages.push({ folder, url, ...('article' in target ? { article: target.article } : {}) });
  }
  return { redirects, pages };
}

function targetUrl(
  target: Redirection['target'],
  localeSlug: string,
  folders: PageFolders,
  { basePath, learnHost = LEARN_HOST }: RedirectOrigins,
): string | undefined {
  if ('article' in target) {
    const folder = folders.get(target.article.toLowerCase());
    return folder === undefined ? undefined : basePath + toUrl(folder) + target.suffix;
  }
  return /^\/(?!\/)/.test(target.url) ? learnUrl(learnHost, localeSlug, target.url) : target.url;
}
