import type { Metadata } from '../../model/docset.ts';
import type { FoldedPaths } from '../cache/folded-paths.ts';
import type { ArticleFacts, KeptRecord, ShardArticles } from '../cache/shard-file.ts';
import type { MappedArticle, SiteMap } from '../../site/index.ts';
import type { Shard } from './plan-shards.ts';
import type { DocsetDetails, SentSite } from './sent-site.ts';

/** What each worker is given once, before its first shard. */
export interface WorkerSetup {
  readonly site: SiteMap;
  /** Digest of everything that a record depends on besides its article: code and options. */
  readonly codeVersion: string;
  /** Where pages are written; without it, nothing is. */
  readonly outputFolder?: string;
  /** Where shards are kept. */
  readonly cacheFolder?: string;
}

/** The same as it is sent. */
export interface SentSetup extends Omit<WorkerSetup, 'site'> {
  readonly site: SentSite;
}

/** What a worker is sent: a setup, then tasks, each of which it answers with a result. */
export type ShardMessage = { readonly setup: SentSetup } | { readonly task: ShardTask };

/** What has changed of a shard since it was last made. */
export interface ShardChange {
  /** Places of the articles that have changed. */
  readonly places: readonly number[];
  /** Absolute paths of the files besides articles that its articles read then. */
  readonly reads: readonly string[];
}

/** A shard to be made. */
export interface ShardTask {
  readonly shard: Shard;
  /** The shard's articles, which are all that a worker learns of: lists of all would fill each worker's memory. */
  readonly articles: readonly MappedArticle[];
  /** Their configured metadata. */
  readonly metadata: readonly Metadata[];
  /** What is known of the docsets of the shard's locale alone; absent where the site map has it. */
  readonly details?: readonly DocsetDetails[];
  /** What has changed of it, if nothing but articles has; where it is absent, anything may have. */
  readonly change?: ShardChange;
  /** Files of the cache that hold what was kept of its articles. */
  readonly kept: readonly string[];
  /** The file of the cache that holds what was kept of its search index. */
  readonly keptIndex?: string;
  /** Files of the shard's search index on the old site; none where its articles were in other shards. */
  readonly searchFiles: FoldedPaths;
  /**
   * What of the old site stays in place: nothing; whatever is as it was; or also, as nothing around the articles has
   * changed, the page of every article whose record has not.
   */
  readonly reuse: 'nothing' | 'equal pages' | 'pages of equal records';
}

/** What making a shard gave besides the pages it wrote. */
export interface ShardResult {
  readonly articles: ShardArticles;
  /** Absolute paths of the files besides articles that were included, quoted or asked for. */
  readonly reads: readonly string[];
  readonly articlesRendered: number;
  readonly pagesWritten: number;
  /** Files of articles on the old site that are no more, by their paths; absent where the cache has lost which there were. */
  readonly removed?: readonly string[];
  /** Files of the shard's search index, by their paths below the output folder, whether it was made anew or is as it was. */
  readonly searchFiles: FoldedPaths;
  /** Name of the file in the cache that holds what is kept of that index. */
  readonly indexFile?: string | undefined;
}

/** What making some articles of a shard anew gave besides the pages it wrote. */
export interface RemadeArticles {
  /** Facts of all articles of the shard. */
  readonly facts: readonly ArticleFacts[];
  /** Records of the articles made anew, by their places in the shard; nothing for those that cannot be read. */
  readonly records: ReadonlyMap<number, KeptRecord | undefined>;
  /** Absolute paths of the files besides articles that these articles include, quote or ask for. */
  readonly reads: readonly string[];
  readonly articlesRendered: number;
  readonly pagesWritten: number;
}
