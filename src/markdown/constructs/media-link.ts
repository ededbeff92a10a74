import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { blockRange, type RenderEnv } from '../environment.ts';
import { plainText } from '../page-parts/plain-text.ts';
import { placeVideo, renderVideo, type Video } from '../dialect/video-player.ts';

/** Types of the files that are played, by the ending of their names, as far as browsers know them. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['3g2', 'video/3gpp2'],
  ['3gp', 'video/3gpp'],
  ['aac', 'audio/x-aac'],
  ['aif', 'audio/x-aiff'],
  ['asf', 'video/x-ms-asf'],
  ['au', 'audio/basic'],
  ['avi', 'video/x-msvideo'],
  ['f4v', 'video/x-f4v'],
  ['flv', 'video/x-flv'],
  ['h264', 'video/h264'],
  ['m4v', 'video/x-m4v'],
  ['mid', 'audio/midi'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['mp4a', 'audio/mp4'],
  ['mpeg', 'video/mpeg'],
  ['mpga', 'audio/mpeg'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['ogv', 'video/ogg'],
  ['qt', 'video/quicktime'],
  ['wav', 'audio/x-wav'],
  ['weba', 'audio/webm'],
  ['webm', 'video/webm'],
  ['wma', 'audio/x-ms-wma'],
  ['wmv', 'video/x-ms-wmv'],
]);

const EXTENSION = /\.([a-z0-9]{2,4})(?:[?#]|$)/i;

/** What the token of a video on somebody's site carries. */
interface PlayerMeta extends Video {
  /** The player's address as Markdig writes it. */
  readonly player: string;
  readonly className: string;
}

/**
 * Plays what is written as an image and is none: `![title](video.mp4)` becomes a video, an audio file the like, and an
 * address of YouTube or Vimeo their player, all as by Markdig. A page shows players as it shows other videos.
 */
export function mediaLink(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'media_link', (state) => {
    const env = state.env as RenderEnv;
    if (!env.text.target.includes('![') && !env.text.source.includes('![')) return;
    for (const token of state.tokens) {
      if (token.children) findMedia(state, token.children, () => blockRange(env, token.map));
    }
  });
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  rules['media'] = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    const info = token?.info ?? '';
    const src = escapeHtml(token?.attrGet('src') ?? '');
    const name = info.startsWith('audio') ? 'audio' : 'video';
    const size = name === 'audio' ? 'width="500"' : 'width="500" height="281"';
    const source = `<source type="${info}" src="${src}">`;
    if (env.page.view === 'target') return `<${name} ${size} controls="">${source}</${name}>`;
    const label = escapeHtml(token?.content ?? '');
    return `<${name} ${size} controls="" preload="metadata" aria-label="${label}">${source}<a href="${src}">${label}</a></${name}>`;
  };
  rules['media_player'] = (tokens, i, _options, env: RenderEnv) => {
    const meta = tokens[i]?.meta as PlayerMeta;
    const title = tokens[i]?.content ?? '';
    if (env.page.view === 'bilingual') return renderVideo(meta, env, new Map([['title', title]]));
    const attributes = `width="500" height="281" class="${meta.className}" frameborder="0" allowfullscreen=""`;
    return `<iframe src="${escapeHtml(meta.player)}" ${attributes}></iframe>`;
  };
}

function findMedia(state: StateCore, tokens: readonly Token[], range: () => TextSpan): void {
  for (const token of tokens) {
    if (token.type === 'segment_source') findMedia(state, token.children ?? [], range);
    if (token.type !== 'image') continue;
    const src = token.attrGet('src') ?? '';
    const player = playerOf(src);
    const mediaType = MEDIA_TYPES.get(EXTENSION.exec(src)?.[1]?.toLowerCase() ?? '');
    if (!player && mediaType === undefined) continue;
    token.content = plainText(token.children ?? []);
    token.type = player ? 'media_player' : 'media';
    token.info = mediaType ?? '';
    if (player)
      token.meta = { ...placeVideo(state.env as RenderEnv, player.player, range), ...player } satisfies PlayerMeta;
  }
}

/** The player of a video's page, as Markdig finds it; undefined for any other address. */
function playerOf(address: string): Pick<PlayerMeta, 'player' | 'className'> | undefined {
  const written = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:\/\/(?:www\.youtube\.com|youtu\.be|vimeo\.com)\//i.test(written) || !URL.canParse(written))
    return undefined;
  const { hostname, pathname, searchParams, href } = new URL(written);
  if (hostname === 'vimeo.com') {
    return { player: `https://player.vimeo.com/video/${pathname.split('/').at(-1) ?? ''}`, className: 'vimeo' };
  }
  const short = /^\/shorts\/([^/]+)/i.exec(pathname)?.[1];
  const className = short === undefined ? 'youtube' : 'youtubeshort';
  if (hostname === 'www.youtube.com' && /^\/embed(?:\/|$)/i.test(pathname)) return { player: href, className };
  const watched = /^\/watch(?:\/|$)/i.test(pathname) ? searchParams.get('v') : undefined;
  const video = short ?? (hostname === 'youtu.be' ? pathname.slice(1) : watched);
  if (!video) return undefined;
  const start = searchParams.get('t');
  const query = start && short === undefined ? `?start=${start}` : '';
  return { player: `https://www.youtube.com/embed/${video}${query}`, className };
}
