import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { isCodeIndent, lineStart } from '../parsing/block-lines.ts';
import { passSegmentsWithin } from '../parsing/consumed-segments.ts';
import { inlineRange, report, type RenderEnv } from '../environment.ts';
import { fileProblem } from '../dialect/file-problem.ts';
import { isOpeningBracket } from '../parsing/full-width.ts';
import { FULL_WIDTH_OPENING, readInclude, type IncludeDirective } from '../dialect/include-directive.ts';
import { allowInLinkText } from '../page-parts/link-text.ts';
import { parseFile, type ParsedFile } from '../parsing/parse-file.ts';
import { stopTextBefore } from '../parsing/text-stops.ts';

/** What the token of an include carries. */
interface IncludeMeta {
  readonly directive: IncludeDirective;
  /** The directive as written. */
  readonly written: string;
  readonly range: TextSpan;
  included?: ParsedFile;
}

/**
 * Puts other Markdown files in the place of `[!INCLUDE [title](path)]`: as blocks where it has a line of its own,
 * within the sentence elsewhere. An included file is parsed by itself, so it shares neither link definitions nor open
 * blocks with the article. One that cannot be included leaves its directive as text.
 *
 * Within a segment there is room for one language: the target half holds the file's translation, the source half its
 * source.
 */
export function include(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'fence',
    'include',
    (state, startLine, _endLine, silent) => {
      if (isCodeIndent(state, startLine)) return false;
      const start = lineStart(state, startLine);
      if (!isOpeningBracket(state.src.charCodeAt(start))) return false;
      const written = state.src.slice(start, state.eMarks[startLine]).trimEnd();
      const directive = readInclude(written, 0, 'line');
      if (directive?.end !== written.length) return false;
      if (silent) return true;
      state.line = startLine + 1;
      const token = state.push('include', '', 0);
      token.block = true;
      token.map = [startLine, state.line];
      token.meta = { directive, written, range: { start, end: start + written.length } } satisfies IncludeMeta;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list', 'table'] },
  );
  stopTextBefore(markdown, FULL_WIDTH_OPENING);
  allowInLinkText(markdown, (text, offset) => readInclude(text, offset, 'sentence') !== undefined);
  // Before text, which would run past brackets of full width.
  markdown.inline.ruler.before('text', 'include', (state, silent) => {
    const { src, pos } = state;
    if (!isOpeningBracket(src.charCodeAt(pos))) return false;
    const directive = readInclude(src, pos, 'sentence');
    if (directive === undefined || directive.end > state.posMax) {
      if (!silent) reportLeftover(state);
      return false;
    }
    if (!silent) {
      const token = state.push('include_inline', '', 0);
      const written = src.slice(pos, directive.end);
      const meta: IncludeMeta = { directive, written, range: inlineRange(state, pos, directive.end) };
      parseIncluded(markdown, state.env as RenderEnv, meta, true);
      if (meta.included) joinParagraphs(meta.included.tokens);
      token.meta = meta;
    }
    state.pos = directive.end;
    return true;
  });
  markdown.core.ruler.after('inline', 'include', (state) => {
    const env = state.env as RenderEnv;
    for (const { type, meta } of state.tokens) {
      if (type !== 'include') continue;
      const block = meta as IncludeMeta;
      parseIncluded(markdown, env, block, false);
      if (block.included) passSegmentsWithin(env, block.range, block.written);
    }
  });
  const write = (token: Token | undefined, env: RenderEnv): string => {
    const { included, directive, written } = token?.meta as IncludeMeta;
    if (included) {
      included.env.isEmbedded = env.isEmbedded || env.halves.isOpen;
      return markdown.renderer.render(included.tokens, markdown.options, included.env);
    }
    const isAsInDocfx = env.page.view === 'target' && !directive.isDamaged;
    return markdown.utils.escapeHtml(isAsInDocfx ? `[!include[${directive.label}](${directive.path})]` : written);
  };
  markdown.renderer.rules['include'] = (tokens, i, _options, env: RenderEnv) => {
    const { included, directive } = tokens[i]?.meta as IncludeMeta;
    const html = write(tokens[i], env);
    if (included) return html;
    return env.page.view === 'target' && !directive.isDamaged ? `${html}\n` : `<p>${html}</p>\n`;
  };
  markdown.renderer.rules['include_inline'] = (tokens, i, _options, env: RenderEnv) => write(tokens[i], env);
  markdown.renderer.rules['include_joint'] = (_tokens, _i, _options, env: RenderEnv) =>
    env.page.view === 'target' ? '' : '\n';
}

/**
 * Runs the paragraphs of a file together that is included within a sentence. DocFX leaves nothing between them; a page
 * keeps their words apart.
 */
function joinParagraphs(tokens: readonly Token[]): void {
  for (const { children } of tokens) {
    let last: Token | undefined;
    for (const token of children ?? []) {
      const isBreak = token.type === 'softbreak' || token.type === 'hardbreak';
      if (isBreak && last) [last.type, token.type] = ['include_joint', 'include_joint'];
      last = isBreak ? token : undefined;
    }
  }
}

const SUGGESTION = 'Write [!INCLUDE [title](path.md)].';

/** Reports what begins as an include but stays text. */
function reportLeftover(state: StateInline): void {
  const { pos } = state;
  const keyword = /^\[!include/i.exec(state.src.slice(pos, pos + 9))?.[0];
  if (keyword === undefined) return;
  report(state.env as RenderEnv, {
    code: 'directive-damaged',
    message: 'This is shown as text: it begins as an include, but is none.',
    range: inlineRange(state, pos, pos + keyword.length),
    suggestion: SUGGESTION,
  });
}

/** Parses the file that an include names; reports one that cannot be included and leaves `meta` as it is. */
function parseIncluded(markdown: MarkdownIt, env: RenderEnv, meta: IncludeMeta, isInline: boolean): void {
  const { context, page, side } = env;
  const { directive, range } = meta;
  if (!context.readInclude) return;
  const found = context.readInclude({ path: directive.path, from: env.path });
  if ('problem' in found) {
    report(env, { ...fileProblem(found, 'included file', 'include-not-found'), range });
    return;
  }
  const includedBy = [...env.includedBy, env.path];
  const start = includedBy.indexOf(found.path);
  if (start !== -1) {
    const circle = [...includedBy.slice(start), found.path].join(' → ');
    report(env, { code: 'circular-reference', message: `These files include each other: ${circle}.`, range });
    return;
  }
  if (directive.isDamaged) {
    report(env, {
      code: 'directive-damaged',
      message: 'The include is written in a way that only Diglot understands.',
      range,
      suggestion: SUGGESTION,
    });
  }
  meta.included = parseFile(markdown, found.content, {
    context,
    page,
    path: found.path,
    includedBy,
    side,
    isInline,
  });
}
