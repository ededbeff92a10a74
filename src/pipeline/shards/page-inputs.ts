import { hash } from 'node:crypto';
import type { ArticlePage, LocaleFields } from '../../site/index.ts';
import type { KeptRecord } from '../cache/shard-file.ts';

/** What decides each field of a page: the article's record, its locale, or something of the page's own. */
const DECIDED_BY: { readonly [Field in keyof Required<ArticlePage>]: 'record' | 'locale' | 'page' } = {
  kind: 'record',
  title: 'record',
  titleSuffix: 'record',
  description: 'record',
  author: 'record',
  metadata: 'record',
  html: 'record',
  features: 'record',
  pickers: 'record',
  isBilingual: 'record',
  headings: 'record',
  opening: 'record',
  date: 'record',
  translationType: 'record',
  markdownFile: 'record',
  readingMinutes: 'record',
  locale: 'locale',
  sourceLocale: 'locale',
  messages: 'locale',
  siteName: 'locale',
  basePath: 'locale',
  homeUrl: 'locale',
  searchUrl: 'locale',
  sourceSearchUrl: 'locale',
  reviewUrl: 'locale',
  theme: 'locale',
  templatesDigest: 'locale',
  feedUrl: 'locale',
  manifestUrl: 'locale',
  hasSitemapAlternates: 'locale',
  url: 'page',
  outputPath: 'page',
  contentLocale: 'page',
  localeLinks: 'page',
  canonicalUrl: 'page',
  robots: 'page',
  breadcrumbs: 'page',
  navigation: 'page',
  contentsUrl: 'page',
  sourceUrl: 'page',
  isReconstructed: 'page',
  isOriginalNewer: 'page',
  originalDate: 'page',
  previous: 'page',
  next: 'page',
  editUrl: 'page',
  reportUrl: 'page',
  segmentEditUrl: 'page',
  segmentReportUrl: 'page',
};

const OWN_FIELDS = (Object.keys(DECIDED_BY) as (keyof ArticlePage)[]).filter((field) => DECIDED_BY[field] === 'page');

/**
 * Digest of everything that a page is made from: what decides its record, by the record's key and the answers to what was
 * asked, what its locale's pages share, by their digest, and what is around it. Most pages that are asked about have not
 * changed, and rendering one takes ten times as long.
 */
export function pageInputsDigest(page: ArticlePage, { key, record }: KeptRecord, localeDigest: string): string {
  const own = OWN_FIELDS.map((field) => WRITTEN[field]?.(page) ?? page[field] ?? null);
  return hash('sha1', JSON.stringify([key, record.asked.digest, localeDigest, own]));
}

/** How fields are written of which a part says all: what a locale is called follows from its tag, and forty names are long. */
const WRITTEN: { readonly [Field in keyof ArticlePage]?: (page: ArticlePage) => string } = {
  contentLocale: ({ contentLocale }) => contentLocale.tag,
  localeLinks: ({ localeLinks }) => localeLinks.map(linkInputs).join(),
};

type LocaleLink = ArticlePage['localeLinks'][number];

function linkInputs({ locale, url, isCurrent, hasArticle, isFallback }: LocaleLink): string {
  return `${locale.tag} ${url} ${isCurrent} ${hasArticle} ${isFallback}`;
}

/** Digest of what the pages of a locale share, but for words of the interface, which are the program's own. */
export function localeFieldsDigest(fields: LocaleFields): string {
  return hash('sha1', JSON.stringify({ ...fields, messages: undefined }));
}
