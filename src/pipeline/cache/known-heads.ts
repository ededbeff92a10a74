import type { ArticleHead, DocsetFile } from '../../model/docset.ts';
import { isSameState, stateOf } from './file-state.ts';
import type { Snapshot } from './snapshot.ts';

/** Makes the function that tells what the last build found in an article's head, if the article is as it was then. */
export function knownHeads(snapshot: Snapshot | undefined): (article: DocsetFile) => ArticleHead | undefined {
  return (article) => {
    const known = snapshot?.files.get(article.absolutePath);
    const [, , head = {}] = known ?? [];
    return isSameState(known, stateOf(article)) ? head : undefined;
  };
}
