import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '../../model/locale.ts';
import { SearchShard, type SearchDocument } from '../../search/index.ts';

/** Folder of a locale's search indexes below the output folder. */
export function searchFolder({ slug }: Locale): string {
  return `${slug}/pagefind`;
}

/** Makes the search index of a shard of a locale, by the shard's number, and writes it below the output folder. */
export async function indexShard(
  documents: readonly SearchDocument[],
  locale: Locale,
  number: number,
  outputFolder: string,
): Promise<string[]> {
  const shard = await SearchShard.create(locale.tag, number);
  for (const document of documents) shard.add(document);
  const folder = searchFolder(locale);
  const made = new Set<string>();
  return (await shard.finish()).map(({ path, content }) => {
    const outputPath = `${folder}/${path}`;
    const to = join(outputFolder, outputPath);
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    writeFileSync(to, content);
    return outputPath;
  });
}
