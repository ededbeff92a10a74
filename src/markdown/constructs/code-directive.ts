import type MarkdownIt from 'markdown-it';
import type { TextSpan } from '../../model/text.ts';
import { codeText, missingContent, openTag, preformatted, type Attributes } from '../code/code-html.ts';
import { extensionOf, languageOfFile } from '../code/languages.ts';
import { readLineRange, readLineRanges, type LineRange } from '../code/line-ranges.ts';
import { quoteCode, type QuotedCode } from '../code/quote-code.ts';
import { passSegmentsWithin } from '../parsing/consumed-segments.ts';
import { report, type RenderEnv } from '../environment.ts';
import { addDirective, refuseAttributes } from '../triple-colon/index.ts';

/** What the token of a directive carries. */
interface CodeDirective {
  readonly quoted: QuotedCode;
  readonly attributes: Attributes;
  readonly language: string;
  readonly highlight: readonly LineRange[];
  readonly written: string;
  /** A short name for what is quoted. */
  readonly name: string;
}

const KNOWN = ['source', 'id', 'range', 'language', 'highlight', 'interactive'];

/**
 * Shows the code of another file in the place of `:::code source="Program.cs" id="main":::`. Without a language, the
 * file's extension tells it.
 */
export function codeDirective(markdown: MarkdownIt): void {
  addDirective(markdown, {
    name: 'code',
    code: 'invalid-code',
    example: ':::code source="src/Program.cs" id="main":::',
    blockForm: () => 'leaf',
    refuse: (attributes) => refuseAttributes(attributes, { known: KNOWN, required: ['source'] }),
    open: (token, { attributes, env, range, written }) => {
      token.meta = read(attributes, env, written, range);
      passSegmentsWithin(env, range(), written);
    },
  });
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules['directive_code'] = (tokens, i, _options, env: RenderEnv) => {
    const { quoted, attributes, language, highlight, written, name } = tokens[i]?.meta as CodeDirective;
    if (quoted.missing === 'reader') return `<p>${escapeHtml(written)}</p>\n`;
    const text = `${quoted.code.trimEnd()}\n`;
    if (text === '\n' && env.page.view === 'target') return `${openTag('div', attributes)}</div>\n`;
    if (text === '\n') return `${missingContent(env, name, 'p')}\n`;
    const html = codeText(env, { text, language, highlight });
    // DocFX takes what looks like a character reference for one.
    const code = env.page.view === 'target' ? html.replace(/&amp;(?=#?\w+;)/g, '&') : html;
    return preformatted(env, `${openTag('code', attributes)}${code}</code>`);
  };
}

function read(
  attributes: ReadonlyMap<string, string>,
  env: RenderEnv,
  written: string,
  range: () => TextSpan,
): CodeDirective {
  const given = (name: string): string => attributes.get(name) ?? '';
  const source = given('source');
  const id = given('id');
  const interactive = given('interactive');
  const highlight = given('highlight');
  const language = given('language') || languageOfFile(source);
  if (language === undefined) {
    report(env, {
      code: 'invalid-code',
      message: `The extension of ${source} does not tell its language.`,
      range: range(),
      suggestion: 'Write language="…".',
    });
  }
  const ranges = readRanges(given('range'), env, range);
  const selection = { tag: id, ...(ranges ? { ranges } : {}) };
  const quoted = quoteCode(env, { path: source, selection }, range);
  if (quoted.missing === undefined && quoted.code.trim() === '') {
    report(env, {
      code: 'code-range-invalid',
      message: `Nothing but blanks is quoted from ${source}.`,
      range: range(),
    });
  }
  return {
    quoted,
    attributes: {
      class: `lang-${language ?? ''}`,
      'data-interactive': interactive === '' ? undefined : (language ?? ''),
      'data-interactive-mode': interactive || undefined,
      'highlight-lines': highlight || undefined,
    },
    language: language ?? extensionOf(source),
    highlight: readLineRanges(highlight) ?? [],
    written,
    name: id === '' ? source : `${source}#${id}`,
  };
}

/** Reads the lines to be shown; as in DocFX, those before a wrong one count, and none is all. */
function readRanges(text: string, env: RenderEnv, range: () => TextSpan): LineRange[] | undefined {
  if (text === '') return undefined;
  const ranges = text.split(',').map((item) => readLineRange(item, ''));
  const wrong = ranges.indexOf(undefined);
  if (wrong === -1) return ranges.filter((it) => it !== undefined);
  report(env, {
    code: 'code-range-invalid',
    message: `"${text}" is no list of lines.`,
    range: range(),
    suggestion: 'Write numbers from 1 with commas between them: "1,3-5,12-".',
  });
  return wrong === 0 ? undefined : ranges.slice(0, wrong).filter((it) => it !== undefined);
}
