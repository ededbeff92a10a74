import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import type { TextSpan } from '../../model/text.ts';
import { report, type RenderEnv } from '../environment.ts';
import { placeLink } from '../links.ts';
import { VIDEO_HOSTS } from './video-hosts.ts';

/** A video that an article shows. */
export interface Video {
  /** Where the video can be seen: a player's page, or whatever the author linked to. */
  readonly url: string;
  /** Whether the page may show the player within itself. */
  readonly isEmbeddable: boolean;
}

const YOUTUBE_HOSTS = ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'www.youtube-nocookie.com'];

/** Resolves the address of a video, and reports one whose player no page shows. */
export function placeVideo(env: RenderEnv, address: string, range: () => TextSpan): Video {
  const url = toPlayer(address);
  if (url) {
    const isEmbeddable = url.protocol === 'https:' && VIDEO_HOSTS.some((host) => host === url.hostname);
    if (isEmbeddable) return { url: url.href, isEmbeddable };
    report(env, {
      code: 'video-host-unknown',
      message: `Videos of ${url.host} are linked to, not shown on the page.`,
      range: range(),
    });
  }
  return { url: placeLink(env, address, 'link', range).url, isEmbeddable: false };
}

/**
 * Writes a video for the current view: an `iframe` as DocFX does with the given attributes, or for a page a link that a
 * script turns into one when it is followed, so that nobody is asked for anything before. A video of an unknown host is
 * a link in either.
 */
export function renderVideo(
  { url, isEmbeddable }: Video,
  env: RenderEnv,
  attributes: ReadonlyMap<string, string> = new Map(),
): string {
  const title = attributes.get('title') ?? '';
  const label = escapeHtml(title === '' ? env.page.labels.video : title);
  const href = escapeHtml(url);
  if (!isEmbeddable) return `<a href="${href}">${label}</a>`;
  if (env.page.view === 'bilingual') {
    env.page.features.add('video');
    // Within a paragraph, where only phrasing content may stand.
    return `<span class="embeddedvideo"><a class="video-link" href="${href}">${label}</a></span>`;
  }
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return `<div class="embeddedvideo"><iframe src="${href}" frameborder="0" allowfullscreen="true"${written}></iframe></div>`;
}

/**
 * Gives the address of the player for that of a video, as DocFX does, over https; undefined for one that names no host.
 * `toPlayer('https://youtu.be/abc') // => https://www.youtube-nocookie.com/embed/abc?rel=0`
 */
function toPlayer(address: string): URL | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.protocol = 'https:';
  if (url.hostname === 'channel9.msdn.com') {
    url.search = url.search.length > 1 ? `${url.search}&nocookie=true` : '?nocookie=true';
  } else if (YOUTUBE_HOSTS.includes(url.hostname)) toYouTubePlayer(url);
  return url;
}

function toYouTubePlayer(url: URL): void {
  const parameters = url.search.slice(1).split('&').filter(Boolean);
  const takeParameter = (name: string): string | undefined => {
    const index = parameters.findIndex((parameter) => parameter.startsWith(`${name}=`));
    return index === -1 ? undefined : parameters.splice(index, 1)[0]?.slice(name.length + 1);
  };
  const embedded = /\/embed\/([^/]+)$/.exec(url.pathname)?.[1];
  const video =
    url.hostname === 'youtu.be'
      ? url.pathname.slice(1)
      : (takeParameter('v') ?? (embedded === 'videoseries' ? undefined : embedded));
  const list = video === undefined ? takeParameter('list') : undefined;
  if (video !== undefined || list !== undefined) {
    url.pathname = `/embed/${video ?? 'videoseries'}`;
    const kept = list === undefined ? parameters : [`list=${list}`];
    if (!kept.some((parameter) => parameter.startsWith('rel='))) kept.push('rel=0');
    url.search = kept.join('&');
  }
  url.hostname = 'www.youtube-nocookie.com';
}
