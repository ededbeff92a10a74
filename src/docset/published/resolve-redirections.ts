import { posix } from 'node:path';
import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.ts';
import type { PublishedPlace, Redirection } from '../../model/docset.ts';
import type { TextSpan } from '../../model/text.ts';
import { decodeUrl, splitSuffix } from '../../model/url.ts';
import { PathIndex } from '../toc/path-index.ts';
import { fromPublishedRoot, publishedKey, PublishedUrls } from './published-urls.ts';
import type { WrittenRedirection } from './read-redirections.ts';
import { folderOf } from '../toc/toc-link.ts';

/** The docset that redirections belong to; all paths are docset-relative. */
export interface RedirectionSurroundings {
  readonly articles: readonly string[];
  /** Whether the docset would publish a file of this path. */
  readonly isContent: (path: string) => boolean;
  readonly publishedAs: (path: string) => PublishedPlace | undefined;
  /** Paths from the root of the publisher's site below which only this docset's pages stand. */
  readonly basePaths: readonly string[];
  /** The folder that `~/` means in a URL of a file's redirection. */
  readonly homeOf: (path: string) => string;
}

/** What a redirection's URL leads to, as far as its own text tells; nothing if it leads nowhere. */
type Link =
  | { readonly kind: 'article'; readonly path: string; readonly suffix: string }
  | { readonly kind: 'redirection'; readonly next: WrittenRedirection; readonly suffix: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'nowhere' };

/**
 * Follows the redirections of a docset to their ends. Those of files that the docset would not publish are of no use to
 * it and left out without a word, as by DocFX; so are those that would lead a page to itself. What is wrong is given by
 * the redirection file in which it stands.
 */
export function resolveRedirections(
  written: readonly WrittenRedirection[],
  surroundings: RedirectionSurroundings,
): { redirections: Redirection[]; diagnostics: ReadonlyMap<string, readonly Diagnostic[]> } {
  if (written.length === 0) return { redirections: [], diagnostics: new Map() };
  const { articles: articlePaths, publishedAs } = surroundings;
  const articles = new PathIndex(articlePaths);
  const pages = new Map(articlePaths.map((path) => [pageKey(path), path]));
  const diagnostics = new Map<string, Diagnostic[]>();
  const report = (file: string, code: DiagnosticCode, message: string, range: TextSpan, suggestion?: string) => {
    const found = diagnostics.get(file) ?? [];
    found.push({ code, message, range, ...(suggestion === undefined ? {} : { suggestion }) });
    diagnostics.set(file, found);
  };

  const bySource = new Map<string, WrittenRedirection>();
  for (const redirection of written) {
    const { file, source, sourceRange } = redirection;
    if (!isPage(source) || !surroundings.isContent(source)) continue;
    const key = source.toLowerCase();
    const first = bySource.get(key);
    if (!first) bySource.set(key, redirection);
    else if (articles.find(source) === undefined) {
      const message = `"${source}" is redirected already, to "${first.url}"; that redirection counts.`;
      report(file, 'duplicate-redirect', message, sourceRange);
    }
  }
  const moved = [...bySource.values()].filter(({ source }) => articles.find(source) === undefined);
  // Articles come first: one that became its folder's index has the address of the redirection to it.
  const urls = new PublishedUrls([...articlePaths, ...moved.map(({ source }) => source)], publishedAs);

  const linkTo = (path: string, suffix: string): Link | undefined => {
    const article = articles.find(path);
    if (article !== undefined) return { kind: 'article', path: article, suffix };
    const next = bySource.get(path.toLowerCase());
    return next && { kind: 'redirection', next, suffix };
  };

  const linkOf = (redirection: WrittenRedirection): Link => {
    const { file, source, url, urlRange } = redirection;
    const [path, suffix] = splitSuffix(url);
    const published = fromPublishedRoot(url);
    if (published !== undefined) {
      const found = urls.find(published, publishedAs(source)?.monikers);
      const link = found === undefined ? undefined : linkTo(found, splitSuffix(published)[1]);
      if (link) return link;
      const key = publishedKey(published);
      if (url.startsWith('/') && surroundings.basePaths.some((base) => key.startsWith(`${base}/`))) {
        const message = `"${url}" is not an article of this docset; the redirection leads to the publisher's site.`;
        report(file, 'redirect-target-missing', message, urlRange);
      }
      return { kind: 'url', url: /^https?:/i.test(url) ? url : published };
    }
    if (/^(?:https?:)?\/\//i.test(url)) return { kind: 'url', url };
    const isPath = !/^[a-z][a-z0-9+.-]+:/i.test(url);
    if (isPath) {
      const folder = path.startsWith('~/') ? surroundings.homeOf(source) : folderOf(source);
      const target = posix.join(folder, decodeUrl(path.replace(/^~\//, ''))).replace(/\/$/, '');
      for (const candidate of [target, `${target}.md`, `${target}/index.md`, `${target}.yml`, `${target}/index.yml`]) {
        const link = linkTo(candidate, suffix);
        if (link) return link;
      }
      const near = articles.nearest(target);
      const suggestion = near === undefined ? undefined : `Did you mean "${posix.relative(folderOf(source), near)}"?`;
      report(file, 'redirect-target-missing', `"${url}" does not exist.`, urlRange, suggestion);
    } else report(file, 'redirect-target-missing', `"${url}" is not the address of a page.`, urlRange);
    return { kind: 'nowhere' };
  };
  const links = new Map<WrittenRedirection, Link>();
  const known = (redirection: WrittenRedirection): Link => {
    const link = links.get(redirection) ?? linkOf(redirection);
    links.set(redirection, link);
    return link;
  };

  const follow = (redirection: WrittenRedirection): Redirection['target'] | undefined => {
    const chain = [redirection];
    let link = known(redirection);
    let suffix = '';
    while (link.kind === 'redirection') {
      suffix = link.suffix || suffix;
      if (chain.includes(link.next)) {
        const names = [...chain, link.next].map(({ source }) => `"${source}"`).join(' → ');
        const message = `This redirection leads back to where it came from: ${names}.`;
        report(redirection.file, 'redirect-loop', message, redirection.urlRange);
        return undefined;
      }
      chain.push(link.next);
      link = known(link.next);
    }
    if (link.kind === 'article') return { article: link.path, suffix: link.suffix || suffix };
    return link.kind === 'url' ? { url: link.url } : undefined;
  };

  const redirections = [...bySource.values()].flatMap((redirection): Redirection[] => {
    const { file, source, sourceRange } = redirection;
    const existing = articles.find(source) ?? pages.get(pageKey(source));
    const target = articles.find(source) === undefined ? follow(redirection) : undefined;
    if (existing === undefined) return target ? [{ source, target }] : [];
    // An article that became its folder's index, or no longer is, stands at the same address.
    if (target && 'article' in target && target.article === existing) return [];
    const message = `There is an article "${existing}", so nobody is redirected from its page.`;
    report(file, 'redirect-shadowed', message, sourceRange, 'Remove the redirection, or the article.');
    return [];
  });
  return { redirections, diagnostics };
}

function isPage(path: string): boolean {
  return /\.(?:md|ya?ml)$/i.test(path) && !/(?:^|\/)toc\.[^/]+$/i.test(path) && !path.startsWith('../');
}

/** Files of equal keys want the same page. `pageKey('Sub/index.md') // => 'sub'` */
function pageKey(path: string): string {
  return path
    .toLowerCase()
    .replace(/\.[^./]*$/, '')
    .replace(/\/index$/, '');
}
