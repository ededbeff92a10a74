import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { blockRange, inlineRange, report, type RenderEnv } from '../environment.ts';
import { renderFormula, type Formula } from '../dialect/formula.ts';
import { isCodeIndent, lineStart } from '../parsing/block-lines.ts';

const SPACE = /[ \t]/;
const NO_LETTER = /[\s\p{P}\p{S}]/u;
const LONGEST_IN_LINE = 5000;

/**
 * Reads formulas in TeX where a docset asks for it: `$x$` and `$$x$$` in a line, and lines between `$$` and `$$`. They are
 * bounded as in Markdig. The translation's HTML has them as DocFX leaves them to a script; a page has MathML. A formula
 * that is none is shown as written.
 */
export function math(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'math', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x24 || !(state.env as RenderEnv).context.math) return false;
    const found = readInline(state);
    if (!found) return false;
    if (!silent) {
      const start = state.pos;
      pushFormula(state, 'math_inline', found.content, () => inlineRange(state, start, found.end));
    }
    state.pos = found.end;
    return true;
  });
  markdown.block.ruler.before('fence', 'math', readBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  const write = (token: Token, env: RenderEnv): string => {
    const formula = token.meta as Formula;
    if ('problem' in formula) return `<code dir="ltr">${escapeHtml(token.content)}</code>`;
    env.page.features.add('math');
    return formula.mathMl;
  };
  rules['math_inline'] = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token) return '';
    if (env.page.view === 'target') return `<span class="math">\\(${escapeHtml(token.content)}\\)</span>`;
    return `<span class="math" dir="ltr">${write(token, env)}</span>`;
  };
  rules['math_block'] = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token) return '';
    if (env.page.view === 'target') return `<div class="math">\n\\[\n${escapeHtml(token.content)}\\]</div>\n`;
    return `<div class="math" dir="ltr" tabindex="0">${write(token, env)}</div>\n`;
  };
}

/** Reads `$x$` or `$$x$$`: no letter may touch it, and it has blanks within at both ends or at none. */
function readInline({ src, pos, posMax }: StateInline): { readonly content: string; readonly end: number } | undefined {
  const before = src.charAt(pos - 1);
  if (pos > 0 && (before === '$' || !NO_LETTER.test(before))) return undefined;
  const marker = src.charAt(pos + 1) === '$' ? '$$' : '$';
  const start = pos + marker.length;
  const close = findClosing(src, marker, start, Math.min(posMax, start + LONGEST_IN_LINE));
  if (close === undefined) return undefined;
  const inside = src.slice(start, close.end - marker.length);
  const after = src.charAt(close.end);
  const isSpaced = SPACE.test(src.charAt(start));
  if (inside.trim() === '' || isSpaced !== SPACE.test(src.charAt(close.start - 1))) return undefined;
  if (close.end < posMax && !NO_LETTER.test(after)) return undefined;
  return { content: inside.trim(), end: close.end };
}

/** Finds the next run of dollars in the line that is as long as `marker` or longer. */
function findClosing(source: string, marker: string, from: number, limit: number): TextSpan | undefined {
  for (let i = from; i < limit && source.charAt(i) !== '\n'; i++) {
    if (source.charAt(i) === '\\') i++;
    else if (source.charAt(i) === '$' && i > from) {
      const start = i;
      while (source.charAt(i) === '$') i++;
      if (i - start >= marker.length) return { start, end: i };
    }
  }
  return undefined;
}

function readBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const env = state.env as RenderEnv;
  if (!env.context.math || !isFence(state, startLine)) return false;
  let end = startLine + 1;
  while (end < endLine && (state.sCount[end] ?? 0) >= state.blkIndent && !isFence(state, end)) end++;
  // Without an end it would take the rest of the article in.
  if (end >= endLine || !isFence(state, end)) return false;
  if (silent) return true;
  state.line = end + 1;
  const map: [number, number] = [startLine, state.line];
  const content = state.getLines(startLine + 1, end, state.sCount[startLine] ?? 0, true);
  const token = pushFormula(state, 'math_block', content, () => blockRange(env, map));
  token.block = true;
  token.map = map;
  passSegments(env, blockRange(env, map));
  return true;
}

/** Whether a line is `$$` and nothing else. */
function isFence(state: StateBlock, line: number): boolean {
  if (isCodeIndent(state, line)) return false;
  const start = lineStart(state, line);
  return state.src.startsWith('$$', start) && state.src.slice(start, state.eMarks[line]).trim() === '$$';
}

/** Takes the segments of a formula for shown that are the same in both languages, as formulas are. */
function passSegments({ text, halves }: RenderEnv, { start, end }: TextSpan): void {
  text.segments.forEach(({ target, source }, index) => {
    if (target.start < start || target.end > end) return;
    const sourceText = text.source.slice(source.start, source.end);
    if (text.target.slice(target.start, target.end) === sourceText) halves.pass(index);
  });
}

function pushFormula(state: StateInline | StateBlock, type: string, tex: string, range: () => TextSpan): Token {
  const formula = renderFormula(tex, type === 'math_block');
  if ('problem' in formula) {
    report(state.env as RenderEnv, {
      code: 'math-invalid',
      message: `The formula cannot be read: ${formula.problem}`,
      range: range(),
    });
  }
  const token = state.push(type, '', 0);
  token.content = tex;
  token.meta = formula;
  return token;
}
