import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/diagnostic.ts';
import type { Toc } from '../model/docset.ts';
import { readHeadValue } from './article-head.ts';
import type { SourceFolder } from './configuration.ts';
import { failureReason } from './failure-reason.ts';
import { readTocTree } from './parse-toc.ts';
import { resolveTocs } from './resolve-tocs.ts';
import type { TocTree } from './toc-node.ts';

/** The docset around its tables of contents; all paths but `root` and `typedFolder` are docset-relative. */
export interface TocSurroundings {
  readonly root: string;
  readonly typedFolder: string;
  readonly tocs: readonly string[];
  readonly articles: readonly string[];
  readonly files: readonly string[];
  readonly sources: readonly SourceFolder[];
}

/** Reads all tables of contents of a docset and follows their links. */
export function readTocs(docset: TocSurroundings): { tocs: readonly Toc[]; diagnostics: readonly LocatedDiagnostic[] } {
  const { root, typedFolder, articles, files, sources } = docset;
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

  let uids: Map<string, string> | undefined;
  const articleOfUid = (uid: string) => {
    // Every article's head has to be read for this, so it waits until a link needs it.
    uids ??= uidsOf(root, articles);
    return uids.get(uid);
  };
  const homeOf = (tocPath: string) => {
    const around = sources.filter(({ path }) => path === '' || tocPath.startsWith(`${path}/`));
    return around.sort((a, b) => b.path.length - a.path.length)[0]?.configFolder ?? '';
  };

  const result = resolveTocs({ articles, files, trees, articleOfUid, homeOf });
  for (const [path, found] of result.diagnostics) {
    diagnostics.push(...locate(join(typedFolder, path), texts.get(path) ?? '', found));
  }
  return { tocs: result.tocs, diagnostics };
}

function uidsOf(root: string, articles: readonly string[]): Map<string, string> {
  const uids = new Map<string, string>();
  for (const path of articles) {
    const uid = readHeadValue(join(root, path), 'uid');
    if (uid !== undefined && !uids.has(uid)) uids.set(uid, path);
  }
  return uids;
}
