import type { Toc, TocEntry } from '../../model/docset.ts';
import { wordsOfName } from './words-of-name.ts';

/**
 * Names headings of a table of contents in the source language that are known in a translation only: by the folder that the
 * articles below them have to themselves, as publishers name folders in the source language: `get-started → Get started`.
 * A heading keeps the translator's name where its articles share no such folder, or another entry beside it is called the same.
 */
export function nameHeadingsByFolder(toc: Toc): Toc {
  return { ...toc, items: nameEntries(toc.items, toc.path.slice(0, toc.path.lastIndexOf('/') + 1)) };
}

/** Names the entries of one level and those below; `above` is the folder of all around them, with a slash at its end. */
function nameEntries(entries: readonly TocEntry[], above: string): TocEntry[] {
  const folders = entries.map((entry) => sharedFolder(articlesBelow(entry)));
  const names = entries.map((entry, i) => {
    const isHeading = entry.language !== undefined && entry.article === undefined && entry.items.length > 0;
    return (isHeading ? headingOf(folders[i] ?? '', above) : undefined) ?? entry.name;
  });
  return entries.map((entry, i) => {
    const items = nameEntries(entry.items, folders[i] ?? above);
    const name = names[i] ?? entry.name;
    if (name === entry.name || names.indexOf(name) !== names.lastIndexOf(name)) return { ...entry, items };
    const { href, expanded } = entry;
    return { name, ...(href === undefined ? {} : { href }), ...(expanded === undefined ? {} : { expanded }), items };
  });
}

function headingOf(folder: string, above: string): string | undefined {
  if (folder === above || !folder.startsWith(above)) return undefined;
  return wordsOfName(folder.slice(0, -1).split('/').at(-1) ?? '');
}

function articlesBelow({ article, items }: TocEntry): string[] {
  return [...(article === undefined ? [] : [article]), ...items.flatMap(articlesBelow)];
}

/** The deepest folder in which all paths are, with a slash at its end; nothing if that is the docset. */
function sharedFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (!others.every((path) => path.startsWith(folder))) {
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  }
  return folder;
}
