import { isDeepStrictEqual } from 'node:util';
import type { ArticleHead, Docset, DocsetFile } from '../../model/docset.ts';
import { isSameState, stateOf } from './file-state.ts';
import type { KnownFiles } from './known-files.ts';

/** What the last build found in articles' heads, and which articles are no more as it found them. */
export class KnownHeads {
  private readonly files: KnownFiles | undefined;
  private readonly differing = new Set<DocsetFile>();

  /** Knows what is known of files, if anything is. */
  constructor(files: KnownFiles | undefined) {
    this.files = files;
  }

  /** What was found in an article's head, if the article is as it was then. */
  readonly of = (article: DocsetFile): ArticleHead | undefined => {
    const known = this.files?.get(article.absolutePath);
    if (!isSameState(known, stateOf(article))) {
      this.differing.add(article);
      return undefined;
    }
    const [, , head = {}] = known ?? [];
    return head;
  };

  /** Docset-relative paths of the articles that were asked for and are new, or not as they were. */
  differingPaths(): ReadonlySet<string> {
    return new Set([...this.differing].map(({ path }) => path));
  }

  /** Whether the heads of these docsets' articles, all of which were asked for, say to others what they said then. */
  areSame(docsets: readonly Docset[]): boolean {
    return docsets.every(({ articles, heads }) =>
      articles.every((article) => {
        if (!this.differing.has(article)) return true;
        const known = this.files?.get(article.absolutePath);
        return known !== undefined && isDeepStrictEqual(heads.get(article.path) ?? {}, known[2] ?? {});
      }),
    );
  }
}
