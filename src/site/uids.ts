import { xrefTarget } from '../docset/index.ts';
import type { RenderContext } from '../markdown/index.ts';
import { followPublishedUrl } from './published-pages.ts';
import { siteUrl, type LocaleMap, type SiteMap } from './site-map.ts';

/**
 * Makes the function that finds what a uid in an article of a docset leads to: an article of that docset, else of another
 * docset of the locale, else what the site's xref maps say. `docset` is the docset's index in its locale.
 */
export function uidResolver(
  site: SiteMap,
  locale: LocaleMap,
  docset: number,
): NonNullable<RenderContext['resolveUid']> {
  const own = locale.docsets[docset];
  if (!own) throw new RangeError(`no docset ${docset}`);
  const docsets = [own, ...locale.docsets.filter((other) => other !== own)];
  return (uid) => {
    for (const { uids, folders } of docsets) {
      const target = uids.get(uid);
      const folder = target && folders.get(target.path.toLowerCase());
      if (folder !== undefined) return { url: siteUrl(site, folder), name: target?.title ?? uid };
    }
    const external = xrefTarget(site.xrefs, uid);
    if (external) return { ...external, url: followPublishedUrl(site, locale, own, external.url) };
    return site.xrefs.size === 0 ? 'elsewhere' : undefined;
  };
}
