import MarkdownIt from 'markdown-it';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BilingualText } from '../model/segment-pair.ts';
import { lineStarts } from '../model/text.ts';
import { HalfMarkup } from './bilingual/halves.ts';
import { bilingualHalves } from './bilingual/index.ts';
import type { Heading, RenderContext, RenderEnv } from './environment.ts';
import { CONSTRUCTS } from './registry.ts';
import { sanitize } from './sanitize.ts';

/** An article's body as HTML. */
export interface RenderedArticle {
  /** Both halves of each segment in place. */
  readonly html: string;
  /** The translation alone, as a monolingual page would hold it; written when it is asked for. */
  readonly translationHtml: string;
  readonly headings: readonly Heading[];
  /** Indexes of the segments that have no place of their own in `html`: in an image's alt text, for example. */
  readonly unplaced: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a function that renders articles' bodies; it holds a markdown-it, so make one and use it for many articles.
 * The text's line ends must be LF. Offsets in diagnostics are offsets of the target projection.
 */
export function createRenderer(): (text: BilingualText, context: RenderContext) => RenderedArticle {
  const markdown = new MarkdownIt({ html: true, linkify: false, langPrefix: 'lang-' });
  bilingualHalves(markdown);
  for (const construct of CONSTRUCTS) construct(markdown);

  return (text, context) => {
    const env: RenderEnv = {
      context,
      text,
      lines: { text: text.target, starts: text.segments.length > 0 ? lineStarts(text.target) : [] },
      halves: new HalfMarkup(text, context.locales),
      headings: [],
      diagnostics: [],
      view: 'bilingual',
      hasRawHtml: false,
    };
    const tokens = markdown.parse(text.target, env);
    const write = (view: RenderEnv['view']): string => {
      Object.assign(env, { view, hasRawHtml: false });
      const html = markdown.renderer.render(tokens, markdown.options, env);
      return env.hasRawHtml ? sanitize(html, context) : html;
    };
    const html = write('bilingual');
    return {
      html,
      get translationHtml() {
        return text.segments.length > 0 ? write('target') : html;
      },
      headings: env.headings,
      unplaced: env.halves.unplaced(),
      diagnostics: env.diagnostics,
    };
  };
}

/** A text in one language as a bilingual text without segments. */
export function monolingual(text: string): BilingualText {
  return { target: text, source: text, segments: [] };
}
