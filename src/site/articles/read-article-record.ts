import { join } from 'node:path';
import { readText } from '../../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { ArticleRecord } from './article-record.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import { articleFile, typedFolderOf, type MappedArticle } from '../map/site-map.ts';

/** An article as it was read. */
export interface ReadArticle {
  /** Its title; an article that cannot be read is called by its path. */
  readonly title: string;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Absent where the article cannot be read, which is a diagnostic and no page. */
  readonly record?: ArticleRecord;
}

/** Reads an article's file and hands its text to `make`. */
export function readArticleRecord(
  article: MappedArticle,
  { site, locale }: PageSurroundings,
  make: (text: string) => ArticleRecord,
): ReadArticle {
  const path = join(typedFolderOf(site, locale, article), article.path);
  const { text, diagnostics: problems } = readText(articleFile(site, locale, article));
  // An article of another locale's docset is read there, too.
  const diagnostics = article.origin ? [] : problems;
  if (text === undefined) return { title: article.path, diagnostics: locate(path, '', diagnostics) };
  const record = make(text);
  const found =
    diagnostics.length === 0 ? record.diagnostics : [...locate(path, text, diagnostics), ...record.diagnostics];
  return { title: record.title, diagnostics: found, record };
}
