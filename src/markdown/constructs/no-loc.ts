import type MarkdownIt from 'markdown-it';
import type { RenderEnv } from '../environment.ts';
import { addDirective, type Directive } from '../triple-colon/index.ts';

const NO_LOC = /:::no-loc text="((?:\\.|[^"\\\n])*)":::/y;

/**
 * Shows the text of `:::no-loc text="X":::`, which is the same in every language. As in DocFX, only this very spelling
 * counts, and a backslash escapes a quotation mark.
 */
export function noLoc(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  addDirective(markdown, {
    name: 'no-loc',
    example: ':::no-loc text="…"::: with exactly these spaces and letters',
    code: 'invalid-no-loc',
    blockForm: () => 'none',
    isInline: true,
    read: readNoLoc,
    refuse: () => undefined,
    open: (token, { attributes }) => {
      token.content = attributes.get('text') ?? '';
    },
  });
  markdown.renderer.rules['directive_no-loc'] = (tokens, i, _options, env: RenderEnv) => {
    const text = escapeHtml(tokens[i]?.content ?? '');
    return env.page.view === 'bilingual' ? `<span translate="no">${text}</span>` : text;
  };
}

/** Lists the texts of all `:::no-loc text="X":::` in some Markdown. */
export function noLocTexts(text: string): string[] {
  if (!text.includes(':::no-loc')) return [];
  return [...text.matchAll(new RegExp(NO_LOC.source, 'g'))].map(([, content = '']) => unescaped(content));
}

function readNoLoc(text: string, start: number): Directive | undefined {
  NO_LOC.lastIndex = start;
  const match = NO_LOC.exec(text);
  if (!match) return undefined;
  const content = unescaped(match[1] ?? '');
  return {
    name: 'no-loc',
    attributes: new Map([['text', content]]),
    colons: 3,
    end: NO_LOC.lastIndex,
    isDamaged: false,
  };
}

function unescaped(content: string): string {
  return content.replace(/\\(.)/g, '$1').trim();
}
