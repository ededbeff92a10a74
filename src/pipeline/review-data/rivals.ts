import { pairUrl, type ReviewedArticle } from './reviewed-article.ts';

/** Another translation of the same source. */
export interface Rival {
  readonly target: string;
  /** How many pairs have it. */
  readonly count: number;
  /** Address of the first of them, if it has one. */
  readonly url?: string;
}

/** So many translations of one source are shown; some words have hundreds. */
const SHOWN = 8;

/** Makes the function that gives the other translations of a source in a locale, most frequent first. */
export function findRivals(articles: readonly ReviewedArticle[]): (source: string, target: string) => Rival[] {
  const bySource = new Map<string, Map<string, { count: number; url: string | undefined }>>();
  for (const article of articles) {
    for (const { id, source, target } of article.review.pairs) {
      if (target.trim() === '') continue;
      const targets = bySource.get(source) ?? new Map<string, { count: number; url: string | undefined }>();
      bySource.set(source, targets);
      const known = targets.get(target);
      if (known) known.count++;
      else targets.set(target, { count: 1, url: pairUrl(article, id) });
    }
  }
  return (source, target) => {
    const targets = bySource.get(source);
    if (!targets || targets.size < 2) return [];
    return [...targets]
      .filter(([other]) => other !== target)
      .map(([other, { count, url }]): Rival => ({ target: other, count, ...(url === undefined ? {} : { url }) }))
      .sort((one, other) => other.count - one.count || (one.target < other.target ? -1 : 1))
      .slice(0, SHOWN);
  };
}
