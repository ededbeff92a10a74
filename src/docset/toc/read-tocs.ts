import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { Toc } from '../../model/docset.ts';
import { homeOf, type SourceFolder } from '../configuration/configuration.ts';
import { failureReason } from '../failure-reason.ts';
import { readTocTree } from './parse-toc.ts';
import { resolveTocs } from './resolve-tocs.ts';
import type { TocTree } from './toc-node.ts';

/** The docset around its tables of contents; all paths but `root` and `typedFolder` are docset-relative. */
export interface TocSurroundings {
  readonly root: string;
  readonly typedFolder: string;
  readonly tocs: readonly string[];
  readonly articles: readonly string[];
  /** Finds the article that calls itself by a uid. */
  readonly articleOfUid: (uid: string) => string | undefined;
  readonly files: readonly string[];
  readonly sources: readonly SourceFolder[];
}

/** Reads all tables of contents of a docset and follows their links. */
export function readTocs(docset: TocSurroundings): { tocs: readonly Toc[]; diagnostics: readonly LocatedDiagnostic[] } {
  const { root, typedFolder, articles, articleOfUid, files, sources } = docset;
  const diagnostics: LocatedDiagnostic[] = [];
  const texts = new Map<string, string>();
  const trees = new Map<string, TocTree>();
  for (const path of docset.tocs) {
    try {
      const text = readFileSync(join(root, path), 'utf8');
      texts.set(path, text);
      trees.set(path, readTocTree(path, text));
    } catch (error) {
      const message = `This table of contents cannot be read: ${failureReason(error)}.`;
      diagnostics.push(...locate(join(typedFolder, path), '', [{ code: 'unreadable-file', message }]));
    }
  }

  const result = resolveTocs({ articles, files, trees, articleOfUid, homeOf: (path) => homeOf(sources, path) });
  for (const [path, text] of texts) {
    diagnostics.push(...locate(join(typedFolder, path), text, result.diagnostics.get(path) ?? []));
  }
  return { tocs: result.tocs, diagnostics };
}
