import { PathIndex, type ContentFiles } from '../../docset/index.ts';
import type { ResolvedLink, WrittenLink } from '../../markdown/index.ts';
import type { MappedDocset } from '../map/site-map.ts';

const indexes = new WeakMap<MappedDocset, PathIndex>();

/** Says why a link or an image leads to nothing, and what was probably meant; `written` is its decoded path. */
export function linkProblem(
  kind: WrittenLink['kind'],
  written: string,
  candidates: readonly (string | undefined)[],
  files: ContentFiles,
  docset: MappedDocset | undefined,
): NonNullable<ResolvedLink['problem']> {
  const inside = candidates.find((candidate) => candidate !== undefined);
  if (inside === undefined) {
    return { code: 'link-out-of-scope', message: `The ${kind} leads to ${written}, which is outside of the docset.` };
  }
  if (files.has(candidates)) {
    return {
      code: 'link-out-of-scope',
      message: `The ${kind} leads to ${written}, which is in the docset's folder but is not published.`,
    };
  }
  const message = `The ${kind} leads to ${written}, which is not in this docset.`;
  const nearest = docset && indexOf(docset).nearest(inside);
  return {
    code: 'file-not-found',
    message,
    ...(nearest === undefined ? {} : { suggestion: `Did you mean ${nearest}?` }),
  };
}

function indexOf(docset: MappedDocset): PathIndex {
  const known = indexes.get(docset);
  if (known) return known;
  const index = new PathIndex([...docset.folders.keys(), ...docset.resources.keys()]);
  indexes.set(docset, index);
  return index;
}
