import type { ArticleFacts } from '../cache/shard-file.ts';

/** Path of the page in a folder, both below the output folder. */
export function pageOf(folder: string): string {
  return `${folder}index.html`;
}

/** Path of the Markdown beside the page in a folder. */
export function markdownOf(folder: string): string {
  return `${folder}index.md`;
}

/** Paths of all files that an article has on the site. */
export function filesOf({ folder, page }: Pick<ArticleFacts, 'folder' | 'page'>): string[] {
  if (page === undefined) return [];
  return page.markdown === undefined ? [pageOf(folder)] : [pageOf(folder), markdownOf(folder)];
}

/** Whether a path below the output folder has the form of those that `filesOf` gives. */
export function mayBeOfArticle(path: string): boolean {
  return path.endsWith(pageOf('')) || path.endsWith(markdownOf(''));
}
