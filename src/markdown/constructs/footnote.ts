import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { RenderEnv } from '../environment.ts';
import { isCodeIndent, lineStart } from '../parsing/block-lines.ts';
import { endWith } from '../bilingual/index.ts';

/** A footnote of a file, numbered when the text first refers to it. */
interface Footnote {
  number: number;
  /** How often the translation refers to it. */
  references: number;
  /** The number of its first reference among all references. */
  firstReference: number;
  /** What keeps its ids apart from those of other files on the page. */
  prefix: string;
}

/** The environment of a file, with its footnotes. */
interface FootnoteEnv extends RenderEnv {
  footnotes?: { readonly byLabel: Map<string, Footnote>; numbered: number };
  isInFootnote?: boolean;
}

/** What the token of a reference carries. */
interface ReferenceMeta {
  readonly footnote: Footnote;
  /** Which reference to the footnote it is, from 0; nothing in a source half, to which no footnote leads back. */
  readonly index?: number;
}

const DEFINITION = /\[\^([^\]\s]{1,200})\]:[ \t]*/y;
const REFERENCE = /\[\^([^\]\s]{1,200})\]/y;

/**
 * Reads footnotes, `[^1]` and `[^1]: text`, and puts them at the end of their file, marked up as by Markdig. One to which
 * nothing refers stands there as well, since its text must not be lost; a reference to none is text.
 */
export function footnote(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'footnote_definition', readDefinition, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'footnote_reference', (state, silent) => {
    const { footnotes, side } = state.env as FootnoteEnv;
    if (!footnotes || state.src.charCodeAt(state.pos) !== 0x5b) return false;
    REFERENCE.lastIndex = state.pos;
    const found = footnotes.byLabel.get(REFERENCE.exec(state.src)?.[1] ?? '');
    if (!found || REFERENCE.lastIndex > state.posMax) return false;
    if (!silent) {
      found.number ||= ++footnotes.numbered;
      const isCounted = side === (state.env as RenderEnv).fileSide;
      const meta: ReferenceMeta = { footnote: found, ...(isCounted && { index: found.references++ }) };
      state.push('footnote_reference', '', 0).meta = meta;
    }
    state.pos = REFERENCE.lastIndex;
    return true;
  });
  markdown.core.ruler.after('inline', 'footnotes', moveToEnd);
  writeFootnotes(markdown);
}

/** Reads `[^label]: text` and the lines that belong to it: those of its paragraph, and indented ones. */
function readDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = lineStart(state, startLine);
  const env = state.env as FootnoteEnv;
  if (state.src.charCodeAt(start + 1) !== 0x5e || isCodeIndent(state, startLine)) return false;
  // Within one, another can only end it.
  if (env.isInFootnote && !silent) return false;
  DEFINITION.lastIndex = start;
  const label = DEFINITION.exec(state.src)?.[1];
  if (label === undefined) return false;
  if (silent) return true;
  const found: Footnote = { number: 0, references: 0, firstReference: 0, prefix: '' };
  env.footnotes ??= { byLabel: new Map(), numbered: 0 };
  if (!env.footnotes.byLabel.has(label)) env.footnotes.byLabel.set(label, found);
  const open = state.push('footnote_open', 'li', 1);
  const lines: [number, number] = [startLine, startLine];
  open.map = lines;
  open.meta = found;
  env.isInFootnote = true;
  readContent(state, startLine, endLine, Math.min(DEFINITION.lastIndex, state.eMarks[startLine] ?? 0));
  env.isInFootnote = false;
  lines[1] = state.line;
  state.push('footnote_close', 'li', -1);
  return true;
}

/** Parses the blocks of a definition, whose first line starts at `contentStart`, as if it were indented by four more. */
function readContent(state: StateBlock, line: number, endLine: number, contentStart: number): void {
  const { blkIndent, parentType } = state;
  const [begin, shift, indentation] = [state.bMarks[line] ?? 0, state.tShift[line] ?? 0, state.sCount[line] ?? 0];
  state.bMarks[line] = contentStart;
  state.tShift[line] = 0;
  state.sCount[line] = blkIndent + 4;
  state.blkIndent += 4;
  // The type is unknown to the types of markdown-it; its rules only ask whether it is theirs.
  state.parentType = 'footnote' as typeof parentType;
  state.md.block.tokenize(state, line, endLine);
  Object.assign(state, { blkIndent, parentType });
  state.bMarks[line] = begin;
  state.tShift[line] = shift;
  state.sCount[line] = indentation;
}

function moveToEnd(state: StateCore): void {
  const { footnotes, page } = state.env as FootnoteEnv;
  if (!footnotes) return;
  const text: Token[] = [];
  const definitions: { readonly footnote: Footnote; readonly tokens: Token[] }[] = [];
  let current: Token[] = text;
  for (const token of state.tokens) {
    if (token.type === 'footnote_open') {
      current = [];
      definitions.push({ footnote: token.meta as Footnote, tokens: current });
    }
    current.push(token);
    if (token.type === 'footnote_close') current = text;
  }
  for (const { footnote: found } of definitions) found.number ||= ++footnotes.numbered;
  definitions.sort((a, b) => a.footnote.number - b.footnote.number);
  const prefix = freePrefix(page.anchors);
  let firstReference = 1;
  for (const { footnote: found, tokens } of definitions) {
    Object.assign(found, { prefix, firstReference });
    firstReference += found.references;
    page.anchors.add(`fn:${prefix}${found.number}`);
    for (let index = 0; index < found.references; index++) page.anchors.add(referenceId(found, index));
    addBackLinks(state, found, tokens);
  }
  const open = new state.Token('footnotes_open', 'div', 1);
  const close = new state.Token('footnotes_close', 'div', -1);
  state.tokens = [...text, open, ...definitions.flatMap(({ tokens }) => tokens), close];
}

/** Puts the links back to the text at the end of a definition's last paragraph, or into one of their own. */
function addBackLinks({ Token: TokenClass }: StateCore, found: Footnote, definition: Token[]): void {
  const back = new TokenClass('footnote_back', '', 0);
  back.meta = found;
  const last = definition.length - 2;
  const text = definition[last - 1];
  if (definition[last]?.type === 'paragraph_close' && text?.type === 'inline') endWith(text, back);
  else {
    const open = new TokenClass('paragraph_open', 'p', 1);
    definition.splice(last + 1, 0, open, back, new TokenClass('paragraph_close', 'p', -1));
  }
}

/** What to put before the numbers in ids: nothing in the first file with footnotes, then `2-` and so on. */
function freePrefix(anchors: ReadonlySet<string>): string {
  let file = 1;
  while (anchors.has(`fn:${file === 1 ? '' : `${file}-`}1`)) file++;
  return file === 1 ? '' : `${file}-`;
}

function referenceId({ prefix, firstReference }: Footnote, index: number): string {
  return `fnref:${prefix}${firstReference + index}`;
}

function writeFootnotes(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  rules['footnote_reference'] = (tokens, i) => {
    const { footnote: found, index } = tokens[i]?.meta as ReferenceMeta;
    const id = index === undefined ? '' : ` id="${referenceId(found, index)}"`;
    return `<a${id} href="#fn:${found.prefix}${found.number}" class="footnote-ref"><sup>${found.number}</sup></a>`;
  };
  rules['footnotes_open'] = (_tokens, _i, _options, { page: { view, labels } }: RenderEnv) => {
    const label = view === 'bilingual' ? ` role="group" aria-label="${escapeHtml(labels.footnotes)}"` : '';
    return `<div class="footnotes"${label}>\n<hr>\n<ol>\n`;
  };
  rules['footnotes_close'] = () => '</ol>\n</div>\n';
  rules['footnote_open'] = (tokens, i) => {
    const { prefix, number } = tokens[i]?.meta as Footnote;
    return `<li id="fn:${prefix}${number}">\n`;
  };
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_back'] = (tokens, i, _options, { page: { view, labels } }: RenderEnv) => {
    const found = tokens[i]?.meta as Footnote;
    // Style sheets give a page another sign: few fonts of texts have this one, and browsers take long to find another font.
    const label = view === 'bilingual' ? ` aria-label="${escapeHtml(labels.backToText)}">` : '>↩';
    return Array.from({ length: found.references }, (_, index) => {
      return `<a href="#${referenceId(found, index)}" class="footnote-back-ref"${label}</a>`;
    }).join('');
  };
}
