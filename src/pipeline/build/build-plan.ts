import type { Docset } from '../../model/docset.ts';
import { articleFile, type MappedArticle, type SiteMap } from '../../site/structure.ts';
import type { ArticleFacts } from '../cache/shard-file.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { isSameState, readState, stateOf } from '../cache/file-state.ts';
import type { FoldedPaths } from '../cache/folded-paths.ts';
import type { ShardEntry, Snapshot } from '../cache/snapshot.ts';
import { articlesOf, metadataOf, type Shard } from '../shards/plan-shards.ts';
import type { ShardTask } from '../shards/shard-task.ts';

/** A shard as it stands on a site. */
export interface BuiltShard {
  readonly shard: Shard;
  readonly facts: readonly ArticleFacts[];
  /** Name of its file in the cache, if there is a cache. */
  readonly file?: string;
  /** Absolute paths of the files besides articles that its articles include, quote or ask for. */
  readonly reads: readonly string[];
  /** Files of its search index, by their paths below the output folder. */
  readonly searchFiles: FoldedPaths;
  /** Name of the file in the cache that holds what is kept of that index. */
  readonly indexFile?: string | undefined;
}

/** What a build has to do. */
export interface BuildPlan {
  readonly tasks: readonly ShardTask[];
  /** Shards of which nothing has changed. */
  readonly clean: readonly BuiltShard[];
}

/** How a site compares with what the last build left. */
export interface Comparison {
  readonly snapshot: Snapshot | undefined;
  /** Whether the output folder holds the site that the last build wrote. */
  readonly isSiteKnown: boolean;
  /** Whether everything around the articles' own texts is as it was. */
  readonly isSurroundingSame: boolean;
}

/** A shard, and how it compares with what the last build kept of it: undefined if more has changed than articles. */
export interface ComparedShard {
  readonly shard: Shard;
  readonly compared: { readonly entry: ShardEntry; readonly changed: readonly number[] } | undefined;
}

/**
 * Compares each shard with what the last build kept of it. `differing` holds the docset-relative paths of all articles of
 * which any docset has one that is not as it was.
 */
export function compareShards(
  site: SiteMap,
  shards: readonly Shard[],
  comparison: Comparison,
  differing: ReadonlySet<string>,
): ComparedShard[] {
  return shards.map((shard) => ({ shard, compared: compareShard(site, shard, comparison, differing) }));
}

/** Tells whether nothing that shards are made from has changed since the last build. */
export function isUnchanged(shards: readonly ComparedShard[], { isSurroundingSame }: Comparison): boolean {
  return isSurroundingSame && shards.every(({ compared }) => compared?.changed.length === 0);
}

/** Finds the shards that must be made, and what is known of the others. */
export function planBuild(
  site: SiteMap,
  docsets: readonly Docset[],
  shards: readonly ComparedShard[],
  comparison: Comparison,
  cache: CacheFolder,
): BuildPlan {
  const clean: BuiltShard[] = [];
  const tasks = shards.flatMap(({ shard, compared }): ShardTask[] => {
    const facts = compared?.changed.length === 0 ? cache.factsOf(compared.entry.file) : undefined;
    if (compared && facts) {
      const { file, reads, searchFiles, indexFile } = compared.entry;
      clean.push({ shard, facts, file, reads, searchFiles, indexFile });
      return [];
    }
    const entries = entriesOf(site, shard, comparison);
    const own = entries.find(({ count }) => count === shard.count);
    return [
      {
        shard,
        articles: articlesOf(site, shard),
        metadata: metadataOf(site, docsets, shard),
        ...(compared && { change: { places: compared.changed, reads: compared.entry.reads } }),
        kept: entries.map(({ file }) => cache.pathOf(file)),
        searchFiles: own?.searchFiles ?? {},
        ...(own?.indexFile !== undefined && { keptIndex: cache.pathOf(own.indexFile) }),
        reuse: reuse(comparison),
      },
    ];
  });
  return { tasks, clean };
}

function reuse({ isSiteKnown, isSurroundingSame }: Comparison): ShardTask['reuse'] {
  if (!isSiteKnown) return 'nothing';
  return isSurroundingSame ? 'pages of equal records' : 'equal pages';
}

/** What the last build kept of a shard, and the places of the articles that have changed since. */
function compareShard(
  site: SiteMap,
  shard: Shard,
  comparison: Comparison,
  differing: ReadonlySet<string>,
): ComparedShard['compared'] {
  const { snapshot, isSiteKnown, isSurroundingSame } = comparison;
  if (!snapshot || !isSiteKnown || !isSurroundingSame) return undefined;
  const entry = entriesOf(site, shard, comparison).find(({ count }) => count === shard.count);
  const locale = site.locales[shard.locale];
  const isReadSame = (path: string): boolean => isSameState(snapshot.files.get(path), readState(path));
  if (!entry || !locale || !entry.reads.every(isReadSame)) return undefined;
  const isSame = (article: MappedArticle): boolean =>
    !differing.has(article.path) ||
    isSameState(snapshot.files.get(articleFile(site, locale, article)), stateOf(article));
  const changed = articlesOf(site, shard).flatMap((article, place) => (isSame(article) ? [] : [place]));
  return { entry, changed };
}

/** The shards of the last build that held articles of this one; several if there were more of them. */
function entriesOf(site: SiteMap, { locale, number, count }: Shard, { snapshot }: Comparison): ShardEntry[] {
  const slug = site.locales[locale]?.locale.slug;
  return (snapshot?.shards ?? []).filter((entry) => {
    const common = Math.min(entry.count, count);
    return entry.locale === slug && entry.number % common === number % common;
  });
}
