import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { report, type PageState, type RenderEnv } from '../environment.ts';
import { placeLink } from '../links.ts';
import type { ParsedFile } from '../parsing/parse-file.ts';
import { addDirective, refuseAttributes, type PlacedDirective } from '../triple-colon/index.ts';

/** What the token of an image carries. */
interface ImageMeta {
  readonly source: string;
  readonly alternative: string;
  readonly isIcon: boolean;
  readonly hasBorder: boolean;
  /** Where the image leads to, and whether that is itself, larger. */
  readonly link?: { readonly url: string; readonly isLarger: boolean };
  readonly description?: Description;
  /** The description's tokens, found where those of included files are. */
  included?: ParsedFile;
}

/** The long description of a complex image. */
interface Description {
  /** As DocFX numbers them, by line and column. */
  readonly targetId: string;
  readonly pageId: string;
  readonly markdown: string;
}

const KNOWN = ['type', 'source', 'alt-text', 'lightbox', 'border', 'link', 'loc-scope', 'align'];
const TYPES = ['content', 'complex', 'icon'];

/**
 * Shows `:::image source="a.png" alt-text="A":::` in or between sentences. One of type `complex` closes with
 * `:::image-end:::`, and what stands between describes it at length: a page unfolds that, while DocFX writes its
 * Markdown as it is for those who cannot see.
 */
export function image(markdown: MarkdownIt): void {
  addDirective(markdown, {
    name: 'image',
    example:
      ':::image type="…" source="…" alt-text="…":::, and :::image-end::: behind the description of a complex one',
    code: 'invalid-image',
    blockForm: (attributes) => (attributes.get('type') === 'complex' ? 'container' : 'none'),
    isInline: true,
    endsWithColons: true,
    dedents: true,
    standsAlone: true,
    refuse: (attributes) => {
      for (const name of ['source', 'lightbox', 'link']) {
        const value = attributes.get(name) ?? '';
        if (value !== '' && !markdown.validateLink(value))
          return `Its "${name}" is no address that a page may lead to.`;
      }
      const required = attributes.get('type') === 'icon' ? ['source'] : ['source', 'alt-text'];
      return refuseAttributes(attributes, { known: KNOWN, required });
    },
    open: (token, directive) => {
      token.meta = imageMeta(directive);
      token.content = directive.attributes.get('alt-text') ?? '';
    },
  });
  markdown.core.ruler.push('image_description', (state) => {
    if (state.tokens.some(({ type }) => type === 'directive_image_open')) {
      state.tokens = gatherDescriptions(state.tokens, state.env as RenderEnv);
    }
  });
  markdown.renderer.rules['directive_image'] = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token) return '';
    const meta = token.meta as ImageMeta;
    if (meta.link?.isLarger) env.page.features.add('lightbox');
    if (!token.block) {
      const shown = writeImage(meta, env, '');
      return meta.hasBorder ? `<span class="mx-imgBorder">${shown}</span>` : shown;
    }
    const border = meta.hasBorder ? ' class="mx-imgBorder"' : '';
    if (env.page.view === 'target') return `<p${border}>${writeImage(meta, env, hiddenDescription(meta))}</p>\n`;
    return `<div${border}>${writeImage(meta, env, '')}${unfoldingDescription(meta, env)}</div>\n`;
  };

  const { escapeHtml } = markdown.utils;

  /** The image in its link, with what else the link holds. */
  function writeImage(meta: ImageMeta, { page }: RenderEnv, more: string): string {
    const isPage = page.view === 'bilingual';
    const { source, alternative, isIcon, link, description } = meta;
    let attributes = `src="${escapeHtml(source)}"`;
    if (isIcon && !(isPage && alternative !== '')) attributes += ` role="presentation"${isPage ? ' alt=""' : ''}`;
    else attributes += ` alt="${escapeHtml(alternative)}"`;
    if (description) attributes += ` aria-describedby="${isPage ? description.pageId : description.targetId}"`;
    const shown = `<img ${attributes}>${more}`;
    if (!link) return shown;
    const href = escapeHtml(link.isLarger ? `${link.url}#lightbox` : link.url);
    if (!link.isLarger) return `<a href="${href}">${shown}</a>`;
    const { enlargeImage, close } = page.labels;
    const dialog = ` class="lightbox" title="${escapeHtml(enlargeImage)}" data-close="${escapeHtml(close)}"`;
    return `<a href="${href}" data-linktype="relative-path"${isPage ? dialog : ''}>${shown}</a>`;
  }

  function hiddenDescription({ description }: ImageMeta): string {
    if (!description) return '';
    // The line feeds are DocFX's: in a link, a browser makes another link of white space behind a block.
    return `<div id="${description.targetId}" class="visually-hidden"><p>\n${escapeHtml(description.markdown)}\n</p></div>\n`;
  }

  function unfoldingDescription({ description, included }: ImageMeta, env: RenderEnv): string {
    if (!description || !included) return '';
    return (
      `<details class="image-description"><summary>${escapeHtml(env.page.labels.imageDescription)}</summary>\n` +
      `<div id="${description.pageId}">\n${markdown.renderer.render(included.tokens, markdown.options, env)}</div></details>`
    );
  }
}

function imageMeta(directive: PlacedDirective): ImageMeta {
  const { attributes, env, range, isInline, line, column } = directive;
  const [type, lightbox, link] = ['type', 'lightbox', 'link'].map((name) => attributes.get(name) ?? '');
  const isComplex = type === 'complex';
  const markdown = directive.body.trim();
  if (type && !TYPES.includes(type))
    reportImage(directive, `There is no type "${type}" of images; it is shown as content.`);
  if (isComplex && isInline) reportImage(directive, 'A complex image must have a line of its own.');
  else if (isComplex && markdown === '')
    reportImage(directive, 'A complex image must have a description, and ":::image-end:::" behind it.');
  const targetId = `${line}-${column}`;
  return {
    source: placeLink(env, attributes.get('source') ?? '', 'image', range).url,
    alternative: attributes.get('alt-text') ?? '',
    isIcon: type === 'icon',
    hasBorder: readBoolean(attributes.get('border')) ?? type !== 'icon',
    ...(link ? { link: { url: placeLink(env, link, 'link', range).url, isLarger: false } } : {}),
    ...(lightbox && !link ? { link: { url: placeLink(env, lightbox, 'image', range).url, isLarger: true } } : {}),
    ...(markdown === '' ? {} : { description: { targetId, pageId: takeId(env.page, `image-${targetId}`), markdown } }),
  };
}

function reportImage({ env, range }: PlacedDirective, message: string): void {
  report(env, { code: 'invalid-image', message, range: range() });
}

function readBoolean(value: string | undefined): boolean | undefined {
  const text = value?.trim().toLowerCase();
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

/** An id that nothing on the page has yet. */
function takeId({ anchors }: PageState, wanted: string): string {
  let id = wanted;
  for (let n = 2; anchors.has(id); n++) id = `${wanted}-${n}`;
  anchors.add(id);
  return id;
}

/** Makes one token of each complex image, which holds its description: not every view shows it. */
function gatherDescriptions(tokens: readonly Token[], env: RenderEnv): Token[] {
  const gathered: Token[] = [];
  const around: { readonly image: Token; readonly tokens: Token[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'directive_image_open') {
      around.push({ image: token, tokens: [] });
      continue;
    }
    if (token.type === 'directive_image_close') {
      const done = around.pop();
      if (!done) continue;
      Object.assign(done.image, { type: 'directive_image', nesting: 0 });
      (done.image.meta as ImageMeta).included = { tokens: done.tokens, env };
      (around.at(-1)?.tokens ?? gathered).push(done.image);
    } else (around.at(-1)?.tokens ?? gathered).push(token);
  }
  return gathered;
}
