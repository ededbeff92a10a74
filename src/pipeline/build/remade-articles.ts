import { join } from 'node:path';
import { articleFile, siteUrl, typedFolderOf } from '../../site/index.ts';
import type { BuiltSite } from '../cache/take-snapshot.ts';
import { filesOf, pageOf } from '../shards/article-outputs.ts';
import { articlesOf } from '../shards/plan-shards.ts';
import { shardAt, type RemadeShard } from './backlog.ts';
import type { BuiltShard } from './build-plan.ts';

/** An article that was made anew. */
export interface RemadePage {
  /** Path as the user would type it. */
  readonly path: string;
  /** From the server's root. */
  readonly url: string;
}

/** The site with what is known of some articles replaced; its facts learn it, too. */
export function withRemade(built: BuiltSite, remade: readonly RemadeShard[]): BuiltSite {
  const shards = [...built.shards];
  const updated = new Set(built.updated);
  for (const { index, facts, reads, places } of remade) {
    const old = shardAt(built, index);
    shards[index] = { ...old, facts, reads: [...new Set([...old.reads, ...reads])] };
    built.facts.add(old.shard, facts);
    for (const place of places) updated.add(articlePath(built, old, place));
  }
  return { ...built, shards, updated };
}

/** Files of articles in the site as it was that are none any more, by their paths below the output folder. */
export function removedFiles(built: BuiltSite, remade: readonly RemadeShard[]): string[] {
  return remade.flatMap(({ index, facts, places }) =>
    places.flatMap((place) => {
      const [was, is] = [shardAt(built, index).facts[place], facts[place]];
      const left = new Set(is ? filesOf(is) : []);
      return was ? filesOf(was).filter((path) => !left.has(path)) : [];
    }),
  );
}

/** The articles made anew whose pages are among the files that changed. */
export function remadePages(
  built: BuiltSite,
  remade: readonly RemadeShard[],
  changed: ReadonlySet<string>,
): RemadePage[] {
  const { site } = built.map;
  return remade.flatMap(({ index, places, facts }) => {
    const { shard } = shardAt(built, index);
    const map = site.locales[shard.locale];
    const articles = articlesOf(site, shard);
    return places.flatMap((place) => {
      const { folder = '', path = '' } = facts[place] ?? {};
      const article = articles[place];
      if (!map || !article || !changed.has(pageOf(folder))) return [];
      return [{ path: join(typedFolderOf(site, map, article), path), url: siteUrl(site, folder) }];
    });
  });
}

function articlePath({ map: { site } }: BuiltSite, { shard }: BuiltShard, place: number): string {
  const article = articlesOf(site, shard)[place];
  const locale = site.locales[shard.locale];
  if (!article || !locale) throw new RangeError(`no article ${place} in the shard`);
  return articleFile(site, locale, article);
}
