import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metadata } from '../../model/docset.ts';
import type { Locale } from '../../model/locale.ts';
import type { Facets, SearchDocument, SearchFile, SearchPage, SearchShard } from '../../search/index.ts';
import { metadataFields, siteUrl, textValue, type SiteMap } from '../../site/around-articles.ts';
import type { ArticleRecord } from '../../site/index.ts';
import { foldPaths, type FoldedPaths } from '../cache/folded-paths.ts';
import type { ArticleFacts, KeptRecord } from '../cache/shard-file.ts';

/** Folder of a locale's search indexes below the output folder. */
function searchFolder({ slug }: Locale): string {
  return `${slug}/pagefind`;
}

/** Gives equal texts for articles that give search the same to find, by their pages' folders and their records. */
export function documentDigest(site: SiteMap, folder: string, record: ArticleRecord): string {
  const facets = JSON.stringify(facetsOf(record.metadata, placeOf(folder)));
  return hash('sha1', [siteUrl(site, folder), record.title, facets, record.translationHtml ?? ''].join('\0'));
}

/** Gives equal texts for shards whose articles give search the same to find. */
export function documentsDigest(facts: readonly ArticleFacts[]): string {
  return facts.flatMap(({ document }) => document ?? []).join();
}

/** What search is to find of an article, whose record is asked for when it must be read: a page, or none. */
export function searchPage(
  site: SiteMap,
  { folder, title, document }: ArticleFacts,
  recordOf: () => KeptRecord | undefined,
): SearchPage[] {
  if (document === undefined) return [];
  const place = placeOf(folder);
  const read = (): SearchDocument => {
    const { metadata = {}, translationHtml = '' } = recordOf()?.record ?? {};
    return { url: siteUrl(site, folder), place, title, html: translationHtml, facets: facetsOf(metadata, place) };
  };
  return [{ place, digest: document, read }];
}

/** Reads a page, so that its article's record is needed no more. */
export function readNow({ place, digest, read }: SearchPage): SearchPage {
  const document = read();
  return { place, digest, read: () => document };
}

/** `placeOf('id-id/alchemyinsights/seed/') // => 'alchemyinsights/seed/'` */
function placeOf(folder: string): string {
  return folder.slice(folder.indexOf('/') + 1);
}

/** What a page's metadata and its place say for readers to narrow results down by. */
export function facetsOf(metadata: Metadata, place: string): Facets {
  const { date, translationType } = metadataFields(metadata);
  const product = textValue(metadata['ms.service']) ?? textValue(metadata['ms.prod']);
  const topic = textValue(metadata['ms.topic']);
  const docset = /^[^/]+(?=\/.)/.exec(place)?.[0];
  return {
    ...(product === undefined ? {} : { product }),
    ...(topic === undefined ? {} : { topic }),
    ...(docset === undefined ? {} : { docset }),
    ...(translationType === undefined ? {} : { translation: translationType }),
    ...(date === undefined ? {} : { date }),
  };
}

/** Writes a shard's search index below the output folder; gives the paths there of all its files, also of those that stay. */
export function writeSearchShard({ files, same }: SearchShard, locale: Locale, outputFolder: string): FoldedPaths {
  const staying = same.map((path) => `${searchFolder(locale)}/${path}`);
  return foldPaths([...writeSearchFiles(files, locale, outputFolder), ...staying]);
}

/** Writes files of a locale's search indexes below the output folder; gives their paths there. */
export function writeSearchFiles(files: readonly SearchFile[], locale: Locale, outputFolder: string): string[] {
  const folder = searchFolder(locale);
  const made = new Set<string>();
  return files.map(({ path, content }) => {
    const outputPath = `${folder}/${path}`;
    const to = join(outputFolder, outputPath);
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    writeFileSync(to, content);
    return outputPath;
  });
}
