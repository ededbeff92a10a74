import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '../../model/locale.ts';
import { SearchShard, type SearchDocument, type SearchFile } from '../../search/index.ts';
import { siteUrl, type SiteMap } from '../../site/index.ts';
import type { ArticleFacts, KeptRecord } from '../cache/shard-file.ts';

/** Folder of a locale's search indexes below the output folder. */
function searchFolder({ slug }: Locale): string {
  return `${slug}/pagefind`;
}

/** Gives equal texts for shards whose articles give search the same to find. */
export function documentsDigest(facts: readonly ArticleFacts[]): string {
  return facts.flatMap(({ document }) => document ?? []).join();
}

/** Lists what search is to find of a shard, by the facts and the records of its articles. */
export function searchDocuments(
  site: SiteMap,
  facts: readonly ArticleFacts[],
  records: readonly (KeptRecord | undefined)[],
): SearchDocument[] {
  return facts.flatMap(({ folder, title, document }, i) => {
    const kept = records[i];
    if (document === undefined || !kept) return [];
    return [{ url: siteUrl(site, folder), title, html: kept.record.translationHtml ?? '' }];
  });
}

/** Makes the search index of a shard of a locale, by the shard's number; gives its files. */
export async function indexDocuments(
  documents: readonly SearchDocument[],
  locale: Locale,
  number: number,
): Promise<SearchFile[]> {
  const shard = await SearchShard.create(locale.tag, number);
  for (const document of documents) shard.add(document);
  return shard.finish();
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
