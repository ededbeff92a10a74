import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { ArticleHead, DocsetFile, UidTarget } from '../../model/docset.ts';
import { headValue, readHead } from '../front-matter/article-head.ts';

/** The uids of a docset's articles, and what is wrong with them. */
export interface FoundUids {
  readonly uids: ReadonlyMap<string, UidTarget>;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Finds the articles that have a uid, by their heads. Where several have the same one, the first counts, and
 * `duplicate-uid` is reported for the others.
 */
export function readUids(
  typedFolder: string,
  articles: readonly DocsetFile[],
  heads: ReadonlyMap<string, ArticleHead>,
): FoundUids {
  const uids = new Map<string, UidTarget>();
  const diagnostics: LocatedDiagnostic[] = [];
  for (const article of articles) {
    const { path } = article;
    const { uid, title } = heads.get(path) ?? {};
    if (uid === undefined) continue;
    const known = uids.get(uid);
    if (known) diagnostics.push(...duplicateUid(typedFolder, article, uid, known));
    else uids.set(uid, { path, ...(title === undefined ? {} : { title }) });
  }
  return { uids, diagnostics };
}

function duplicateUid(typedFolder: string, article: DocsetFile, uid: string, known: UidTarget): LocatedDiagnostic[] {
  const message = `The uid "${uid}" is that of "${known.path}" already; it leads there.`;
  // Read once more: few are duplicates, and otherwise the places of all uids would have to be remembered.
  const head = readHead(article.absolutePath) ?? '';
  const range = headValue(head, 'uid')?.range ?? { start: 0, end: 0 };
  return locate(join(typedFolder, article.path), head.slice(0, range.end), [{ code: 'duplicate-uid', message, range }]);
}
