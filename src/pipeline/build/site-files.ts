import { join } from 'node:path';
import { readArticleHead, readSourceTitle } from '../../docset/index.ts';
import type { ArticleHead } from '../../model/docset.ts';
import { articleFile } from '../../site/structure.ts';
import { readState } from '../cache/file-state.ts';
import type { BuiltSite } from '../cache/take-snapshot.ts';
import { articlesOf } from '../shards/plan-shards.ts';
import { templateFiles } from './template-overrides.ts';

/** Where an article stands: the index of its shard, and its place there. */
export interface ArticlePlace {
  readonly shard: number;
  readonly place: number;
}

/** What a changed file means for the site: nothing, anything, or other text in it and in those who quote it. */
export type FileChange = 'nothing' | 'site' | { readonly articles: readonly ArticlePlace[] };

/** Knows for which part of a built site a file counts; paths are absolute. */
export class SiteFiles {
  /** Every file of the docsets. */
  private readonly known = new Set<string>();
  /** Files that decide more than their own text: configuration, tables of contents, YAML, media. */
  private readonly common = new Set<string>();
  private readonly heads = new Map<string, ArticleHead>();
  private readonly articles = new Map<string, ArticlePlace[]>();

  constructor({ docsets, copies, shards, map: { site } }: BuiltSite) {
    for (const { root, paths, inputs, heads } of docsets) {
      for (const path of paths) this.known.add(join(root, path));
      for (const { absolutePath } of inputs) this.common.add(absolutePath);
      for (const [path, head] of heads) this.heads.set(join(root, path), head);
    }
    for (const { from } of copies) this.common.add(from);
    for (const path of site.overrides ? templateFiles(site.overrides.folder) : []) {
      this.known.add(path);
      this.common.add(path);
    }
    shards.forEach(({ shard }, index) => {
      const locale = site.locales[shard.locale];
      articlesOf(site, shard).forEach((article, place) => {
        const absolutePath = locale ? articleFile(site, locale, article) : '';
        const places = this.articles.get(absolutePath);
        if (places) places.push({ shard: index, place });
        else this.articles.set(absolutePath, [{ shard: index, place }]);
      });
    });
  }

  /** Tells what a file means that may have changed; `isRead` says whether articles include or quote it. */
  changeOf(path: string, isRead: boolean): FileChange {
    const isKnown = isRead || this.known.has(path);
    const isThere = readState(path) !== undefined;
    // What editors write beside a file while they save it is gone by now.
    if (!isKnown && !isThere) return 'nothing';
    if (isKnown !== isThere || this.common.has(path)) return 'site';
    const articles = this.articles.get(path);
    if (!articles) return isRead ? { articles: [] } : 'nothing';
    return this.hasSameHead(path) ? { articles } : 'site';
  }

  /** Whether an article says the same to others as it did. */
  private hasSameHead(path: string): boolean {
    const old = this.heads.get(path) ?? {};
    const head: ArticleHead = readArticleHead(path);
    const now = old.sourceTitle === undefined ? head : { ...head, sourceTitle: readSourceTitle(path) };
    return HEAD_KEYS.every((key) => now[key] === old[key]);
  }
}

const HEAD_KEYS: readonly (keyof ArticleHead)[] = ['uid', 'title', 'date', 'handoff', 'isBilingual', 'sourceTitle'];
