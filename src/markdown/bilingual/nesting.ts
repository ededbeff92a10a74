import type Token from 'markdown-it/lib/token.mjs';
import { isBlockTag, isLinkTag, pairTags, tagNesting } from './tag-pairs.ts';

/** What `nestSegments` asks for when it has found where the spans of a segment belong. */
export interface SegmentTokens {
  readonly open: (segment: number) => Token;
  readonly close: () => Token;
  /** The token of the source half, or nothing if the segment has none or has it already. */
  readonly source: (segment: number, inLink: boolean) => Token | undefined;
  /** Told of a segment whose halves hold nothing but tags of blocks. */
  readonly pass: (segment: number) => void;
}

/**
 * Turns flat boundary tokens into spans that nest with the inline elements around them.
 * A span that would cross an element, or enclose a block, is cut at the element's tags; the source half goes behind the last piece that
 * holds something, so that it stays in a link whose whole text is one segment.
 *
 *     in   ⟨a⟩ |open text ⟨/a⟩ |close          out  ⟨a⟩ ⟨span⟩ text ⟨/span⟩ source ⟨/a⟩
 *     in   |open x ⟨em⟩ y |close z ⟨/em⟩       out  ⟨span⟩ x ⟨/span⟩ ⟨em⟩ ⟨span⟩ y ⟨/span⟩ source z ⟨/em⟩
 */
export function nestSegments(tokens: readonly Token[], make: SegmentTokens): Token[] {
  // Most sentences have no tags at all.
  const hasTags = tokens.some((token) => token.nesting !== 0 || token.type === 'html_inline');
  const partner = hasTags ? pairTags(tokens) : [];
  const crossing = hasTags ? findCrossingTags(tokens, partner) : NONE;
  const out: Token[] = [];
  let segment: number | undefined;
  let segmentEnd = -1;
  let spanIsOpen = false;
  let sourceIsDone = true;
  let wasShown = false;
  let openLinks = 0;

  const openSpan = (): void => {
    if (spanIsOpen || segment === undefined) return;
    out.push(make.open(segment));
    spanIsOpen = true;
    wasShown = true;
  };
  const closeSpan = (): void => {
    if (spanIsOpen) out.push(make.close());
    spanIsOpen = false;
  };
  const pushSource = (): void => {
    const source = sourceIsDone || segment === undefined ? undefined : make.source(segment, openLinks > 0);
    if (source) {
      // The permalink is the target's: a source without any target still needs an empty one.
      if (!wasShown) openSpan();
      closeSpan();
      out.push(source);
    }
    sourceIsDone = true;
  };

  tokens.forEach((token, i) => {
    if (token.type === 'segment_open') {
      segment = token.meta as number;
      segmentEnd = i + 1;
      while (segmentEnd < tokens.length && tokens[segmentEnd]?.type !== 'segment_close') segmentEnd++;
      sourceIsDone = false;
      wasShown = false;
      if (segmentEnd === i + 1) openSpan();
    } else if (token.type === 'segment_close') {
      closeSpan();
      pushSource();
      if (segment !== undefined && !wasShown) make.pass(segment);
      segment = undefined;
    } else if (segment === undefined) {
      out.push(token);
    } else {
      const crosses = crossing.has(i);
      if (crosses) closeSpan();
      else if (!spanIsOpen && !isBlank(token)) openSpan();
      if (crosses && tagNesting(token) === -1 && onlyClosingTags(tokens, i, segmentEnd)) pushSource();
      out.push(token);
    }
    // A stray closing tag ends no link.
    if (hasTags && isLinkTag(token) && (tagNesting(token) === 1 || partner[i] !== undefined)) {
      openLinks += tagNesting(token);
    }
  });
  return out;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Finds the tags that no span may enclose: those whose counterpart is missing or stands outside of their segment, those
 * of blocks, and those of every element around one of these, because a span that is cut inside an element cannot have
 * been opened before it.
 */
function findCrossingTags(tokens: readonly Token[], partner: readonly (number | undefined)[]): Set<number> {
  const crossing = new Set<number>();
  const segmentOf = segmentStarts(tokens);
  const around: number[] = [];
  tokens.forEach((token, i) => {
    const nesting = tagNesting(token);
    const other = partner[i];
    if (nesting === -1 && other !== undefined) around.length = Math.max(0, around.lastIndexOf(other));
    const crosses = isBlockTag(token) || (nesting !== 0 && (other === undefined || segmentOf[i] !== segmentOf[other]));
    if (crosses) {
      crossing.add(i);
      for (let depth = around.length - 1; depth >= 0; depth--) {
        const start = around[depth] ?? 0;
        if (crossing.has(start)) break;
        crossing.add(start).add(partner[start] ?? start);
      }
    }
    if (nesting === 1 && other !== undefined) around.push(i);
  });
  return crossing;
}

/** For each token the index of the token that opens the segment in which it stands, -1 outside of segments. */
function segmentStarts(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let start = -1;
  for (const [i, { type }] of tokens.entries()) {
    if (type === 'segment_open') start = i;
    if (type === 'segment_close') start = -1;
    starts.push(start);
  }
  return starts;
}

function onlyClosingTags(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token && tagNesting(token) !== -1) return false;
  }
  return true;
}

/** Whether a token is mere white space. */
export function isBlank(token: Token): boolean {
  return (token.type === 'text' || token.type === 'html_text') && !/[^ \t\n]/.test(token.content);
}
