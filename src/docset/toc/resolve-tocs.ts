import { posix } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Toc, TocEntry } from '../../model/docset.ts';
import { PathIndex } from './path-index.ts';
import { folderOf, readTocLink } from './toc-link.ts';
import type { TocNode, TocReference, TocTree } from './toc-node.ts';

/** What links of tables of contents can lead to; all paths are docset-relative. */
export interface TocTargets {
  readonly articles: readonly string[];
  /** Every file there is. */
  readonly files: readonly string[];
  /** The tables of contents as written, by path. */
  readonly trees: ReadonlyMap<string, TocTree>;
  /** Finds the article that calls itself by a uid. */
  readonly articleOfUid: (uid: string) => string | undefined;
  /** The folder that `~/` means in a table of contents. */
  readonly homeOf: (tocPath: string) => string;
}

interface Target {
  readonly article?: string;
  readonly href?: string;
  readonly toc?: string;
  readonly absent?: string;
}

/**
 * Follows the links of all tables of contents of a docset. A link to another one, or to its folder, puts that one's
 * entries there. What is missing is a `toc-target-missing`, a circle of tables of contents a `circular-reference`, both by
 * the path of the file they stand in; the entries stay, without a link.
 */
export function resolveTocs(targets: TocTargets): {
  tocs: readonly Toc[];
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
} {
  const articles = new PathIndex(targets.articles);
  const files = new PathIndex(targets.files);
  const tocPaths = new PathIndex([...targets.trees.keys()]);
  const diagnostics = new Map<string, Diagnostic[]>();
  const resolved = new Map<string, readonly TocEntry[]>();
  const entered = new Set<string>();

  const resolveToc = (tocPath: string): readonly TocEntry[] => {
    const tree = targets.trees.get(tocPath);
    const found: Diagnostic[] = [...(tree?.diagnostics ?? [])];
    const folder = folderOf(tocPath);
    const home = targets.homeOf(tocPath);

    const missing = (reference: TocReference, message: string, suggestion?: string): Target => {
      found.push({
        code: 'toc-target-missing',
        message,
        range: reference.range,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
      return {};
    };

    const follow = (reference: TocReference | undefined): Target | undefined => {
      if (!reference) return undefined;
      const link = readTocLink(reference.text, folder, home);
      switch (link.kind) {
        case 'external':
          return { href: link.href };
        case 'none':
          return {};
        case 'uid':
          return followUid({ ...reference, text: link.uid });
        case 'path':
          return followPath(reference, link.path);
      }
    };

    const followUid = (reference: TocReference | undefined): Target | undefined => {
      if (!reference) return undefined;
      const article = targets.articleOfUid(reference.text);
      if (article !== undefined) return { article };
      // Many docsets use paths as uids; the article may be there and have lost its uid.
      const likely = articles.find(posix.join(home, `${reference.text}.md`));
      const suggestion = likely === undefined ? undefined : `Did you mean "${posix.relative(folder, likely)}"?`;
      return missing(reference, `No article has the uid "${reference.text}".`, suggestion);
    };

    const followPath = (reference: TocReference, path: string): Target => {
      const article = articles.find(path);
      if (article !== undefined) return { article };
      const inner = path.replace(/\/$/, '');
      const toc =
        tocPaths.find(inner) ??
        tocPaths.find(posix.join(inner, 'toc.yml')) ??
        tocPaths.find(posix.join(inner, 'toc.md'));
      if (toc !== undefined) return { toc };
      const index = articles.find(posix.join(inner, 'index.md')) ?? articles.find(posix.join(inner, 'index.yml'));
      if (index !== undefined) return { article: index };
      const file = files.find(inner);
      // A file of another kind, such as data for pages: it is there, but there is nothing to show for it.
      if (file !== undefined && !/\.md$/i.test(file)) return {};
      if (file !== undefined) return missing(reference, `"${reference.text}" is not an article of this docset.`);
      const near = articles.nearest(inner);
      const suggestion = near === undefined ? undefined : `Did you mean "${posix.relative(folder, near)}"?`;
      return { ...missing(reference, `"${reference.text}" does not exist.`, suggestion), absent: inner };
    };

    const inline = (tocPathInside: string, reference: TocReference | undefined): readonly TocEntry[] => {
      const known = resolved.get(tocPathInside);
      if (known) return known;
      if (!entered.has(tocPathInside)) return resolveToc(tocPathInside);
      const circle = [...entered].slice([...entered].indexOf(tocPathInside));
      const chain = [...circle, tocPathInside].map((path) => `"${path}"`).join(' → ');
      const message = `Tables of contents lead in a circle: ${chain}; the entries are left out here.`;
      found.push({ code: 'circular-reference', message, ...(reference ? { range: reference.range } : {}) });
      return [];
    };

    const toEntry = (node: TocNode): TocEntry => {
      const href = follow(node.href);
      const topic = follow(node.topicHref);
      const toc = follow(node.tocHref);
      const page = topic ?? (href?.toc === undefined ? href : undefined) ?? followUid(node.uid) ?? toc;
      const inside = href?.toc ?? toc?.toc ?? topic?.toc;
      const inlined = inside === undefined ? [] : inline(inside, node.href ?? node.tocHref);
      const items = [...node.items.map(toEntry), ...inlined];
      return {
        name: node.name,
        ...(node.sourceName === undefined ? {} : { sourceName: node.sourceName }),
        ...(page?.article === undefined ? {} : { article: page.article }),
        ...(page?.href === undefined ? {} : { href: page.href }),
        ...(page?.absent === undefined ? {} : { absent: page.absent }),
        ...(node.displayName === undefined ? {} : { displayName: node.displayName }),
        ...(node.expanded === undefined ? {} : { expanded: node.expanded }),
        items,
      };
    };

    entered.add(tocPath);
    const items = (tree?.nodes ?? []).map(toEntry);
    entered.delete(tocPath);
    resolved.set(tocPath, items);
    if (found.length > 0) diagnostics.set(tocPath, found);
    return items;
  };

  const tocs = [...targets.trees.keys()].map((path): Toc => ({ path, items: resolved.get(path) ?? resolveToc(path) }));
  return { tocs, diagnostics };
}
