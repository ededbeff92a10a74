import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { decodeUrl, splitSuffix } from '../../model/url.ts';
import type { RenderEnv } from '../environment.ts';

/** Longer addresses are told by their host. In characters. */
const LONGEST = 60;

/**
 * Shows the address of links that have no text, most often because machine translation has moved the text behind them: readers could
 * neither see nor name them, and a keyboard would stop at nothing.
 */
export function wordlessLink(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  rules['link_open'] = (tokens, i, options, env: RenderEnv, self) => {
    const tag = self.renderToken(tokens, i, options);
    if (env.page.view !== 'bilingual' || !isWordless(tokens, i)) return tag;
    return tag + escapeHtml(readableAddress(tokens[i]?.attrGet('href') ?? ''));
  };
}

function isWordless(tokens: readonly Token[], open: number): boolean {
  let i = open + 1;
  while (tokens[i]?.type === 'text' && tokens[i]?.content.trim() === '') i++;
  return tokens[i]?.type === 'link_close';
}

/**
 * An address as short as people can recognise it: `readableAddress('https://www.example.com/a%20b/') // => 'example.com/a b'`,
 * `readableAddress('/id-id/books/lend/#fees') // => 'lend'`
 */
function readableAddress(url: string): string {
  const [path, suffix] = splitSuffix(url);
  const [, scheme, address = ''] = /^([a-z][a-z\d+.-]*:(?:\/\/)?(?:www\.)?)?(.*?)\/*$/i.exec(decodeUrl(path)) ?? [];
  if (scheme === undefined) return /[^/]+$/.exec(address)?.[0] ?? suffix.slice(1);
  return address.length <= LONGEST ? address : address.replace(/\/.*/, '');
}
