import {
  createPartsRenderer,
  createRenderer,
  type RenderContext,
  type RenderedArticle,
  type WrittenBookmark,
} from '../../markdown/index.ts';
import { locate, type Diagnostic, type FileDiagnostic, type LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { ArticleFiles } from './article-files.ts';
import type { Article, ArticleSource } from './article.ts';
import { bookmarkDiagnostic, type PendingBookmark } from '../links/bookmarks.ts';
import type { PageWords } from '../yaml-pages/page-writer.ts';
import { yamlPageBody } from '../yaml-pages/yaml-page-body.ts';

/** What an article's body gave when it was rendered. */
export interface RenderedBody {
  readonly rendered: RenderedArticle;
  /** What is wrong in the article's body and in the files it includes, each in its own file. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Links to parts of other pages. */
  readonly bookmarks: readonly PendingBookmark[];
}

/** What an article's surroundings are besides the article itself and the files that it reads. */
type OuterContext = Omit<RenderContext, 'path' | 'readInclude' | 'readCode'>;

/**
 * Renders an article's body with what it includes; `files` reads includes and code, which stay as written without it.
 * `words` are what YAML pages say beyond their own texts.
 */
export function renderArticle(
  source: ArticleSource,
  context: OuterContext,
  files?: Pick<ArticleFiles, 'forArticle'>,
  words?: Partial<PageWords>,
): RenderedBody {
  const used = files?.forArticle(source);
  // With the spread before its other members, each article's context would be of a shape of its own.
  const rendered = renderBody(source, { path: source.path, ...used?.readers, ...context }, words);
  const sourceOf = (path: string): ArticleSource => used?.sources.get(path) ?? source;
  const isOnPage = ({ id }: { id: string }): boolean => rendered.anchors.has(id) || id.startsWith('ttu-');
  const found = [...rendered.diagnostics];
  for (const bookmark of rendered.bookmarks) {
    if (bookmark.page !== undefined || isOnPage(bookmark)) continue;
    found.push({ path: bookmark.path, diagnostic: bookmarkDiagnostic(bookmark, rendered.anchors) });
  }
  const diagnostics = locateAll(found, sourceOf);
  for (const file of used?.sources.values() ?? []) {
    if (file === source) continue;
    const { article, typedPath } = file;
    const ofFile = locate(typedPath, article.text, inclusionDiagnostics(article));
    for (const diagnostic of ofFile) diagnostics.push(diagnostic);
  }
  return { rendered, diagnostics, bookmarks: pendingBookmarks(rendered.bookmarks, sourceOf) };
}

/** Locates the links to parts of other pages; what is said if these lack the part is known already. */
function pendingBookmarks(
  bookmarks: readonly WrittenBookmark[],
  sourceOf: (path: string) => ArticleSource,
): PendingBookmark[] {
  const elsewhere = bookmarks.flatMap(({ page, ...bookmark }) => (page === undefined ? [] : [{ page, ...bookmark }]));
  return [...groupByPath(elsewhere)].flatMap(([path, group]) => {
    const found = group.map((bookmark) => ({ path, diagnostic: bookmarkDiagnostic(bookmark) }));
    const located = locateAll(found, sourceOf).filter(({ code }) => code === 'bookmark-not-found');
    return located.flatMap((diagnostic, i) => {
      const bookmark = group[i];
      return bookmark ? [{ page: bookmark.page, id: bookmark.id, diagnostic }] : [];
    });
  });
}

function groupByPath<Item extends { readonly path: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.path);
    if (group) group.push(item);
    else groups.set(item.path, [item]);
  }
  return groups;
}

/** An included file needs no front matter. */
function inclusionDiagnostics({ diagnostics }: Article): Diagnostic[] {
  return diagnostics.filter(({ code }) => code !== 'front-matter-missing');
}

function renderBody(
  { article, path }: ArticleSource,
  context: RenderContext,
  words?: Partial<PageWords>,
): RenderedArticle {
  if (!article.yaml) return (renderer ??= createRenderer())(article.body, context);
  const { parts, diagnostics, bookmarks } = yamlPageBody(article.yaml, {
    path,
    resolveLink: context.resolveLink,
    ...words,
  });
  const rendered = (partsRenderer ??= createPartsRenderer())(parts, context);
  const own = diagnostics.map((diagnostic): FileDiagnostic => ({ path, diagnostic }));
  return {
    ...rendered,
    get translationHtml() {
      return rendered.translationHtml;
    },
    diagnostics: [...own, ...rendered.diagnostics],
    bookmarks: [...bookmarks, ...rendered.bookmarks],
  };
}

/** Locates diagnostics whose ranges count in the target projections of their files' bodies. */
function locateAll(found: readonly FileDiagnostic[], sourceOf: (path: string) => ArticleSource): LocatedDiagnostic[] {
  return [...groupByPath(found)].flatMap(([path, group]) => {
    const { article, typedPath } = sourceOf(path);
    return locate(
      typedPath,
      article.text,
      group.map(({ diagnostic: { range, ...rest } }) => ({
        ...rest,
        ...(range ? { range: { start: article.originOf(range.start), end: article.originOf(range.end) } } : {}),
      })),
    );
  });
}

let renderer: ReturnType<typeof createRenderer> | undefined;
let partsRenderer: ReturnType<typeof createPartsRenderer> | undefined;
