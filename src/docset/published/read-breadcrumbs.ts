import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { BreadcrumbEntry, BreadcrumbTable } from '../../model/docset.ts';
import { failureReason } from '../failure-reason.ts';
import { readTocTree } from '../toc/parse-toc.ts';
import type { Publication } from './publication.ts';
import type { TocNode } from '../toc/toc-node.ts';

/** Reads tables of breadcrumbs, which are written as tables of contents are; `paths` are docset-relative. */
export function readBreadcrumbs(
  root: string,
  typedFolder: string,
  paths: readonly string[],
  { publishedAs }: Publication,
): { breadcrumbs: readonly BreadcrumbTable[]; diagnostics: readonly LocatedDiagnostic[] } {
  const diagnostics: LocatedDiagnostic[] = [];
  const breadcrumbs = paths.flatMap((path): BreadcrumbTable[] => {
    let text: string;
    try {
      text = readFileSync(join(root, path), 'utf8');
    } catch (error) {
      const message = `This table of breadcrumbs cannot be read: ${failureReason(error)}.`;
      diagnostics.push(...locate(join(typedFolder, path), '', [{ code: 'unreadable-file', message }]));
      return [];
    }
    const tree = readTocTree(path, text);
    diagnostics.push(...locate(join(typedFolder, path), text, tree.diagnostics));
    const place = publishedAs(path);
    return [{ path, ...(place ? { publishedAs: place } : {}), items: tree.nodes.map(toEntry) }];
  });
  return { breadcrumbs, diagnostics };
}

function toEntry({ name, tocHref, topicHref, href, items }: TocNode): BreadcrumbEntry {
  const prefix = tocHref ?? href ?? topicHref;
  const page = topicHref ?? href ?? tocHref;
  return {
    name,
    ...(prefix === undefined ? {} : { prefix: prefix.text }),
    ...(page === undefined ? {} : { href: page.text }),
    items: items.map(toEntry),
  };
}
