import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Toc, TocEntry } from '../../model/docset.ts';
import { folderOf, readTocLink } from './toc-link.ts';
import { readMarkdownToc } from './toc-markdown.ts';
import type { TocNode, TocTree } from './toc-node.ts';
import { readYamlToc } from './toc-yaml.ts';

/** Reads a table of contents as written, by its file's kind: `toc.md` or `toc.yml`. */
export function readTocTree(path: string, text: string): TocTree {
  return /\.md$/i.test(path) ? readMarkdownToc(text) : readYamlToc(text);
}

/**
 * Parses one table of contents by itself: links to Markdown become docset-relative article paths, URLs stay as written,
 * other links, which only a whole docset can follow, are left out. `path` is docset-relative; `~/` leads to `home`, by
 * default the docset's folder. Never throws; errors are `toc-invalid`.
 */
export function parseToc(path: string, text: string, home = ''): { toc: Toc; diagnostics: readonly Diagnostic[] } {
  const { nodes, diagnostics } = readTocTree(path, text);
  const folder = folderOf(path);
  const toEntry = (node: TocNode): TocEntry => {
    const reference = node.topicHref ?? node.href ?? node.tocHref;
    const link = reference ? readTocLink(reference.text, folder, home) : undefined;
    const items = node.items.map(toEntry);
    if (link?.kind === 'external') return { name: node.name, href: link.href, items };
    if (link?.kind === 'path' && isArticlePath(link.path)) return { name: node.name, article: link.path, items };
    return { name: node.name, items };
  };
  return { toc: { path, items: nodes.map(toEntry) }, diagnostics };
}

function isArticlePath(path: string): boolean {
  return /\.(?:md|yml)$/i.test(path) && !/(?:^|\/)toc\.(?:md|yml)$/i.test(path);
}
