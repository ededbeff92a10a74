import type Token from 'markdown-it/lib/token.mjs';
import { pairTags, tagNesting } from './tag-pairs.ts';

/** What `nestSegments` asks for when it has found where the spans of a segment belong. */
export interface SegmentTokens {
  readonly open: (segment: number) => Token;
  readonly close: () => Token;
  /** The token of the source half, or nothing if the segment has none or has it already. */
  readonly source: (segment: number) => Token | undefined;
}

/**
 * Turns flat boundary tokens into spans that nest with the inline elements around them.
 * A span that would cross an element is cut at the element's tags; the source half goes behind the last piece that
 * holds something, so that it stays in a link whose whole text is one segment.
 *
 *     in   ⟨a⟩ |open text ⟨/a⟩ |close          out  ⟨a⟩ ⟨span⟩ text ⟨/span⟩ source ⟨/a⟩
 *     in   |open x ⟨em⟩ y |close z ⟨/em⟩       out  ⟨span⟩ x ⟨/span⟩ ⟨em⟩ ⟨span⟩ y ⟨/span⟩ source z ⟨/em⟩
 */
export function nestSegments(tokens: readonly Token[], make: SegmentTokens): Token[] {
  const partner = pairTags(tokens);
  const out: Token[] = [];
  let segment: number | undefined;
  let segmentStart = -1;
  let segmentEnd = -1;
  let spanIsOpen = false;
  let sourceIsDone = true;

  const openSpan = (): void => {
    if (spanIsOpen || segment === undefined) return;
    out.push(make.open(segment));
    spanIsOpen = true;
  };
  const closeSpan = (): void => {
    if (spanIsOpen) out.push(make.close());
    spanIsOpen = false;
  };
  const pushSource = (): void => {
    const source = sourceIsDone || segment === undefined ? undefined : make.source(segment);
    if (source) out.push(source);
    sourceIsDone = true;
  };

  tokens.forEach((token, i) => {
    if (token.type === 'segment_open') {
      segment = token.meta as number;
      segmentStart = i;
      segmentEnd = i + 1;
      while (segmentEnd < tokens.length && tokens[segmentEnd]?.type !== 'segment_close') segmentEnd++;
      sourceIsDone = false;
      if (segmentEnd === i + 1) openSpan();
    } else if (token.type === 'segment_close') {
      closeSpan();
      pushSource();
      segment = undefined;
    } else if (segment === undefined) {
      out.push(token);
    } else {
      const other = partner[i];
      const nesting = tagNesting(token);
      const crosses = nesting !== 0 && (other === undefined || other < segmentStart || other > segmentEnd);
      if (!crosses) openSpan();
      else closeSpan();
      if (crosses && nesting === -1 && onlyClosingTags(tokens, i, segmentEnd)) pushSource();
      out.push(token);
    }
  });
  return out;
}

function onlyClosingTags(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token && tagNesting(token) !== -1) return false;
  }
  return true;
}
