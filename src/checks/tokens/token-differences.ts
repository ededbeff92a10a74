import type { CheckCode, Finding } from '../../model/finding.ts';
import type { InlineToken, InlineTokenKind } from '../../segments/index.ts';
import type { CheckedPair } from '../check.ts';
import { tokensOfKind } from './tokens-of-kind.ts';

/** Tokens of either half that have no counterpart in the other. */
export interface TokenDifferences {
  readonly lost: readonly InlineToken[];
  readonly added: readonly InlineToken[];
}

/** What a check calls its tokens: `{ one: 'code span', many: 'code spans' }`. */
export interface TokenNoun {
  readonly one: string;
  readonly many: string;
}

/** Compares the tokens of both halves, whatever their order; tokens that have the same key are each other's counterpart. */
export function tokenDifferences(
  source: readonly InlineToken[],
  target: readonly InlineToken[],
  keyOf: (token: InlineToken) => string = ({ value }) => value,
): TokenDifferences {
  const unmatched = new Map<string, InlineToken[]>();
  for (const token of target) {
    const key = keyOf(token);
    const alike = unmatched.get(key);
    if (alike) alike.push(token);
    else unmatched.set(key, [token]);
  }
  const lost = source.filter((token) => unmatched.get(keyOf(token))?.shift() === undefined);
  return { lost, added: [...unmatched.values()].flat().sort((one, other) => one.range.start - other.range.start) };
}

/** Compares the tokens of one kind in both halves of a pair. */
export function differencesOfKind(
  { sourceTokens, targetTokens }: Pick<CheckedPair, 'sourceTokens' | 'targetTokens'>,
  kind: InlineTokenKind,
  keyOf?: (token: InlineToken) => string,
): TokenDifferences {
  return tokenDifferences(tokensOfKind(sourceTokens, kind), tokensOfKind(targetTokens, kind), keyOf);
}

/**
 * Makes the finding of a check that compares tokens; none if there is no difference. Old articles have segments without any
 * source text: there is nothing to compare with.
 */
export function differenceFindings(
  check: CheckCode,
  noun: TokenNoun,
  { lost, added }: TokenDifferences,
  { source, target }: Pick<CheckedPair, 'source' | 'target'>,
): Finding[] {
  if ((lost.length === 0 && added.length === 0) || source.trim() === '') return [];
  const lostTexts = lost.map((token) => textOf(source, token));
  const addedTexts = added.map((token) => textOf(target, token));
  return [
    {
      check,
      message: messageOf(noun, lostTexts, addedTexts),
      source: lost.map(({ range }) => range),
      target: added.map(({ range }) => range),
      pattern: `${lostTexts.join(' ')} → ${addedTexts.join(' ')}`.trim(),
    },
  ];
}

function messageOf(noun: TokenNoun, lost: readonly string[], added: readonly string[]): string {
  const [name, be] = lost.length + added.length === 1 ? [noun.one, 'is'] : [noun.many, 'are'];
  if (added.length === 0) return `The target lacks ${counted(noun, lost)} of the source: ${lost.join(', ')}`;
  if (lost.length === 0) return `The target has ${counted(noun, added)} that the source has not: ${added.join(', ')}`;
  return `The ${name} ${be} not the same: the source has ${lost.join(', ')}, the target ${added.join(', ')}`;
}

function counted({ one, many }: TokenNoun, texts: readonly string[]): string {
  return texts.length === 1 ? `a ${one}`.replace(/^a (?=[aeio]|u(?!ni))/, 'an ') : many;
}

function textOf(half: string, { range }: InlineToken): string {
  return half.slice(range.start, range.end);
}
