import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { UidTarget } from '../../model/docset.ts';
import { headValue, readHead } from '../front-matter/article-head.ts';
import { targetText } from '../front-matter/target-text.ts';

/**
 * Finds the articles that have a uid by reading the head of each; `articles` are docset-relative. Where several have the
 * same one, the first counts, and `duplicate-uid` is reported for the others.
 */
export function readUids(
  root: string,
  typedFolder: string,
  articles: readonly string[],
): { uids: ReadonlyMap<string, UidTarget>; diagnostics: readonly LocatedDiagnostic[] } {
  const uids = new Map<string, UidTarget>();
  const diagnostics: LocatedDiagnostic[] = [];
  for (const path of articles) {
    const head = readHead(join(root, path));
    // Most articles have none, and looking closer costs more than reading them.
    if (!head?.includes('\nuid:')) continue;
    const uid = headValue(head, 'uid');
    if (!uid) continue;
    const known = uids.get(uid.text);
    if (!known) {
      const title = headValue(head, 'title')?.text;
      uids.set(uid.text, { path, ...(title === undefined ? {} : { title: targetText(title) }) });
      continue;
    }
    const message = `The uid "${uid.text}" is that of "${known.path}" already; it leads there.`;
    const { range } = uid;
    diagnostics.push(
      ...locate(join(typedFolder, path), head.slice(0, range.end), [{ code: 'duplicate-uid', message, range }]),
    );
  }
  return { uids, diagnostics };
}
