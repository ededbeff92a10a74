import sanitizeHtml from 'sanitize-html';
import type { RenderContext } from './environment.ts';

const TAGS = [
  ...sanitizeHtml.defaults.allowedTags,
  ...['img', 'details', 'summary', 'del', 'ins', 'picture', 'source', 'video', 'audio', 'track', 'center', 'font'],
];

/**
 * Makes HTML with authors' raw tags safe to publish: tags and attributes from an allow-list, no script, style, event
 * handler or `javascript:` URL, and every element closed, so that an article cannot break the page around it.
 */
export function sanitize(html: string, { resolveUrl }: RenderContext): string {
  const rewrite = (attribute: 'href' | 'src', kind: 'link' | 'image'): sanitizeHtml.Transformer => {
    return (tagName, attribs) => {
      const url = attribs[attribute];
      // What Markdown wrote has been rewritten already, and stays what it is.
      return { tagName, attribs: url && resolveUrl ? { ...attribs, [attribute]: resolveUrl(url, kind) } : attribs };
    };
  };
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['id', 'class', 'lang', 'dir', 'title', 'role', 'aria-*', 'data-*', 'width', 'height', 'align', 'tabindex'],
      a: ['href', 'name', 'target', 'rel'],
      img: ['src', 'alt', 'loading'],
      td: ['colspan', 'rowspan', 'headers', 'scope'],
      th: ['colspan', 'rowspan', 'headers', 'scope'],
      ol: ['start', 'type', 'reversed'],
      li: ['value'],
      details: ['open'],
      video: ['src', 'controls', 'poster'],
      audio: ['src', 'controls'],
      source: ['src', 'type'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'ftp', 'tel', 'xref'],
    allowProtocolRelative: true,
    transformTags: { a: rewrite('href', 'link'), img: rewrite('src', 'image') },
  });
}
