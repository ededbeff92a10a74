import { posix } from 'node:path';
import { decodeUrl } from '../../model/url.ts';

/** Where a link of a table of contents leads, as far as its text alone tells. */
export type TocLink =
  /** A URL as written. */
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'uid'; readonly uid: string }
  /** Docset-relative; with a slash at the end if it is written as a folder. */
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'none' };

/**
 * Interprets a link written in a table of contents that stands in `folder`; `~/` leads to `home`. Both folders are
 * docset-relative, '' for the docset's own.
 * `readTocLink('../a%20b.md?view=x#top', 'docs/net', 'docs') // => { kind: 'path', path: 'docs/a b.md' }`
 */
export function readTocLink(written: string, folder: string, home: string): TocLink {
  const href = written.trim();
  if (/^(?:xref:|@)/i.test(href))
    return { kind: 'uid', uid: decodeUrl(href.replace(/^(?:xref:|@)/i, '').replace(/[?#].*$/, '')) };
  // A scheme has two letters at least: one alone would be a drive.
  if (/^(?:[a-z][a-z0-9+.-]+:|[/\\])/i.test(href)) return { kind: 'external', href };
  const path = decodeUrl(href.replace(/[?#].*$/, '')).replaceAll('\\', '/');
  if (path === '') return { kind: 'none' };
  const joined = path.startsWith('~/') ? posix.join(home, path.slice(2)) : posix.join(folder, path);
  return { kind: 'path', path: joined === '.' || joined === './' ? '/' : joined };
}

/** The folder of a docset-relative path, '' for the docset's own. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
