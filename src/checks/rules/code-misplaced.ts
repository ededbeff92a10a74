import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import { withoutMarkup, type InlineToken } from '../../segments/index.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { gluedTokens } from '../words/joints.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';

const HOLE = /([、,，،;；])[ \u00a0]*[、,，،;；]|(?<![\w\ufffc`.])\([ \u00a0]*\)|（\s*）/gu;

/** Finds code that stands where no code can: glued to a word, or taken out of its sentence, which keeps a hole. */
export const codeMisplaced: PairCheck = {
  code: 'code-misplaced',
  find(pair, { locale }) {
    if (!pair.targetTokens.some(({ kind }) => kind === 'code')) return [];
    return [...gluedCode(pair, locale.tag), ...holes(pair), ...heaps(pair)];
  },
};

function gluedCode(pair: CheckedPair, tag: string): Finding[] {
  const gluedInSource = gluedTokens(pair.source, pair.sourceTokens, ['code'], 'en');
  return gluedTokens(pair.target, pair.targetTokens, ['code'], tag)
    .slice(gluedInSource.length)
    .map((range) => ({
      check: 'code-misplaced',
      message: `The code ${pair.target.slice(range.start, range.end)} is glued to the word beside it.`,
      source: [],
      target: [range],
      suggestion: 'Put a space between word and code.',
    }));
}

function holes({ source, target, sourceTokens, targetTokens }: CheckedPair): Finding[] {
  const inSource = [...withoutMarkup(source, sourceTokens).matchAll(HOLE)];
  const inTarget = [...withoutMarkup(target, targetTokens).matchAll(HOLE)];
  if (inTarget.length <= inSource.length) return [];
  return [
    {
      check: 'code-misplaced',
      message: 'The sentence has a hole from which code seems to be taken.',
      source: [],
      target: inTarget.map(({ index, 0: hole }) => ({ start: index, end: index + hole.length })),
      suggestion: 'Put the code where the source has it.',
    },
  ];
}

/**
 * Code spans side by side in the target, of which the source has something between any two. Two of them may meet where the source has but a
 * verb or a preposition between them: “wenn `id` `1` ist”.
 */
function heaps(pair: CheckedPair): Finding[] {
  const { source, target, sourceTokens, targetTokens } = pair;
  const inSource = besideCode(source, sourceTokens);
  const inTarget = besideCode(target, targetTokens);
  if (inSource.length > 0 || inTarget.length === 0) return [];
  if (inTarget.length === 1 && meetInOrder(pair, inTarget[0])) return [];
  return [
    {
      check: 'code-misplaced',
      message: 'Code spans stand side by side that the source has apart.',
      source: [],
      target: inTarget,
      suggestion: 'Put each code span where the source has it.',
    },
  ];
}

/** Whether the source has the same two code spans in the same order, and a word or two between them that may stand elsewhere. */
function meetInOrder({ source, target, sourceTokens }: CheckedPair, both: TextSpan | undefined): boolean {
  if (!both || !/[\p{L}\p{N}]/u.test(target.slice(both.end))) return false;
  const heap = target.slice(both.start, both.end);
  const code = tokensOfKind(sourceTokens, 'code');
  return code.some(({ range }, index) => {
    const next = code[index + 1]?.range;
    return (
      next !== undefined &&
      heap.startsWith(source.slice(range.start, range.end)) &&
      heap.endsWith(source.slice(next.start, next.end)) &&
      JOINED.test(source.slice(range.end, next.start))
    );
  });
}

const JOINED = /^\s*(?!(?:and|or)(?!\p{L}))\p{L}+(?:\s+\p{L}+)?\s*$/u;

function besideCode(half: string, tokens: readonly InlineToken[]): TextSpan[] {
  const code = tokensOfKind(tokens, 'code');
  return code.flatMap(({ range }, index) => {
    const next = code[index + 1]?.range;
    return next && half.slice(range.end, next.start).trim() === '' ? [{ start: range.start, end: next.end }] : [];
  });
}
