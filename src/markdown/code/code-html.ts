import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import type { RenderEnv } from '../environment.ts';
import { highlightCode } from './highlight.ts';
import type { LineRange } from './line-ranges.ts';
import { markLines } from './mark-lines.ts';

/** Names and values of an element's attributes; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Code as it is to be written, and in which language. */
export interface Code {
  readonly text: string;
  readonly language: string;
  /** The lines that stand out, counted from 1. */
  readonly highlight?: readonly LineRange[];
}

/** Writes an opening tag. `openTag('code', { class: 'lang-cs', title: undefined }) // => '<code class="lang-cs">'` */
export function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

/**
 * Wraps the HTML of a `<code>` element in `<pre>`; on a page, code runs from left to right in every locale, scrolls by
 * keyboard, and can be copied by a script, which finds its words here.
 */
export function preformatted({ page }: RenderEnv, html: string): string {
  if (page.view === 'target') return `<pre>${html}</pre>\n`;
  page.features.add('code');
  const { copyCode, codeCopied } = page.labels;
  return `${openTag('pre', { dir: 'ltr', tabindex: '0', 'data-copy': copyCode, 'data-copied': codeCopied })}${html}</pre>\n`;
}

/** Writes code for the current view; on a page, in colours if its language is known. */
export function codeText({ page }: RenderEnv, { text, language, highlight = [] }: Code): string {
  if (page.view === 'target') return escapeHtml(text);
  const coloured = language === '' ? undefined : highlightCode(text, language);
  return markLines(coloured ?? escapeHtml(text), highlight);
}

/** Says on a page that content is missing, and which; `element` is one that fits into what stands around it. */
export function missingContent({ page }: RenderEnv, path: string, element: 'p' | 'span'): string {
  page.features.add('code');
  const [before = '', after = ''] = page.labels.contentMissing.split('{path}');
  const name = `<code>${escapeHtml(path)}</code>`;
  return `${openTag(element, { class: 'content-missing' })}${escapeHtml(before)}${name}${escapeHtml(after)}</${element}>`;
}

/** Writes what running code printed, below it on a page. */
export function outputsHtml(env: RenderEnv, outputs: readonly string[]): string {
  if (env.page.view === 'target') return '';
  const title = `<p class="code-output">${escapeHtml(env.page.labels.codeOutput)}</p>\n`;
  return outputs.map((text) => `${title}${preformatted(env, `<samp>${escapeHtml(text)}</samp>`)}`).join('');
}
