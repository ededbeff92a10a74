import type MarkdownIt from 'markdown-it';
import { report, type RenderEnv } from '../environment.ts';
import { addDirective, refuseAttributes, type PlacedDirective } from '../triple-colon/index.ts';
import { placeVideo, renderVideo, type Video } from '../dialect/video-player.ts';

/** What the token of a video carries. */
interface VideoMeta {
  readonly video: Video;
  /** Attributes of the player. */
  readonly attributes: ReadonlyMap<string, string>;
}

const KNOWN = ['source', 'title', 'max-width', 'thumbnail', 'upload-date', 'duration', 'type'];

/**
 * Shows `:::video source="https://…":::`. One of type `complex` closes with `:::video-end:::` and has a description
 * between.
 */
export function video(markdown: MarkdownIt): void {
  addDirective(markdown, {
    name: 'video',
    example: ':::video source="…" title="…":::, and :::video-end::: behind the description of a complex one',
    code: 'invalid-video',
    blockForm: (attributes) => (isComplex(attributes) ? 'container' : 'none'),
    isInline: true,
    endsWithColons: true,
    dedents: true,
    standsAlone: true,
    refuse: (attributes) => {
      const width = attributes.get('max-width') ?? '';
      if (!/^(?:\d+)?$/.test(width)) return `Its "max-width" must be a number, not "${width}".`;
      const source = attributes.get('source') ?? '';
      if (source !== '' && !markdown.validateLink(source)) return 'Its "source" is no address that a page may lead to.';
      return refuseAttributes(attributes, { known: KNOWN, required: ['source'] });
    },
    open: (token, directive) => {
      if (isComplex(directive.attributes) && directive.body.trim() === '') {
        report(directive.env, {
          code: 'invalid-video',
          message: 'A complex video must have a description, and ":::video-end:::" behind it.',
          range: directive.range(),
        });
      }
      token.meta = {
        video: placeVideo(directive.env, directive.attributes.get('source') ?? '', directive.range),
        attributes: playerAttributes(directive),
      } satisfies VideoMeta;
    },
  });
  const { rules } = markdown.renderer;
  rules['directive_video'] = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token) return '';
    const shown = write(token.meta as VideoMeta, env);
    return token.block ? `<p>${shown}</p>\n` : shown;
  };
  rules['directive_video_open'] = (tokens, i, _options, env: RenderEnv) => {
    const meta = tokens[i]?.meta as VideoMeta;
    if (env.page.view === 'bilingual') return `<p>${write(meta, env)}</p>\n<div class="video-description">\n`;
    return `<p>${write(meta, env)}</p>\n<div id="${meta.attributes.get('aria-describedby') ?? ''}" class="visually-hidden">\n`;
  };
}

function isComplex(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type') === 'complex';
}

function write({ video: shown, attributes }: VideoMeta, env: RenderEnv): string {
  return renderVideo(shown, env, attributes);
}

function playerAttributes({ attributes, line, column, body }: PlacedDirective): Map<string, string> {
  const player = new Map<string, string>();
  for (const name of ['title', 'max-width', 'thumbnail', 'upload-date', 'duration']) {
    const value = attributes.get(name);
    if (!value) continue;
    if (name === 'max-width') player.set('style', `max-width:${value}px;`);
    else player.set(name, value);
  }
  if (isComplex(attributes) && body.trim() !== '') player.set('aria-describedby', `${line}-${column}`);
  return player;
}
