import type { Finding } from '../../model/finding.ts';
import type { InlineToken } from '../../segments/index.ts';
import { brokenLinks } from '../links/broken-links.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { pagesInThirdLanguage } from '../languages/third-languages.ts';
import { differenceFindings, tokenDifferences } from '../tokens/token-differences.ts';
import { tokensWithoutText } from '../tokens/tokens-without-text.ts';

/**
 * Finds links whose target is lost, changed or doubled, that show no text, that lost the `s` of `https`, or that lead to pages in a third language; else the locale in
 * a URL does not count. A link that only the target has is no damage: translators add some where the source names an article.
 */
export const linkDiffers: PairCheck = {
  code: 'link-differs',
  find: (pair, context) => [
    ...differentLinks(pair),
    ...tokensWithoutText(pair, 'link').map((token) => findingFor(token, 'The link shows no text: ', pair)),
    ...insecureLinks(pair).map((token) => findingFor(token, 'The link has lost the s of https: ', pair)),
    ...pagesInThirdLanguage(pair, context).map((token) =>
      findingFor(token, 'The link leads to pages in another language: ', pair),
    ),
  ],
};

function differentLinks(pair: CheckedPair): Finding[] {
  const { lost, added } = tokenDifferences(linksOf(pair.sourceTokens), linksOf(pair.targetTokens), keyOf);
  if (lost.length === 0 && added.length === 0) return [];
  const isBroken = brokenIn(pair);
  const missing = lost.filter((token) => !isBroken(token) && !isWritten(token, pair.target));
  const linked = new Set(linksOf(pair.sourceTokens).map(keyOf));
  const surplus =
    missing.length > 0 ? added : added.filter((token) => token.kind === 'link' && linked.has(keyOf(token)));
  const differences = { lost: missing, added: surplus };
  return differenceFindings('link-differs', { one: 'link', many: 'links' }, differences, pair);
}

function findingFor({ range }: InlineToken, reason: string, { target }: CheckedPair): Finding {
  return {
    check: 'link-differs',
    message: `${reason}${target.slice(range.start, range.end)}`,
    source: [],
    target: [range],
  };
}

/** The links of a target that are written with `http:` where the source has the same with `https:` alone. */
function insecureLinks({ source, target, sourceTokens, targetTokens }: CheckedPair): InlineToken[] {
  if (!target.includes('http:') || !source.includes('https:')) return [];
  const schemeIn = (half: string, { range }: InlineToken): string | undefined =>
    /https?(?=:\/\/)/i.exec(half.slice(range.start, range.end))?.[0].toLowerCase();
  const inSource = linksOf(sourceTokens);
  return linksOf(targetTokens).filter((token) => {
    const alike = inSource.filter((other) => keyOf(other) === keyOf(token));
    return (
      schemeIn(target, token) === 'http' &&
      alike.length > 0 &&
      alike.every((other) => schemeIn(source, other) === 'https')
    );
  });
}

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
