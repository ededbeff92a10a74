import type { BuiltSite } from '../cache/take-snapshot.ts';
import type { Snapshot } from '../cache/snapshot.ts';
import type { ComparedSite } from './compare-site.ts';
import { writeListFiles } from '../lists/list-file.ts';
import { siteLists } from '../lists/site-lists.ts';
import { writeOtherPages } from './other-pages.ts';
import { writeShardLists } from '../shards/shard-lists.ts';
import type { SiteFacts } from './site-facts.ts';

/** Writes into a folder everything that is made of several articles, but for what the old site has. */
export async function writeLists(
  {
    map: { site },
    docsets,
    options,
    surroundings,
    shards,
  }: Pick<ComparedSite, 'map' | 'docsets' | 'options' | 'surroundings' | 'shards'>,
  facts: SiteFacts,
  folder: string,
  known: Pick<Snapshot, 'otherPages' | 'lists' | 'reviews'>,
): Promise<Pick<BuiltSite, 'others' | 'lists' | 'reviews'>> {
  const others = await writeOtherPages(
    site,
    surroundings,
    (locale) => facts.titlesOf(locale),
    folder,
    known.otherPages,
  );
  const files = siteLists(site, facts.listed());
  const lists = await writeListFiles(files, surroundings, folder, known.lists);
  for (const path of writeShardLists(site, shards, folder)) lists[path] = { inputs: '', page: '' };
  if (!site.hasReview) return { others, lists, reviews: {} };
  const { writeReview } = await import('../review-data/write-review.ts');
  const review = await writeReview(site, docsets, options, folder, known);
  return { others, lists: { ...lists, ...review.lists }, reviews: review.reviews };
}
