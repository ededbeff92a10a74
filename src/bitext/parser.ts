import type { Diagnostic } from '../model/diagnostic.ts';
import type { Bitext, BitextSegment, Half } from './bitext.ts';
import { lex, readUnitId, type Token, type TokenKind } from './lexer.ts';
import { integrityDiagnostics } from './integrity.ts';

/**
 * Parses a bilingual text of any shape into segments, in linear time and without ever failing.
 * What is damaged is kept, recovered as far as its text allows, and reported.
 *
 * A well-formed segment, `│` marking what the parser looks for:
 *
 *     <span data-ttu-id="ID">TARGET│</span><span class="sxs-lookup"><span data-stu-id="ID">│SOURCE│</span></span>│
 *
 * The halves may hold spans of their own, balanced or not: the target ends at the bridge of three tags whatever stands
 * before it, and the source at the first pair of closing tags that no inner span claims.
 */
export function parse(text: string): Bitext {
  const tokens = lex(text);
  const parser = new SegmentParser(text, tokens);
  parser.run();
  return {
    text,
    tokens,
    segments: parser.segments,
    diagnostics: [...parser.diagnostics, ...integrityDiagnostics(text, parser.segments)].sort(
      (a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0),
    ),
  };
}

/** Indexes of the tokens around the place where a target half turns into its source half. */
interface Bridge {
  readonly close: number;
  readonly closed: boolean;
  readonly lookup: number;
  readonly sourceOpen: number;
}

class SegmentParser {
  readonly segments: BitextSegment[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** The first tag of the segment being read whose quotes are entities: one report a segment is enough. */
  private escapedTag: Token | undefined;
  private readonly text: string;
  private readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  run(): void {
    for (let i = 0; i < this.tokens.length;) {
      const kind = this.at(i).kind;
      if (kind === 'target-open') i = this.segment(i);
      else if (kind === 'source-open') i = this.lonelySource(i, i);
      else if (kind === 'lookup-open' && this.kind(i + 1) === 'source-open') i = this.lonelySource(i, i + 1);
      else i++;
    }
  }

  /** Reads the segment whose target opens at token `open`; gives the index of the first token after it. */
  private segment(open: number): number {
    const bridge = this.findBridge(open);
    if (bridge === undefined) return this.lonelyTarget(open);
    const target = this.half(open, bridge.close, bridge.closed);
    const { source, next } = this.sourceHalf(bridge.lookup, bridge.sourceOpen);
    this.push({ id: target.id, target, source, outer: { start: target.outer.start, end: source.outer.end } });
    return next;
  }

  /**
   * Finds where a target half turns into its source half.
   *
   *     TARGET │</span>│<span class="sxs-lookup">│<span data-stu-id="ID">
   *             close    lookup                   sourceOpen
   */
  private findBridge(open: number): Bridge | undefined {
    let depth = 0;
    let ownClose: number | undefined;
    for (let i = open + 1; i < this.tokens.length; i++) {
      const kind = this.at(i).kind;
      if (kind === 'target-open') return undefined;
      if (kind === 'span-open') depth++;
      if (kind === 'span-close' && depth-- === 0) ownClose ??= i;
      if (kind !== 'lookup-open' && kind !== 'source-open') continue;
      const sourceOpen = kind === 'lookup-open' ? i + 1 : i;
      if (this.kind(sourceOpen) !== 'source-open') return undefined;
      const closed = this.kind(i - 1) === 'span-close';
      const close = closed ? i - 1 : i;
      // A target that was closed before, and a source of another unit: each has lost its own other half.
      if (ownClose !== undefined && ownClose < close && !this.sameUnit(open, sourceOpen)) return undefined;
      return { close, closed, lookup: i, sourceOpen };
    }
    return undefined;
  }

  /** Index of the closing tag that balances the opening tag at `open`, if it comes before any other half opens. */
  private findClose(open: number): number | undefined {
    let depth = 0;
    for (let i = open + 1; i < this.tokens.length; i++) {
      const kind = this.at(i).kind;
      if (opensHalf(kind)) return undefined;
      if (kind === 'span-open') depth++;
      if (kind === 'span-close' && depth-- === 0) return i;
    }
    return undefined;
  }

  /** Reads a source half whose markup starts at token `lookup` and whose text starts after token `sourceOpen`. */
  private sourceHalf(lookup: number, sourceOpen: number): { source: Half; next: number } {
    const wrapped = lookup !== sourceOpen;
    const close = this.findSourceClose(sourceOpen, wrapped);
    const openTag = this.at(sourceOpen);
    const start = this.at(lookup).start;
    if (close === undefined) return this.unclosedSource(start, sourceOpen);
    const next = wrapped && this.kind(close + 1) === 'span-close' ? close + 2 : close + 1;
    if (wrapped && next === close + 1) {
      this.report('unclosed-segment', 'The span around the source half is not closed.', this.at(lookup));
    }
    const source: Half = {
      id: this.unitId(openTag),
      text: { start: openTag.end, end: this.at(close).start },
      outer: { start, end: this.at(next - 1).end },
    };
    return { source, next };
  }

  /** Takes a source half that nothing closes to end with its line, or before the next half on the same line. */
  private unclosedSource(start: number, sourceOpen: number): { source: Half; next: number } {
    const openTag = this.at(sourceOpen);
    this.report('unclosed-segment', 'The source half is not closed; it was taken to end with its line.', openTag);
    let next = sourceOpen + 1;
    for (let token = this.tokens[next]; token && !opensHalf(token.kind); token = this.tokens[next]) next++;
    const rest = this.text.slice(openTag.end, this.tokens[next]?.start);
    const lineFeed = rest.indexOf('\n');
    const end = openTag.end + (lineFeed === -1 ? rest.length : lineFeed);
    return { source: { id: this.unitId(openTag), text: { start: openTag.end, end }, outer: { start, end } }, next };
  }

  /** Index of the token that closes the source half opened at `sourceOpen`, if any does before the next segment. */
  private findSourceClose(sourceOpen: number, wrapped: boolean): number | undefined {
    let depth = 0;
    let firstClose: number | undefined;
    let firstPair: number | undefined;
    for (let i = sourceOpen + 1; i < this.tokens.length; i++) {
      const kind = this.at(i).kind;
      if (opensHalf(kind)) break;
      if (kind === 'span-open') depth++;
      if (kind !== 'span-close') continue;
      firstClose ??= i;
      const isPair = this.kind(i + 1) === 'span-close';
      if (isPair) firstPair ??= i;
      if (depth > 0) depth--;
      else if (isPair || !wrapped) return i;
    }
    return firstPair ?? firstClose;
  }

  private lonelyTarget(open: number): number {
    const openTag = this.at(open);
    const id = this.unitId(openTag);
    this.report('target-without-source', `Translation unit ${id} has no source half.`, openTag);
    const close = this.findClose(open);
    if (close !== undefined) {
      const target = this.half(open, close, true);
      this.push({ id, target, outer: target.outer });
      return close + 1;
    }
    const nested = this.tokens.slice(open + 1, open + 3).some((token) => token.kind === 'target-open');
    if (nested) this.report('nested-segment', `Another segment starts inside translation unit ${id}.`, openTag);
    else this.report('unclosed-segment', 'The target half is not closed; its text is read as ordinary text.', openTag);
    this.push({
      id,
      target: { id, text: { start: openTag.end, end: openTag.end }, outer: { start: openTag.start, end: openTag.end } },
      outer: { start: openTag.start, end: openTag.end },
    });
    return open + 1;
  }

  private lonelySource(lookup: number, sourceOpen: number): number {
    const { source, next } = this.sourceHalf(lookup, sourceOpen);
    this.report('source-without-target', `Translation unit ${source.id} has no target half.`, this.at(sourceOpen));
    this.push({ id: source.id, source, outer: source.outer });
    return next;
  }

  private half(open: number, close: number, closed: boolean): Half {
    const openTag = this.at(open);
    const end = this.at(close).start;
    if (!closed) this.report('unclosed-segment', 'The target half is not closed before its source half.', openTag);
    return {
      id: this.unitId(openTag),
      text: { start: openTag.end, end },
      outer: { start: openTag.start, end: closed ? this.at(close).end : end },
    };
  }

  private sameUnit(open: number, sourceOpen: number): boolean {
    return readUnitId(this.text, this.at(open)).id === readUnitId(this.text, this.at(sourceOpen)).id;
  }

  private push(segment: BitextSegment): void {
    this.segments.push(segment);
    if (!this.escapedTag) return;
    this.report(
      'escaped-segment-markup',
      `The quotes of this span's attributes are HTML entities; translation unit ${segment.id} was recovered.`,
      this.escapedTag,
      'Write plain quotation marks around the attribute value.',
    );
    this.escapedTag = undefined;
  }

  private unitId(tag: Token): string {
    const { id, escaped } = readUnitId(this.text, tag);
    if (escaped) this.escapedTag ??= tag;
    return id;
  }

  private report(code: Diagnostic['code'], message: string, at: Token, suggestion?: string): void {
    this.diagnostics.push({
      code,
      message,
      range: { start: at.start, end: at.end },
      ...(suggestion ? { suggestion } : {}),
    });
  }

  private at(index: number): Token {
    const token = this.tokens[index];
    if (!token) throw new RangeError(`no token ${index}`);
    return token;
  }

  private kind(index: number): Token['kind'] | undefined {
    return this.tokens[index]?.kind;
  }
}

function opensHalf(kind: TokenKind): boolean {
  return kind === 'target-open' || kind === 'source-open' || kind === 'lookup-open';
}
