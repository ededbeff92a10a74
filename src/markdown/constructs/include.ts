import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { readDirective } from '../directive.ts';
import { blockRange, inlineRange, report, type RenderEnv } from '../environment.ts';
import { parseFile, type ParsedFile } from '../parse-file.ts';

/** What the token of an include carries. */
interface IncludeMeta {
  readonly path: string;
  /** The directive as written. */
  readonly written: string;
  readonly range: TextSpan;
  included?: ParsedFile;
}

const KEYWORD = /^\[!include[+-]?/i;

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
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const line = state.src.slice(start, state.eMarks[startLine]);
      const end = endOfInclude(line);
      if (end === undefined || line.slice(end.end).trim() !== '') return false;
      if (silent) return true;
      state.line = startLine + 1;
      const token = state.push('include', '', 0);
      token.block = true;
      token.map = [startLine, state.line];
      token.meta = {
        path: end.path,
        written: line.trimEnd(),
        range: blockRange(state.env as RenderEnv, token.map),
      } satisfies IncludeMeta;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list', 'table'] },
  );
  markdown.inline.ruler.before('link', 'include', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x21) return false;
    const written = state.src.slice(state.pos, state.posMax);
    const end = endOfInclude(written);
    if (end === undefined) return false;
    if (!silent) {
      const env = state.env as RenderEnv;
      const token = state.push('include_inline', '', 0);
      const meta: IncludeMeta = {
        path: end.path,
        written: written.slice(0, end.end),
        range: inlineRange(state, state.pos, state.pos + end.end),
      };
      parseIncluded(markdown, env, meta, true);
      token.meta = meta;
    }
    state.pos += end.end;
    return true;
  });
  markdown.core.ruler.after('inline', 'include', (state) => {
    for (const token of state.tokens) if (token.type === 'include') parseBlock(markdown, state, token);
  });
  const write = (token: Token | undefined, env: RenderEnv): string => {
    const { included, written } = token?.meta as IncludeMeta;
    if (!included) return markdown.utils.escapeHtml(written);
    included.env.isEmbedded = env.isEmbedded || env.halves.isOpen;
    return markdown.renderer.render(included.tokens, markdown.options, included.env);
  };
  markdown.renderer.rules['include'] = (tokens, i, _options, env: RenderEnv) => {
    const html = write(tokens[i], env);
    if ((tokens[i]?.meta as IncludeMeta).included) return html;
    return env.page.view === 'target' ? `${html}\n` : `<p>${html}</p>\n`;
  };
  markdown.renderer.rules['include_inline'] = (tokens, i, _options, env: RenderEnv) => write(tokens[i], env);
}

function endOfInclude(text: string): ReturnType<typeof readDirective> {
  const keyword = KEYWORD.exec(text);
  return keyword ? readDirective(text, keyword[0].length) : undefined;
}

function parseBlock(markdown: MarkdownIt, state: StateCore, token: Token): void {
  const env = state.env as RenderEnv;
  const meta = token.meta as IncludeMeta;
  parseIncluded(markdown, env, meta, false);
  // A segment whose whole text is the directive has been shown by what it includes.
  env.text.segments.forEach(({ target }, index) => {
    if (meta.included && target.start >= meta.range.start && target.end <= meta.range.end) env.halves.pass(index);
  });
}

/** Parses the file that an include names; reports one that cannot be included and leaves `meta` as it is. */
function parseIncluded(markdown: MarkdownIt, env: RenderEnv, meta: IncludeMeta, isInline: boolean): void {
  const { context, page, side } = env;
  const { path, range } = meta;
  if (!context.readInclude) return;
  const found = context.readInclude({ path, from: env.path });
  if ('problem' in found) {
    const message = {
      missing: `The included file ${found.path} does not exist.`,
      outside: `The included file ${found.path} is outside of the docset.`,
      unreadable: `The included file ${found.path} cannot be read.`,
    }[found.problem];
    report(env, { code: found.problem === 'outside' ? 'link-out-of-scope' : 'include-not-found', message, range });
    return;
  }
  const includedBy = [...env.includedBy, env.path];
  const start = includedBy.indexOf(found.path);
  if (start !== -1) {
    const circle = [...includedBy.slice(start), found.path].join(' → ');
    report(env, { code: 'circular-reference', message: `These files include each other: ${circle}.`, range });
    return;
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
