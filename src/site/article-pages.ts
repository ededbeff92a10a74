import { join } from 'node:path';
import { readText } from '../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import { makeArticlePage, type MadeArticlePage } from './article-page.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import type { MappedArticle } from './site-map.ts';

/** What reading some articles gave besides their pages. */
export interface ReadArticles {
  /** Title of each article; one that could not be read is called by its path. */
  readonly titles: readonly string[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Reads articles of one locale and makes their pages; one that cannot be read becomes a diagnostic and no page. Each
 * page goes to `take` as soon as it is made, because what it was made of is too large to be kept.
 */
export function makeArticlePages(
  articles: readonly MappedArticle[],
  metadataOf: (article: MappedArticle, index: number) => Metadata,
  surroundings: PageSurroundings,
  take: (made: MadeArticlePage) => void,
): ReadArticles {
  const titles: string[] = [];
  const diagnostics: LocatedDiagnostic[][] = [];
  for (const [i, article] of articles.entries()) {
    const path = join(surroundings.locale.docsets[article.docset]?.folder ?? '', article.path);
    const file = readText(article.absolutePath);
    if (file.text === undefined) {
      diagnostics.push(locate(path, '', file.diagnostics));
      titles.push(article.path);
      continue;
    }
    const made = makeArticlePage(file.text, article, metadataOf(article, i), surroundings);
    diagnostics.push([...locate(path, file.text, file.diagnostics), ...made.diagnostics]);
    titles.push(made.page.title);
    take(made);
  }
  return { titles, diagnostics: diagnostics.flat() };
}
