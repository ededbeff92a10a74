import type { CheckedPair } from '../../src/checks/check.ts';
import type { GlossaryTerm } from '../../src/model/glossary-term.ts';
import { toProse } from '../../src/checks/words/prose.ts';
import type { TextSpan } from '../../src/model/text.ts';
import type { InlineToken, InlineTokenKind } from '../../src/segments/index.ts';
import type { DamagedPair } from './fault.ts';

/** Draws one of some items; undefined if there is none. */
export function drawn<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Replaces a range of a pair's target. */
export function replaced({ target }: CheckedPair, { start, end }: TextSpan, text: string): DamagedPair {
  return { target: target.slice(0, start) + text + target.slice(end) };
}

/** Replaces one token of a kind in a pair's target; undefined if it has none, or the change leaves it as it is. */
export function withToken(
  pair: CheckedPair,
  kind: InlineTokenKind,
  random: () => number,
  change: (written: string, token: InlineToken) => string | undefined,
): DamagedPair | undefined {
  const token = drawn(
    pair.targetTokens.filter((candidate) => candidate.kind === kind),
    random,
  );
  if (!token) return undefined;
  const written = pair.target.slice(token.range.start, token.range.end);
  const changed = change(written, token);
  return changed === undefined || changed === written ? undefined : replaced(pair, token.range, changed);
}

/** Replaces one match of a pattern in a pair's target; undefined if there is none. The pattern must be global. */
export function withMatch(
  pair: CheckedPair,
  pattern: RegExp,
  random: () => number,
  change: (match: RegExpExecArray) => string,
): DamagedPair | undefined {
  const match = drawn([...pair.target.matchAll(pattern)], random);
  return match && replaced(pair, { start: match.index, end: match.index + match[0].length }, change(match));
}

/** The text of a token that is for people. */
export function textOf({ target }: CheckedPair, { textRange, range }: InlineToken): string {
  const { start, end } = textRange ?? range;
  return target.slice(start, end);
}

/** Replaces the first glossary term of a pair's target for which `change` gives something; undefined if there is none. */
export function withTerm(
  pair: CheckedPair,
  glossary: readonly GlossaryTerm[],
  change: (term: GlossaryTerm) => string | undefined,
): DamagedPair | undefined {
  for (const term of glossary) {
    if (!new RegExp(String.raw`(?<!\w)${term.source}(?!\w)`, 'i').test(toProse(pair.source, pair.sourceTokens).text))
      continue;
    const written = term.preferred.find((preferred) => pair.target.includes(preferred));
    const changed = written === undefined ? undefined : change(term);
    if (written === undefined || changed === undefined) continue;
    return { target: pair.target.replaceAll(written, changed) };
  }
  return undefined;
}

/** Draws a word, or a few letters where no spaces stand between words. */
export function otherWord(text: string, random: () => number): string | undefined {
  return drawn(text.match(/(?<![\p{L}\p{M}\p{P}])[\p{L}\p{M}]{4,12}/gu) ?? [], random);
}

/** Puts the source's text of the only link, image or emphasis into the target's; undefined if either half has none or several. */
export function onlyTextOf(pair: CheckedPair, kind: InlineTokenKind): DamagedPair | undefined {
  const [one, another] = pair.sourceTokens.filter((token) => token.kind === kind);
  const [counterpart, second] = pair.targetTokens.filter((token) => token.kind === kind);
  if (!one?.textRange || !counterpart?.textRange || another || second) return undefined;
  const text = pair.source.slice(one.textRange.start, one.textRange.end);
  // A name is its own translation.
  return /\p{L}{3,} \p{L}{3,}/u.test(text) ? replaced(pair, counterpart.textRange, text) : undefined;
}
