import type { TextSpan } from '../model/text.ts';
import type { ResolvedLink, WrittenLink } from './context.ts';
import { report, type RenderEnv } from './environment.ts';
import { placeUid, readUidReference } from './dialect/uids.ts';

/**
 * Gives the URL for a link or an image in the file that is parsed, reports what is wrong with it at its place, and notes
 * the bookmark it leads to. `range` is asked for only if there is something to say.
 */
export function placeLink(
  env: RenderEnv,
  href: string,
  kind: WrittenLink['kind'],
  range: () => TextSpan,
): Pick<ResolvedLink, 'url' | 'language'> {
  const uid = /^xref:(.*)$/is.exec(href)?.[1];
  if (uid !== undefined) return { url: placeUid(env, readUidReference(uid), range).url ?? href };
  const resolved = env.context.resolveLink?.({ href, kind, from: env.path });
  if (!resolved) return { url: href };
  if (resolved.problem) report(env, { ...resolved.problem, range: range() });
  if (resolved.bookmark && env.side === 'target') {
    const { id, page } = resolved.bookmark;
    env.page.bookmarks.push({ id, page, path: env.path, range: range() });
  }
  return resolved;
}
