import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { BilingualText, Side } from '../../model/segment-pair.ts';
import { lineStarts } from '../../model/text.ts';
import type { LineTable } from '../bilingual/content-map.ts';
import { HalfMarkup } from '../bilingual/halves.ts';
import type { RenderContext } from '../context.ts';
import { report, type PageState, type RenderEnv } from '../environment.ts';

/** Whose text is parsed, on whose page, and how. */
export interface FileScope {
  readonly context: RenderContext;
  readonly page: PageState;
  /** Docset-relative path of the file. */
  readonly path: string;
  readonly includedBy?: readonly string[];
  /** Which side of the text is parsed; the target's, with the source in its segments, if absent. */
  readonly side?: Side;
  /** Whether the whole text is the content of one paragraph. */
  readonly isInline?: boolean;
}

/** A file's tokens, and the environment in which they were parsed and are to be rendered. */
export interface ParsedFile {
  readonly tokens: Token[];
  readonly env: RenderEnv;
}

/** Parses the text of an article, or of a file included in one, into tokens of its own. */
export function parseFile(markdown: MarkdownIt, text: BilingualText, scope: FileScope): ParsedFile {
  const { context, page, path, includedBy = [], side = 'target', isInline = false } = scope;
  const parsed = side === 'target' ? text : { target: text.source, source: text.source, segments: [] };
  const isInclusion = side === 'source' || includedBy.length > 0;
  const env: RenderEnv = {
    context,
    page,
    path,
    includedBy,
    text: parsed,
    lines: new LazyLines(parsed.target),
    halves: new HalfMarkup(parsed, context.locales, page.permalinks, isInclusion ? undefined : context.lineOf),
    fileSide: side,
    side,
    isEmbedded: false,
    block: undefined,
    cursor: undefined,
    references: undefined,
  };
  if (parsed.segments.length > 0) page.parsed.push(env);
  const tokens = isInline ? markdown.parseInline(parsed.target.trim(), env) : markdown.parse(parsed.target, env);
  return { tokens, env };
}

/** Reports the segments of a rendered file that found no place on the page. */
export function reportUnplaced(env: RenderEnv): void {
  for (const index of env.halves.unplaced()) {
    const segment = env.text.segments[index];
    if (!segment) continue;
    report(env, {
      code: 'segment-not-shown',
      message: `Translation unit ${segment.id} has no place on the page: Markdown drops the text in which it stands.`,
      range: segment.target,
      suggestion: 'Move it to where text is shown: neither an attribute nor the definition of a link is.',
    });
  }
}

/** A table of lines that is made when somebody asks for a place. */
class LazyLines implements LineTable {
  readonly text: string;
  private known: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get starts(): readonly number[] {
    return (this.known ??= lineStarts(this.text));
  }
}
