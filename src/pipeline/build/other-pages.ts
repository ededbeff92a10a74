import { hash } from 'node:crypto';
import {
  listLocaleData,
  listLocalePages,
  listRootPages,
  listSiteData,
  Navigation,
  templateFolders,
  writePages,
  type LocaleMap,
  type SiteMap,
  type TemplateInput,
} from '../../site/around-articles.ts';
import type { OtherPageDigests, Snapshot } from '../cache/snapshot.ts';

/** The pages that are no articles, and the files for scripts beside them. */
export interface OtherPages {
  /** By their paths below the output folder. */
  readonly digests: Snapshot['otherPages'];
  /** How many pages there are; files for scripts are none. */
  readonly count: number;
  /** How many pages were written. */
  readonly written: number;
}

/**
 * Writes the pages that are no articles, and what scripts fetch, but for those that the old site has, by its digests.
 * `surroundings` is a digest of everything that they are made from besides titles of articles.
 */
export async function writeOtherPages(
  site: SiteMap,
  surroundings: string,
  titlesOf: (locale: number) => readonly string[],
  folder: string,
  known: Snapshot['otherPages'],
): Promise<OtherPages> {
  const locales = site.locales.map((map) => ({ map, navigation: navigationOf(site, map) }));
  const pages = [
    ...listRootPages(site),
    ...locales.flatMap(({ map, navigation }, i) => listLocalePages(site, map, navigation, titlesOf(i))),
  ];
  const data = [...listSiteData(site), ...locales.flatMap(({ map, navigation }) => listLocaleData(map, navigation))];
  const listed = [...pages, ...data.map((file) => ({ ...file, titles: [] }))];
  const digests: Record<string, OtherPageDigests> = {};
  const changed: TemplateInput[] = [];
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
  await writePages(changed, folder, templateFolders(site));
  return { digests, count: pages.length, written: changed.filter(({ kind }) => kind !== 'data').length };
}

/** Makes the navigation of a locale once it is asked for. */
function navigationOf(site: SiteMap, map: LocaleMap): () => Navigation {
  let known: Navigation | undefined;
  return () => (known ??= new Navigation(site, map));
}
