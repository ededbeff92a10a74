import type { OneSidedToken } from '../../model/review.ts';
import type { Side } from '../../model/segment-pair.ts';
import type { TextSpan } from '../../model/text.ts';
import type { InlineToken, InlineTokenKind } from '../../segments/index.ts';
import type { CheckContext, CheckedPair } from '../check.ts';
import { numberDifferences } from '../numbers/compare-numbers.ts';
import { differencesOfKind, type TokenDifferences } from './token-differences.ts';

/** What is listed, larger things before what may stand in them. */
const KINDS = [
  'code',
  'link',
  'image',
  'url',
  'xref',
  'placeholder',
  'version',
  'number',
  'identifier',
] as const satisfies readonly InlineTokenKind[];

/**
 * Lists the code, links, images, numbers and identifiers that stand in one half of a pair only, whether or not a check finds fault
 * with that: those of the source first, each half's in order. A name that is code in one half and text in the other is in both. What
 * stands within something that is listed is not listed again, nor is anything of a pair that lacks a half.
 */
export function oneSidedTokens(
  pair: Pick<CheckedPair, 'source' | 'target' | 'sourceTokens' | 'targetTokens'>,
  context: Pick<CheckContext, 'locale' | 'sourceLocale'>,
): OneSidedToken[] {
  if (pair.source.trim() === '' || pair.target.trim() === '') return [];
  const found: OneSidedToken[] = [];
  for (const kind of KINDS) {
    const { lost, added } = kind === 'number' ? numbersOf(pair, context) : differencesOfKind(pair, kind, keyOf);
    const add = (tokens: readonly InlineToken[], side: Side, other: string): void => {
      for (const { range, value } of tokens) {
        if (isName(kind) && other.toLowerCase().includes(value.toLowerCase())) continue;
        if (!found.some((known) => known.side === side && overlap(known.range, range)))
          found.push({ kind, side, range });
      }
    };
    add(lost, 'source', pair.target);
    add(added, 'target', pair.source);
  }
  return found.sort((one, other) =>
    one.side === other.side ? one.range.start - other.range.start : one.side === 'source' ? -1 : 1,
  );
}

function numbersOf(
  { source, target, sourceTokens, targetTokens }: Parameters<typeof oneSidedTokens>[0],
  { locale, sourceLocale }: Parameters<typeof oneSidedTokens>[1],
): TokenDifferences {
  return numberDifferences(
    { text: source, tokens: sourceTokens, language: sourceLocale.tag },
    { text: target, tokens: targetTokens, language: locale.tag },
  );
}

/** Capitals and line breaks make no other thing. */
function keyOf({ value }: InlineToken): string {
  return value.trim().replace(/\s+/g, ' ').toLowerCase();
}

function isName(kind: (typeof KINDS)[number]): boolean {
  return kind !== 'number' && kind !== 'link' && kind !== 'image';
}

function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}
