import { siteAddress, type LocaleMap, type MappedArticle, type SiteMap } from '../map/site-map.ts';

/** Where readers may change an article or say what is wrong with it. */
export interface ArticleLinks {
  readonly editUrl?: string | undefined;
  readonly reportUrl?: string | undefined;
  /** The same for one of its segments, with `{line}` and `{segment}` still to be filled in; absent without either. */
  readonly segmentEditUrl?: string | undefined;
  readonly segmentReportUrl?: string | undefined;
}

/** Whether the publisher wants to know on which line of its file a segment stands. */
export function showsLines({ editUrl = '', reportUrl = '' }: Pick<SiteMap, 'editUrl' | 'reportUrl'>): boolean {
  return (editUrl + reportUrl).includes('{line}');
}

/** What is known of a segment once it is there; for the article as a whole, its first line and no segment. */
const OF_SEGMENT = /\{(?:line|segment)\}/;

/**
 * Fills in the addresses that the publisher gave for changes and reports: `{path}` is the article's path in its docset,
 * `{locale}` its locale's tag, `{url}` the page's URL. An article of another locale's docset cannot be changed here.
 */
export function articleLinks(site: SiteMap, { locale }: LocaleMap, article: MappedArticle): ArticleLinks {
  const { editUrl, reportUrl } = site;
  if (editUrl === undefined && reportUrl === undefined) return {};
  const fill = (template: string): string =>
    template
      .replaceAll('{path}', article.path.split('/').map(encodeURIComponent).join('/'))
      .replaceAll('{locale}', locale.tag)
      .replaceAll('{url}', encodeURIComponent(siteAddress(site, article.folder)));
  const edit = editUrl === undefined || article.origin ? undefined : fill(editUrl);
  const report = reportUrl === undefined ? undefined : fill(reportUrl);
  return {
    ...(edit === undefined ? {} : { editUrl: ofWhole(edit) }),
    ...(report === undefined ? {} : { reportUrl: ofWhole(report) }),
    ...(edit !== undefined && OF_SEGMENT.test(edit) ? { segmentEditUrl: edit } : {}),
    ...(report !== undefined && OF_SEGMENT.test(report) ? { segmentReportUrl: report } : {}),
  };
}

function ofWhole(url: string): string {
  return url.replaceAll('{line}', '1').replaceAll('{segment}', '');
}
