import type { Finding } from '../../model/finding.ts';
import type { InlineToken } from '../../segments/index.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind } from '../tokens/token-differences.ts';

/** A number of two parts is a version behind a name or the word "version": `TLS 1.2`, `version 4.8`. */
const NAME_BEFORE = /(?:version|v\.|\b[A-Z][A-Za-z#.]*)[  ]$/;

/** Finds versions and other numbers of several parts that are not exactly the same in both halves. */
export const versionDiffers: PairCheck = {
  code: 'version-differs',
  find(pair) {
    const differences = differencesOfKind(pair, 'version', digitsOf);
    const isElsewhere = (half: string) => (token: InlineToken) => !holdsNumber(half, digitsOf(token));
    const lost = differences.lost.filter(isElsewhere(pair.target));
    const added = differences.added.filter(isElsewhere(pair.source)).filter((token) => !isGrouped(token, pair.source));
    return [
      ...differenceFindings('version-differs', { one: 'version', many: 'versions' }, { lost, added }, pair),
      ...versionsWithComma(pair),
    ];
  },
};

/** `v2` and "version 2" are the same. */
function digitsOf({ value }: InlineToken): string {
  return value.replace(/^v/, '');
}

/** Whether what looks like a version is a number of the source with the groups of another language: `2,147,483` as `2.147.483`. */
function isGrouped({ value }: InlineToken, source: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(value) && source.includes(value.replaceAll('.', ','));
}

/** Whether a version that is no token of its own in a half stands in it all the same, as in `SDK5.7.750`. */
function holdsNumber(half: string, version: string): boolean {
  const at = half.indexOf(version);
  return at !== -1 && !/\d/.test(half[at - 1] ?? '') && !/\d/.test(half[at + version.length] ?? '');
}

function versionsWithComma({ source, target, sourceTokens, targetTokens }: CheckedPair): Finding[] {
  return sourceTokens.flatMap(({ kind, range, value }): Finding[] => {
    if (kind !== 'number' || !/^\d+\.\d+$/.test(value) || !NAME_BEFORE.test(source.slice(0, range.start))) return [];
    // `Only 2.5-inch drives`
    if (/^-\p{Ll}/u.test(source.slice(range.end))) return [];
    const isKept = targetTokens.some((token) => token.value === value);
    const comma = targetTokens.find((token) => token.kind === 'number' && token.value === value.replace('.', ','));
    if (isKept || !comma) return [];
    const written = target.slice(comma.range.start, comma.range.end);
    return [
      {
        check: 'version-differs',
        message: `The version ${value} is written as if it were a decimal number: ${written}`,
        source: [range],
        target: [comma.range],
        fix: { range: comma.range, text: value },
        pattern: `${value} → ${written}`,
      },
    ];
  });
}
