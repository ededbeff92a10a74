import type { InlineToken } from '../../segments/index.ts';
import { brokenLinks } from '../broken-links.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/**
 * Finds links whose target is lost, changed or doubled; the locale in a URL does not count. A link that only the target has is no
 * damage: translators add some where the source names an article.
 */
export const linkDiffers: PairCheck = {
  code: 'link-differs',
  find(pair) {
    const { lost, added } = tokenDifferences(linksOf(pair.sourceTokens), linksOf(pair.targetTokens), keyOf);
    if (lost.length === 0 && added.length === 0) return [];
    const isBroken = brokenIn(pair);
    const missing = lost.filter((token) => !isBroken(token) && !isWritten(token, pair.target));
    const linked = new Set(linksOf(pair.sourceTokens).map(keyOf));
    const surplus =
      missing.length > 0 ? added : added.filter((token) => token.kind === 'link' && linked.has(keyOf(token)));
    const differences = { lost: missing, added: surplus };
    return differenceFindings('link-differs', { one: 'link', many: 'links' }, differences, pair);
  },
};

/** Links and addresses that are none's text: what a link shows is for people. */
function linksOf(tokens: readonly InlineToken[]): InlineToken[] {
  const links = tokens.filter(({ kind }) => kind === 'link' || kind === 'url');
  const texts = links.flatMap(({ textRange }) => textRange ?? []);
  return links.filter(({ range }) => !texts.some(({ start, end }) => start <= range.start && range.end <= end));
}

/** Whether a bare address stands in the target all the same, within code or with other punctuation around it. */
function isWritten({ kind, value }: InlineToken, target: string): boolean {
  return kind === 'url' && target.toLowerCase().includes(value.toLowerCase().replace(/^https?:\/\//, ''));
}

function keyOf({ value }: InlineToken): string {
  return value.toLowerCase();
}

/** Whether a link of the source is there in the target, but broken, which another check reports. */
function brokenIn({ target, targetTokens }: CheckedPair): (token: InlineToken) => boolean {
  const destinations = brokenLinks(target, targetTokens).map(({ destination }) => destination.toLowerCase());
  return ({ value }) => {
    const path = value.toLowerCase().replace(/^https?:\/\/[^/]*/, '');
    return destinations.some((destination) => destination.includes(path) || path.startsWith(destination));
  };
}
