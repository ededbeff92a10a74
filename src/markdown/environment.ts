import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type { Diagnostic, FileDiagnostic } from '../model/diagnostic.ts';
import type { BilingualText, Side } from '../model/segment-pair.ts';
import type { TextSpan } from '../model/text.ts';
import { lineRange, type ContentMap, type LineTable } from './bilingual/content-map.ts';
import type { BoundaryEnv } from './bilingual/boundary-rules.ts';
import type { HalfMarkup } from './bilingual/halves.ts';
import type { Bookmark, RenderContext } from './context.ts';
import type { Labels } from './labels.ts';

/**
 * Which HTML is written: `bilingual` is the body of a page, with both halves of each segment and what a page needs on
 * top; `target` is the translation's alone, as DocFX would write it.
 */
export type View = 'bilingual' | 'target';

/** What a page needs a style sheet or a script for, and most pages do not. */
export type Feature = 'tabs' | 'pickers' | 'lightbox' | 'code' | 'math' | 'video' | 'sections' | 'yaml-page';

/** A heading of an article. */
export interface Heading {
  /** 1 to 6 */
  readonly level: number;
  /** The heading's anchor. */
  readonly id: string;
  /** Plain text of the translation. */
  readonly text: string;
}

/** A link to a part of an article, and where it stands. */
export interface WrittenBookmark extends Bookmark {
  /** Docset-relative path of the file that holds the link. */
  readonly path: string;
  readonly range?: TextSpan;
}

/** The groups of tabs on a page, as far as it has been read. */
interface TabState {
  /** How many there are. */
  groups: number;
  /** Ids of the tabs of each group that chose its own first tab, that tab's first. */
  readonly selections: (readonly string[])[];
}

/** What one page gathers from its article and from everything included in it. */
export interface PageState {
  /** Which view `render` writes; parsing does not depend on it. */
  view: View;
  /** Whether raw tags were written, whose nesting must be put right. */
  hasRawHtml: boolean;
  readonly labels: Labels;
  readonly diagnostics: FileDiagnostic[];
  readonly bookmarks: WrittenBookmark[];
  /** Every id on the page that a link may lead to, but for those of segments. */
  readonly anchors: Set<string>;
  readonly features: Set<Feature>;
  /** The controls by which readers choose what of the page they see, as HTML. */
  readonly pickers: string[];
  /** Ids of the segments that have their permalink on the page. */
  readonly permalinks: Set<string>;
  readonly tabs: TabState;
  /** What was parsed that has segments, in order. */
  readonly parsed: RenderEnv[];
}

/**
 * The state of one parse, of an article or of a file included in it, handed by markdown-it from rule to rule. Everything reads
 * it, so its members are there from the start and are never deleted: an object whose shape changes is read more slowly.
 */
export interface RenderEnv extends BoundaryEnv {
  readonly context: RenderContext;
  readonly page: PageState;
  /** Docset-relative path of the file that is parsed. */
  readonly path: string;
  /** Paths of the files that include this one, the article's first. */
  readonly includedBy: readonly string[];
  readonly text: BilingualText;
  readonly lines: LineTable;
  readonly halves: HalfMarkup;
  /** The side of the file that is parsed: the target, unless a source half includes it. */
  readonly fileSide: Side;
  /** The half that is parsed: each source half is parsed by itself, after the target around it. */
  side: Side;
  /** Whether the file is included in the middle of a segment, which has room for one language only. */
  isEmbedded: boolean;
  /** The content of the block that is parsed inline, and where it stands. */
  block: ParsedBlock | undefined;
  /** Definitions of links, which markdown-it gathers itself. */
  references: object | undefined;
}

interface ParsedBlock {
  readonly content: string;
  readonly lines: readonly [number, number] | null;
  readonly map: () => ContentMap | undefined;
}

/** Reports a problem in the file that is parsed; its range counts in the file's target projection. */
export function report(env: RenderEnv, diagnostic: Diagnostic): void {
  // A source half repeats what its target holds, and has no place in the projection.
  if (env.side === 'target') env.page.diagnostics.push({ path: env.path, diagnostic });
}

/** Where the lines `[first, end)` of a block stand in the projection, without the last line feed. */
export function blockRange({ lines }: RenderEnv, map: readonly [number, number] | null): TextSpan {
  const [first, end] = map ?? [0, 1];
  const { start } = lineRange(lines, first);
  const indentation = /^[ \t]*/.exec(lines.text.slice(start, lineRange(lines, first).end))?.[0].length ?? 0;
  return { start: start + indentation, end: lineRange(lines, Math.max(first, end - 1)).end };
}

/** Where a range of the inline content that is parsed stands in the projection; the whole block's if that is unknown. */
export function inlineRange(state: Pick<StateInline, 'src' | 'env'>, start: number, end: number): TextSpan {
  const env = state.env as RenderEnv;
  const { block } = env;
  const map = block?.content === state.src ? block.map() : undefined;
  if (map) return { start: map.toText(start), end: map.toText(end) };
  return blockRange(env, block?.lines ?? null);
}
