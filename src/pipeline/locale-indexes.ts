import { join } from 'node:path';
import { SearchIndex, type SearchDocument } from '../search/index.ts';
import type { SiteMap } from '../site/index.ts';
import type { ArticleBatch } from './article-batch.ts';

/** Feeds one search index for each locale while pages are being written, and writes each as soon as it is complete. */
export class LocaleIndexes {
  private readonly site: SiteMap;
  private readonly folder: string;
  private readonly batchesLeft: number[];
  private readonly indexes = new Map<number, Promise<SearchIndex>>();
  private readonly writes: Promise<void>[] = [];

  constructor(site: SiteMap, folder: string, batches: readonly ArticleBatch[]) {
    this.site = site;
    this.folder = folder;
    this.batchesLeft = site.locales.map((_, locale) => batches.filter((batch) => batch.locale === locale).length);
  }

  /** Adds the documents of one batch of a locale; after its last batch the locale's index is written. */
  async add(locale: number, documents: readonly SearchDocument[]): Promise<void> {
    const map = this.site.locales[locale];
    if (!map || !this.site.hasSearch) return;
    const { tag, slug } = map.locale;
    const pending = this.indexes.get(locale) ?? SearchIndex.create(tag);
    this.indexes.set(locale, pending);
    const index = await pending;
    await Promise.all(documents.map((document) => index.add(document)));
    const left = (this.batchesLeft[locale] ?? 0) - 1;
    this.batchesLeft[locale] = left;
    if (left > 0) return;
    this.indexes.delete(locale);
    const write = index.write(join(this.folder, slug, 'pagefind'));
    // The failure is reported by `finish`; until then it must not count as unhandled.
    write.catch(() => undefined);
    this.writes.push(write);
  }

  /** Waits until every index is written. */
  async finish(): Promise<void> {
    await Promise.all(this.writes);
  }
}
