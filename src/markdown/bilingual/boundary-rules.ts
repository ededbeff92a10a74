import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { stopText } from '../parsing/text-stops.ts';
import { boundariesOf, type Boundary, type Fragment } from './fragments.ts';

/** The boundaries of the block whose content is being parsed, and how many of them have been passed. */
export interface BoundaryCursor {
  readonly content: string;
  readonly boundaries: readonly Boundary[];
  next: number;
}

/** What the rules need in the environment of a parse. */
export interface BoundaryEnv {
  cursor: BoundaryCursor | undefined;
}

/** Starts a cursor over the boundaries of a block's fragments. */
export function boundaryCursor(content: string, fragments: readonly Fragment[]): BoundaryCursor {
  return { content, boundaries: boundariesOf(fragments), next: 0 };
}

/**
 * Makes inline parsing leave a token at each boundary without seeing it: the text that the rules read is the text of
 * one language, and no rule's decision can depend on where a segment ends.
 *
 * The first rule pushes the tokens of the boundaries reached and then declines, so that the next rule goes on at the
 * same place; the text rule, which would run past them, is made to stop at the next one.
 */
export function boundaryRules(markdown: MarkdownIt): void {
  const rules = markdown.inline.ruler;
  stopText(markdown, (state) => {
    const cursor = cursorOf(state.env as BoundaryEnv, state.src);
    return cursor?.boundaries[cursor.next]?.offset;
  });
  rules.before('text', 'segment_boundary', (state, silent) => {
    if (silent) return false;
    const cursor = cursorOf(state.env as BoundaryEnv, state.src);
    if (!cursor) return false;
    for (let at = cursor.boundaries[cursor.next]; at && at.offset <= state.pos; at = cursor.boundaries[cursor.next]) {
      state.push(at.type, '', 0).meta = at.segment;
      cursor.next++;
    }
    return false;
  });
}

/** Appends the tokens of the boundaries that stand at the very end of the content. */
export function flushBoundaries(cursor: BoundaryCursor, tokens: Token[], TokenClass: typeof Token): void {
  for (const { type, segment } of cursor.boundaries.slice(cursor.next)) {
    const token = new TokenClass(type, '', 0);
    token.meta = segment;
    tokens.push(token);
  }
  cursor.next = cursor.boundaries.length;
}

/** The cursor, unless the rules are reading another text: an image's alt text is parsed by itself. */
function cursorOf(env: BoundaryEnv, source: string): BoundaryCursor | undefined {
  return env.cursor?.content === source ? env.cursor : undefined;
}
