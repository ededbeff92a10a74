import type MarkdownIt from 'markdown-it';
import type { RenderEnv } from '../environment.ts';
import { addQuoteSection } from '../parsing/quote-sections.ts';
import { placeVideo, renderVideo, type Video } from '../dialect/video-player.ts';

const VIDEO = /^\[\s*!\s*video(?![a-z])(.*)\]$/is;
const ADDRESS = /^(https?:\/\/\S*)(?:\s+(?:title=)?(.*))?$/s;

/** What the token of a video carries. */
interface VideoMeta extends Video {
  readonly title: string;
}

/**
 * Shows the video of a blockquote's line `[!VIDEO https://… title]`, as DocFX does. Each such line is a block by itself;
 * one without an address of the web is text.
 */
export function videoQuote(markdown: MarkdownIt): void {
  addQuoteSection(markdown, ({ bracket, written, rest }, env) => {
    const inside = VIDEO.exec(bracket)?.[1]?.trim();
    if (inside === undefined) return undefined;
    if (rest !== '') {
      const message = `Text follows ${written} on its line, so both are shown as text.`;
      return { problem: { code: 'invalid-note-section', message, suggestion: 'Put the text on a line of its own.' } };
    }
    const [, address, title = ''] = ADDRESS.exec(inside) ?? [];
    if (address === undefined) {
      const message = 'The video has no address that begins with https://, so it is shown as text.';
      return { problem: { code: 'invalid-video', message } };
    }
    return {
      types: { open: 'video_quote_open', close: 'video_quote_close' },
      tag: '',
      isOneLine: true,
      finish: (state, open, range) => {
        const token = state.tokens[open];
        if (token)
          token.meta = { ...placeVideo(env, address, () => range), title: unquoted(title) } satisfies VideoMeta;
      },
    };
  });
  markdown.renderer.rules['video_quote_open'] = (tokens, i, _options, env: RenderEnv) => {
    const { title, ...video } = tokens[i]?.meta as VideoMeta;
    const html = renderVideo(video, env, env.page.view === 'bilingual' ? new Map([['title', title]]) : undefined);
    return video.isEmbeddable ? `${html}\n` : `<p>${html}</p>\n`;
  };
  markdown.renderer.rules['video_quote_close'] = () => '';
}

/** `unquoted('"My video"') // => 'My video'` */
function unquoted(title: string): string {
  return /^(["'])(.*)\1$/s.exec(title)?.[2] ?? title;
}
