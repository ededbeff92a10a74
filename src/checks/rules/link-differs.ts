import type { InlineToken } from '../../segments/index.ts';
import { brokenLinks } from '../broken-links.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds links whose target is lost, added or changed; the locale in a URL does not count. */
export const linkDiffers: PairCheck = {
  code: 'link-differs',
  find(pair) {
    const { lost, added } = tokenDifferences(linksOf(pair.sourceTokens), linksOf(pair.targetTokens), keyOf);
    if (lost.length === 0 && added.length === 0) return [];
    const isBroken = brokenIn(pair);
    const differences = { lost: lost.filter((token) => !isBroken(token)), added };
    return differenceFindings('link-differs', { one: 'link', many: 'links' }, differences, pair);
  },
};

/** Links and addresses that are none's text: what a link shows is for people. */
function linksOf(tokens: readonly InlineToken[]): InlineToken[] {
  const links = tokens.filter(({ kind }) => kind === 'link' || kind === 'url');
  const texts = links.flatMap(({ textRange }) => textRange ?? []);
  return links.filter(({ range }) => !texts.some(({ start, end }) => start <= range.start && range.end <= end));
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
