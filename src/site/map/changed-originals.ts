import type { MappedSite } from './map-docsets.ts';
import { withNewerOriginal } from './placed-article.ts';
import type { LocaleMap, MappedArticle } from './site-map.ts';

/**
 * Articles whose original has changed since they were translated: by the absolute path of their docset's folder and their own
 * below it, the ISO date of the last change.
 */
export type ChangedOriginals = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Marks articles on a map whose originals have changed, so that their pages say so. */
export function markChangedOriginals(mapped: MappedSite, changed: ChangedOriginals): MappedSite {
  const mark = (map: LocaleMap): LocaleMap => {
    const articles = map.articles.map((article): MappedArticle => {
      if (article.origin) return article;
      const originalDate = changed.get(map.docsets[article.docset]?.root ?? '')?.get(article.path);
      return originalDate === undefined ? article : withNewerOriginal(article, originalDate);
    });
    return { ...map, articles };
  };
  return { ...mapped, site: { ...mapped.site, locales: mapped.site.locales.map(mark) } };
}
