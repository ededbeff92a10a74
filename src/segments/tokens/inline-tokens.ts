import type { InlineToken } from './inline-token.ts';
import { autolinkAt } from './markup/autolink.ts';
import { codeSpanAt } from './markup/code-span.ts';
import { bracketDirectiveAt, tripleColonAt } from './markup/directive.ts';
import { delimiterRunAt, emphasisOf } from './markup/emphasis.ts';
import { htmlTagAt } from './markup/html-tag.ts';
import { imageAt } from './markup/image.ts';
import { linkAt } from './markup/link.ts';
import type { MarkupScanner } from './markup/scanner.ts';
import { uidAt } from './markup/uid.ts';
import { blanked, withoutMarkup } from './without-markup.ts';
import { IDENTIFIER } from './words/identifier.ts';
import { NUMBER } from './words/number.ts';
import { PLACEHOLDER } from './words/placeholder.ts';
import { UNIT } from './words/unit.ts';
import { URL_WORD } from './words/url.ts';
import { VERSION } from './words/version.ts';
import type { WordKind } from './words/word-kind.ts';

/** What may begin with a character; the first scanner that finds something has it. */
const SCANNERS: Readonly<Record<string, readonly MarkupScanner[]>> = {
  '`': [codeSpanAt],
  '<': [autolinkAt, htmlTagAt],
  '!': [imageAt],
  '[': [bracketDirectiveAt, linkAt],
  '@': [uidAt],
  ':': [tripleColonAt],
};

/** Kinds of words in order of precedence: what one has found, the later ones do not see. */
const WORD_KINDS: readonly WordKind[] = [URL_WORD, PLACEHOLDER, VERSION, IDENTIFIER, UNIT, NUMBER];

const MARKUP = /[`<![@*_\\]|:::/;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Finds the typed tokens of one half of a segment, in order: code spans, links, tags, numbers and all else that must survive
 * translation. Follows CommonMark 0.31 where a half is Markdown; nothing is tokenised inside code. Never fails.
 */
export function inlineTokens(text: string): InlineToken[] {
  const markup = MARKUP.test(text) ? markupTokens(text) : [];
  const tokens = [...markup, ...wordTokens(withoutMarkup(text, markup))];
  return tokens.sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
}

function markupTokens(text: string): InlineToken[] {
  const tokens: InlineToken[] = [];
  const runs: ReturnType<typeof delimiterRunAt>[] = [];
  // Where the text of links and images ends, and where they do: what lies between is no prose.
  const tails = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const tailEnd = tails.get(at);
    const char = text[at] ?? '';
    if (tailEnd !== undefined) at = tailEnd - 1;
    else if (char === '\\' && ASCII_PUNCTUATION.test(text[at + 1] ?? '')) at++;
    else if (char === '*' || char === '_') {
      const run = delimiterRunAt(text, at);
      runs.push(run);
      at = run.end - 1;
    } else {
      const token = tokenAt(text, at, SCANNERS[char]);
      if (!token) continue;
      tokens.push(token);
      if (!token.textRange) at = token.range.end - 1;
      else {
        tails.set(token.textRange.end, token.range.end);
        at = token.textRange.start - 1;
      }
    }
  }
  return [...tokens, ...emphasisOf(runs)];
}

function tokenAt(text: string, at: number, scanners: readonly MarkupScanner[] = []): InlineToken | undefined {
  for (const scan of scanners) {
    const token = scan(text, at);
    if (token) return token;
  }
  return undefined;
}

function wordTokens(text: string): InlineToken[] {
  const tokens: InlineToken[] = [];
  let prose = text;
  for (const { kind, hint, pattern, valueOf } of WORD_KINDS) {
    if (!hint.test(prose)) continue;
    const found: InlineToken[] = [];
    for (const match of prose.matchAll(pattern)) {
      const written = match[1] ?? match[0];
      const value = valueOf(written);
      if (value === undefined) continue;
      found.push({ kind, range: { start: match.index, end: match.index + written.length }, value });
    }
    for (const { range } of found) prose = blanked(prose, range.start, range.end);
    tokens.push(...found);
  }
  return tokens;
}
