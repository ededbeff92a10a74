import type { BuiltShard } from './build-plan.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { readShardFile, type ArticleFacts, type KeptRecord, type KeptRecords } from '../cache/shard-file.ts';
import { ShardWriter } from '../cache/shard-writer.ts';
import type { BuiltSite } from '../cache/take-snapshot.ts';
import { documentsDigest } from '../shards/index-shard.ts';
import type { RemadeArticles } from '../shards/shard-task.ts';

/** Gives the record of an article by its place in its shard. */
type RecordAt = (place: number) => KeptRecord | undefined;

/** A shard of which some articles were made anew. */
export interface RemadeShard extends RemadeArticles {
  readonly index: number;
  readonly places: readonly number[];
}

/** What articles that were made anew by themselves have left to be done: the cache, the search index, the lists. */
export class Backlog {
  /** Whether lists of articles say something else than the articles. */
  areListsOld = false;
  private readonly cache: CacheFolder;
  /** Records that the cache lacks, by the index of the shard and the place in it. */
  private readonly records = new Map<number, Map<number, KeptRecord | undefined>>();
  /** What the search index holds of shards that have changed since: digests of documents, by the index of the shard. */
  private readonly indexed = new Map<number, string>();

  constructor(cache: CacheFolder) {
    this.cache = cache;
  }

  /** Notes what is to be done for articles that were made anew; `old` is the site before. */
  note(old: BuiltSite, remade: readonly RemadeShard[]): void {
    for (const { index, facts, records, places } of remade) {
      const before = shardAt(old, index).facts;
      const known = this.records.get(index) ?? new Map<number, KeptRecord | undefined>();
      for (const [place, record] of records) known.set(place, record);
      this.records.set(index, known);
      if (!this.indexed.has(index)) this.indexed.set(index, documentsDigest(before));
      // What reviewers see of an article is compared with all others.
      this.areListsOld ||= old.map.site.hasReview;
      this.areListsOld ||= places.some((place) => {
        const [was, is] = [before[place], facts[place]];
        return was && is && listedAs(was) !== listedAs(is);
      });
    }
  }

  /** Indexes of the shards whose search index or file in the cache is not up to date. */
  shards(): number[] {
    return [...new Set([...this.records.keys(), ...this.indexed.keys()])];
  }

  /** What gives the records of a shard's articles by their places: those that the cache holds, and those that it lacks. */
  recordsOf(shard: BuiltShard, index: number): RecordAt | undefined {
    const kept = this.keptRecords(shard);
    return kept && recordsFrom(this.records.get(index), kept);
  }

  /**
   * Writes a shard that was updated into the cache. Gives the name of its file, and what gives the records of its articles by
   * their places; no name if the cache takes none, whose records then stay in memory.
   */
  save(shard: BuiltShard, index: number): { readonly file: string | undefined; readonly recordAt: RecordAt } {
    const own = this.records.get(index);
    const kept = this.keptRecords(shard);
    const writer = new ShardWriter(this.cache.path);
    shard.facts.forEach((_, place) => {
      if (own?.has(place) || !kept) writer.add(own?.get(place));
      else writer.addBytes(kept.bytesAt(place));
    });
    const file = writer.finish(shard.facts);
    if (file !== undefined) {
      this.cache.rememberFacts(file, shard.facts);
      this.records.delete(index);
    }
    return { file, recordAt: recordsFrom(own, kept) };
  }

  /** Tells whether the search index holds of a shard what its articles are now. */
  isIndexed(index: number, facts: readonly ArticleFacts[]): boolean {
    return documentsDigest(facts) === this.indexed.get(index);
  }

  /** Notes that the search index of a shard is up to date. */
  setIndexed(index: number): void {
    this.indexed.delete(index);
  }

  private keptRecords({ file = '' }: BuiltShard): KeptRecords | undefined {
    return readShardFile(this.cache.pathOf(file))?.records;
  }
}

/** The shard of a site at an index. Throws a RangeError if there is none. */
export function shardAt({ shards }: BuiltSite, index: number): BuiltShard {
  const shard = shards[index];
  if (!shard) throw new RangeError(`no shard ${index}`);
  return shard;
}

function listedAs({ title, isListed, date, description }: ArticleFacts): string {
  return JSON.stringify([title, isListed, date, description]);
}

/** Gives records by the places of their articles: those that the cache lacks, and else those that it holds. */
function recordsFrom(
  own: ReadonlyMap<number, KeptRecord | undefined> | undefined,
  kept: KeptRecords | undefined,
): RecordAt {
  return (place) => (own?.has(place) ? own.get(place) : kept?.at(place));
}
