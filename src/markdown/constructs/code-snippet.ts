import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { parseSourceHalf } from '../bilingual/halves.ts';
import { codeText, missingContent, openTag, outputsHtml, preformatted } from '../code/code-html.ts';
import { extensionOf } from '../code/languages.ts';
import { formatLineRanges } from '../code/line-ranges.ts';
import { quoteCode, type QuotedCode } from '../code/quote-code.ts';
import { repairSnippet } from '../code/repair-snippet.ts';
import { readSnippet, type SnippetDirective } from '../code/snippet-directive.ts';
import { passSegmentsWithin } from '../parsing/consumed-segments.ts';
import { inlineRange, report, type RenderEnv } from '../environment.ts';
import { isOpeningBracket } from '../parsing/full-width.ts';
import { isCodeIndent, lineStart } from '../parsing/block-lines.ts';

/** What the token of a snippet carries. */
interface Snippet {
  readonly directive: SnippetDirective;
  readonly written: string;
  readonly quoted: QuotedCode;
}

const MAY_BE_DIRECTIVE = /^[[［【]\s*[!！]\s*(?:code|notebook)/i;
/** One within a line: without nested brackets, so that a line full of openings is looked at once. */
const INLINE = /\[!(?:code|notebook)(?:-[^\s[\]]*)?\[[^[\]]*\]\s*\([^()[\]]*\)\s*\]/iy;

/**
 * Shows the code of another file in the place of `[!code-csharp[name](path?query#tag "title")]`, and a notebook's cell in
 * that of `[!notebook-python[](path?name=cell)]`. DocFX reads them on lines of their own only; on a page, one within a
 * line is understood, too, and reported.
 */
export function codeSnippet(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  markdown.block.ruler.before(
    'fence',
    'code_snippet',
    (state, startLine, _endLine, silent) => {
      if (isCodeIndent(state, startLine)) return false;
      const start = lineStart(state, startLine);
      if (!isOpeningBracket(state.src.charCodeAt(start))) return false;
      const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
      if (!MAY_BE_DIRECTIVE.test(line)) return false;
      const intact = readLine(line);
      const directive = intact ?? readLine(repairSnippet(line));
      if (!directive) return false;
      if (silent) return true;
      const env = state.env as RenderEnv;
      state.line = startLine + 1;
      const token = state.push('code_snippet', '', 0);
      token.block = true;
      token.map = [startLine, state.line];
      const range = { start, end: start + line.length };
      token.meta = quote(env, directive, line, range);
      if (!intact) reportDamage(env, 'The directive is written in a way that only Diglot understands.', range);
      passSegmentsWithin(env, range, line);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list', 'table'] },
  );
  markdown.inline.ruler.before('link', 'code_snippet', (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x5b || src.charCodeAt(pos + 1) !== 0x21) return false;
    INLINE.lastIndex = pos;
    const written = INLINE.exec(src)?.[0];
    const directive = written === undefined ? undefined : readSnippet(written);
    const env = state.env as RenderEnv;
    if (written === undefined || directive === undefined || pos + written.length > state.posMax) {
      const keyword = /^\[!(?:code|notebook)\b/i.exec(src.slice(pos, pos + 12))?.[0];
      if (!silent && keyword !== undefined) {
        const range = inlineRange(state, pos, pos + keyword.length);
        reportDamage(env, 'This is shown as text: it begins as a directive that quotes code, but is none.', range);
      }
      return false;
    }
    if (!silent) {
      const range = inlineRange(state, pos, pos + written.length);
      state.push('code_snippet_inline', '', 0).meta = quote(env, directive, written, range);
      reportDamage(env, 'A directive that quotes code must have a line of its own.', range);
    }
    state.pos += written.length;
    return true;
  });
  markdown.renderer.rules['code_snippet'] = (tokens, i, _options, env: RenderEnv) => {
    const { directive, quoted, written } = tokens[i]?.meta as Snippet;
    if (quoted.missing === 'reader') return `<p>${escapeHtml(written)}</p>\n`;
    if (quoted.missing === 'file' && env.page.view === 'target') return MISSING_IN_DOCFX;
    if (quoted.missing && env.page.view === 'bilingual') return `${missingContent(env, nameOf(directive), 'p')}\n`;
    return preformatted(env, codeElement(env, directive, quoted)) + outputsHtml(env, quoted.outputs);
  };
  markdown.renderer.rules['code_snippet_inline'] = (tokens, i, options, env: RenderEnv) => {
    const { directive, quoted, written } = tokens[i]?.meta as Snippet;
    if (env.page.view === 'target') {
      // Without its first bracket it is what DocFX takes all of it for: text with a link.
      const tokens = parseSourceHalf(markdown, written.slice(1), { ...env, side: 'source' } satisfies RenderEnv, Token);
      return `[${markdown.renderer.renderInline(tokens, options, env)}`;
    }
    if (quoted.missing === 'reader') return escapeHtml(written);
    if (quoted.missing) return missingContent(env, nameOf(directive), 'span');
    env.page.features.add('code');
    return codeElement(env, directive, quoted, 'code-within-line');
  };
}

/** What DocFX writes where a file of code does not exist, unless a theme has other words for it. */
const MISSING_IN_DOCFX = `<div class="WARNING">
<h5>WARNING</h5>
<p>It looks like the sample you are looking for does not exist.</p>
</div>
`;

function readLine(line: string | undefined): SnippetDirective | undefined {
  const directive = line === undefined ? undefined : readSnippet(line);
  return directive?.end === line?.length ? directive : undefined;
}

function quote(env: RenderEnv, directive: SnippetDirective, written: string, range: TextSpan): Snippet {
  if (directive.ignored.length > 0) {
    const ignored = directive.ignored.map((parameter) => `"${parameter}"`).join(', ');
    report(env, {
      code: 'code-range-invalid',
      message: `These parameters are passed over: ${ignored}.`,
      range,
      suggestion: 'Known are name, range, start, end, highlight and dedent; from a wrong one on, all are passed over.',
    });
  }
  return { directive, written, quoted: quoteCode(env, directive, () => range) };
}

function codeElement(env: RenderEnv, directive: SnippetDirective, { code }: QuotedCode, within?: string): string {
  const { language, isInteractive, name, title, path, highlight } = directive;
  const classes = [language ? `lang-${language}` : undefined, within].filter((part) => part !== undefined);
  const tag = openTag('code', {
    class: classes.length > 0 ? classes.join(' ') : undefined,
    'data-interactive': isInteractive ? language : undefined,
    name: name || undefined,
    title: title || undefined,
    'highlight-lines': highlight.length > 0 ? formatLineRanges(highlight) : undefined,
  });
  return `${tag}${codeText(env, { text: code, language: language ?? extensionOf(path), highlight })}</code>`;
}

/** A short name for what a directive quotes. `src/Program.cs#main` */
function nameOf({ path, selection }: SnippetDirective): string {
  return selection.tag ? `${path}#${selection.tag}` : path;
}

function reportDamage(env: RenderEnv, message: string, range: TextSpan): void {
  report(env, {
    code: 'directive-damaged',
    message,
    range,
    suggestion: 'Write [!code-language[name](path)] on a line of its own.',
  });
}
