import type { PublishedPlace } from '../../model/docset.ts';
import { decodeUrl } from '../../model/url.ts';

/** Hosts at which Microsoft publishes docsets. */
const LEARN_HOSTS = new Set(['learn.microsoft.com', 'docs.microsoft.com']);
const LOCALE_SEGMENT = /^\/[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})(?=[/?#]|$)/i;

/**
 * Gives a URL as it is written from the root of the publisher's site, without its locale; undefined for one that leads
 * elsewhere or is relative. `fromPublishedRoot('https://docs.microsoft.com/en-us/azure/x#y') // => '/azure/x#y'`
 */
export function fromPublishedRoot(url: string): string | undefined {
  const absolute = /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  if (absolute && !LEARN_HOSTS.has(absolute.hostname.toLowerCase())) return undefined;
  const path = absolute ? absolute.pathname + absolute.search + absolute.hash : url;
  return /^\/(?!\/)/.test(path) ? path.replace(LOCALE_SEGMENT, '') || '/' : undefined;
}

/**
 * Brings a path from the root of the publisher's site into the form that places have.
 * `publishedKey('/Azure/Storage/index?view=x') // => '/azure/storage'`
 */
export function publishedKey(path: string): string {
  const bare = path.replace(/[?#].*$/, '').replace(/\.(?:md|ya?ml|json)$/i, '');
  const decoded = (bare.includes('%') ? decodeUrl(bare) : bare).toLowerCase();
  const folder = decoded.endsWith('/') ? decoded.replace(/\/+$/, '') : decoded;
  const key = folder.endsWith('/index') ? folder.slice(0, -'/index'.length) : folder;
  return key === '' ? '/' : key;
}

/** Finds the files of a docset by their URLs on the publisher's site. */
export class PublishedUrls {
  readonly #byUrl = new Map<string, { readonly path: string; readonly monikers?: string }[]>();

  /** `placeOf` tells where each of some docset-relative paths is published. */
  constructor(paths: Iterable<string>, placeOf: (path: string) => PublishedPlace | undefined) {
    for (const path of paths) {
      const place = placeOf(path);
      if (!place) continue;
      const { url, monikers } = place;
      const file = monikers === undefined ? { path } : { path, monikers };
      const files = this.#byUrl.get(url);
      if (files) files.push(file);
      else this.#byUrl.set(url, [file]);
    }
  }

  /**
   * Finds the file that a URL from the publisher's root means. Of several versions it is the one that `?view=` names, else
   * the one with the same monikers as the file that holds the URL; nothing if that leaves several. Of files that want the
   * same page, such as `a.md` and `a/index.md`, it is the first.
   */
  find(url: string, monikers?: string): string | undefined {
    const files = this.#byUrl.get(publishedKey(url)) ?? [];
    const view = /[?&]view=([^&#]*)/.exec(url)?.[1];
    const versions = new Set(files.map((file) => file.monikers)).size;
    const fitting = files.filter((file) =>
      view === undefined ? versions === 1 || file.monikers === monikers : includesMoniker(file.monikers, view),
    );
    return new Set(fitting.map((file) => file.monikers)).size === 1 ? fitting[0]?.path : undefined;
  }
}

/** Tells whether a moniker is in a range; one that compares, such as `>= x-1.0`, may hold any. */
function includesMoniker(range: string | undefined, moniker: string): boolean {
  if (range === undefined || /[<>=]/.test(range)) return true;
  return range.split(/[\s|,]+/).includes(moniker);
}
