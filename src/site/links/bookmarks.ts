import type { WrittenBookmark } from '../../markdown/index.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../model/diagnostic.ts';
import { nearestText } from '../../model/edit-distance.ts';

/** A link to a part of a page that was not made yet, and what is to be said if the page lacks it. */
export interface PendingBookmark {
  /** Folder of the page. */
  readonly page: string;
  readonly id: string;
  readonly diagnostic: LocatedDiagnostic;
}

/** The diagnostic of a link to a part that a page lacks; `anchors` are the ids it has, as far as they are known. */
export function bookmarkDiagnostic({ id, page, range }: WrittenBookmark, anchors?: ReadonlySet<string>): Diagnostic {
  const where = page === undefined ? 'This page' : `The page /${page}`;
  return {
    code: 'bookmark-not-found',
    message: `${where} has no part #${id}.`,
    ...(range ? { range } : {}),
    ...(anchors ? didYouMean(id, anchors) : {}),
  };
}

/** Gives the diagnostics of the links that lead to parts which their pages lack. Pages without a list are not checked. */
export function checkBookmarks(
  bookmarks: readonly PendingBookmark[],
  anchorsOf: ReadonlyMap<string, ReadonlySet<string>>,
): LocatedDiagnostic[] {
  return bookmarks.flatMap(({ page, id, diagnostic }) => {
    const anchors = anchorsOf.get(page);
    if (!anchors || anchors.has(id) || id.startsWith('ttu-')) return [];
    return [{ ...diagnostic, ...didYouMean(id, anchors) }];
  });
}

function didYouMean(id: string, anchors: ReadonlySet<string>): { suggestion?: string } {
  const nearest = nearestText(id, [...anchors]);
  return nearest === undefined ? {} : { suggestion: `Did you mean #${nearest}?` };
}
