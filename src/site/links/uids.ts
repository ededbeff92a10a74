import { xrefTarget } from '../../docset/index.ts';
import type { RenderContext } from '../../markdown/index.ts';
import { followPublishedUrl } from './published-pages.ts';
import { siteUrl, sourceLocaleMap, type LocaleMap, type SiteMap } from '../map/site-map.ts';

/**
 * Makes the function that finds what a uid in an article of a docset leads to: an article of that docset, else of another
 * docset of the locale, else of the source locale, else what the site's xref maps say. `docset` is the docset's index in its locale.
 */
export function uidResolver(
  site: SiteMap,
  locale: LocaleMap,
  docset: number,
): NonNullable<RenderContext['resolveUid']> {
  const own = locale.docsets[docset];
  if (!own) throw new RangeError(`no docset ${docset}`);
  const docsets = [own, ...locale.docsets.filter((other) => other !== own)];
  const source = sourceLocaleMap(site);
  const sourceDocsets = source && source !== locale ? source.docsets : [];
  return (uid) => {
    for (const { uids, folders } of docsets) {
      const target = uids.get(uid);
      const folder = target && folders.get(target.path.toLowerCase());
      if (folder !== undefined) return { url: siteUrl(site, folder), name: target?.title ?? uid };
    }
    for (const { uids } of sourceDocsets) {
      const path = uids.get(uid)?.path.toLowerCase() ?? '';
      const folder = locale.fallbackFolders.get(path) ?? source?.folders.get(path);
      if (folder !== undefined) return { url: siteUrl(site, folder), name: uids.get(uid)?.title ?? uid };
    }
    const external = xrefTarget(site.xrefs, uid);
    if (external) return { ...external, url: followPublishedUrl(site, locale, own, external.url) };
    return site.xrefs.size === 0 ? 'elsewhere' : undefined;
  };
}
