import type { InlineCode, InlineCodeType, InlineContent } from '../../model/inline-content.ts';

const CODES: Readonly<Record<string, InlineCode['part']>> = {
  ...{ bpt: 'open', ept: 'close', ph: 'standalone', it: 'standalone', ut: 'standalone' },
};

const TYPES: readonly InlineCodeType[] = [
  ...(['bold', 'italic', 'code', 'link', 'image', 'html', 'xref', 'directive', 'url', 'placeholder', 'control'] as const),
]; // prettier-ignore

/** A code as TMX writes it: `i` joins both ends of a pair, `x` codes of several languages. */
interface RawCode {
  readonly part: InlineCode['part'];
  readonly i: string | undefined;
  readonly x: string | undefined;
  readonly type: InlineCodeType;
  readonly data: string[];
}

/** Takes in what stands in a `seg` of TMX, and gives its text and codes; `hi` is left out, what is in a `sub` is a part of its code. */
export class SegmentReader {
  private readonly parts: (string | RawCode)[] = [];
  private code: RawCode | undefined;
  private depth = 0;

  /** Takes an element that begins within the segment. */
  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.code) {
      this.depth++;
      return;
    }
    const part = CODES[name];
    if (!part) return;
    const [i, x, type] = [attributes.get('i'), attributes.get('x'), attributes.get('type')?.replace(/^x-/, '')];
    this.code = { part, i, x, type: TYPES.find((known) => known === type) ?? 'placeholder', data: [] };
    this.depth = 0;
    this.parts.push(this.code);
  }

  /** Takes a piece of text. */
  text(text: string): void {
    if (this.code) this.code.data.push(text);
    else this.parts.push(text);
  }

  /** Takes the end of an element within the segment. */
  close(): void {
    if (this.code && this.depth-- === 0) this.code = undefined;
  }

  /** The whole segment; ends without their counterpart stand by themselves. */
  content(): InlineContent {
    const codes = this.parts.filter((part) => typeof part !== 'string');
    const opened = new Map(codes.filter(({ part }) => part === 'open').map((code) => [code.i, code]));
    const closed = new Set(codes.filter(({ part }) => part === 'close').map(({ i }) => i));
    let alone = 0;
    const content: (string | InlineCode)[] = [];
    for (const part of this.parts) {
      const last = content.length - 1;
      const before = content[last];
      if (typeof part === 'string') {
        if (typeof before === 'string') content[last] = before + part;
        else content.push(part);
        continue;
      }
      const opener = part.part === 'standalone' ? undefined : opened.get(part.i);
      const isPaired = opener && closed.has(part.i) && (part.part === 'close' || opener === part);
      const { x, i, type } = isPaired ? opener : part;
      content.push({
        part: isPaired ? part.part : 'standalone',
        id: x ?? (isPaired ? `i${i}` : `p${++alone}`),
        type,
        data: part.data.join(''),
      });
    }
    return content;
  }
}
