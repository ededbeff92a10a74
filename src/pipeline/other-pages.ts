import { hash } from 'node:crypto';
import { listLocalePages, listRootPages, Navigation, writePages, type SiteMap, type SitePage } from '../site/index.ts';
import type { OtherPageDigests, Snapshot } from './cache/snapshot.ts';

/** The pages that are no articles. */
export interface OtherPages {
  /** By their paths below the output folder. */
  readonly digests: Snapshot['otherPages'];
  readonly written: number;
}

/**
 * Writes the pages that are no articles but for those that the old site has, by its digests. `surroundings` is a digest
 * of everything that they are made from besides titles of articles.
 */
export async function writeOtherPages(
  site: SiteMap,
  surroundings: string,
  titlesOf: (locale: number) => readonly string[],
  folder: string,
  known: Snapshot['otherPages'],
): Promise<OtherPages> {
  const listed = [
    ...listRootPages(site),
    ...site.locales.flatMap((map, locale) =>
      listLocalePages(site, map, () => new Navigation(site, map), titlesOf(locale)),
    ),
  ];
  const digests: Record<string, OtherPageDigests> = {};
  const changed: SitePage[] = [];
  for (const { outputPath, titles, make } of listed) {
    const old = known[outputPath];
    const inputs = hash('sha1', JSON.stringify([surroundings, titles]));
    if (old?.inputs === inputs) {
      digests[outputPath] = old;
      continue;
    }
    // Making a page takes longer than telling whether it would be the same.
    const page = make();
    const digest = hash('sha1', JSON.stringify(page));
    digests[outputPath] = { inputs, page: digest };
    if (old?.page !== digest) changed.push(page);
  }
  await writePages(changed, folder);
  return { digests, written: changed.length };
}
