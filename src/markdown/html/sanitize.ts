import { createRequire } from 'node:module';
import type SanitizeHtml from 'sanitize-html';
import { ownText } from '../../model/own-text.ts';
import { VIDEO_HOSTS } from '../dialect/video-hosts.ts';

const require = createRequire(import.meta.url);
let loaded: typeof SanitizeHtml | undefined;

/** Loaded when a tag has attributes, as many articles have none; if imported, its source would be searched for exported names, too. */
function sanitizer(): typeof SanitizeHtml {
  return (loaded ??= require('sanitize-html') as typeof SanitizeHtml);
}

/** What is left of a raw tag that an author wrote, and what it lost. */
export interface SanitizedTag {
  /** The tag as it may stand on a page; nothing if its element may not. */
  readonly html: string;
  /** Name of the element, in lower case; nothing for comments and declarations. */
  readonly name: string;
  /** What was taken away, in words that follow "The tag <b>". */
  readonly lost?: string;
  /** Ids by which a link may find it. */
  readonly anchors: readonly string[];
  /** The frame that the tag makes: where its content comes from, and what it is called. */
  readonly frame?: { readonly url: string; readonly title: string; readonly isAllowed: boolean };
}

/** Elements that authors may use. */
const ALLOWED = new Set([
  ...['a', 'abbr', 'acronym', 'address', 'area', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'big', 'blockquote'],
  ...['br', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'data', 'dd', 'del', 'details', 'dfn', 'dialog'],
  ...['dir', 'div', 'dl', 'dt', 'em', 'fieldset', 'figcaption', 'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'header', 'hgroup', 'hr', 'i', 'iframe', 'img', 'ins', 'kbd', 'label', 'legend', 'li', 'main', 'map'],
  ...['mark', 'menu', 'meter', 'nav', 'nobr', 'ol', 'p', 'picture', 'pre', 'progress', 'q', 'rb', 'rp', 'rt', 'rtc'],
  ...['ruby', 's', 'samp', 'search', 'section', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'summary', 'sup'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'track', 'tt', 'u', 'ul', 'var', 'video', 'wbr'],
]);

/** Elements of HTML that authors may not use: they run, load, ask, or change how a browser reads what follows. */
const DISALLOWED = new Set([
  ...[
    'applet',
    'base',
    'basefont',
    'bgsound',
    'blink',
    'body',
    'button',
    'canvas',
    'datalist',
    'embed',
    'form',
    'frame',
  ],
  ...['frameset', 'head', 'html', 'image', 'input', 'isindex', 'keygen', 'link', 'listing', 'marquee', 'math', 'meta'],
  ...['noembed', 'noframes', 'noscript', 'object', 'optgroup', 'option', 'output', 'param', 'plaintext', 'portal'],
  ...['script', 'select', 'slot', 'style', 'svg', 'template', 'textarea', 'title', 'xmp'],
]);

/** Elements whose content is no text for readers: it goes with its tags. */
const UNREADABLE = /^<(script|style)(?=[\s/>])/i;

const SCHEMES = ['http', 'https', 'mailto', 'ftp', 'tel', 'xref'];

/** Images within an address, of the kinds that markdown-it lets Markdown have. */
const IMAGE_DATA = /^data:image\/(?:gif|jpe?g|png|webp);/i;

const OPTIONS: SanitizeHtml.IOptions = {
  allowedTags: [...ALLOWED],
  allowedAttributes: {
    '*': [
      ...[
        'id',
        'class',
        'lang',
        'dir',
        'title',
        'role',
        'aria-*',
        'data-*',
        'tabindex',
        'hidden',
        'translate',
        'item*',
      ],
      ...['width', 'height', 'align', 'valign', 'color', 'bgcolor', 'border', 'clear', 'compact', 'noshade', 'nowrap'],
    ],
    a: ['href', 'name', 'target', 'rel', 'hreflang', 'type', 'download'],
    area: ['href', 'target', 'rel', 'alt', 'coords', 'shape'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'datetime'],
    details: ['open', 'name'],
    dialog: ['open'],
    font: ['face', 'size'],
    hr: ['size'],
    iframe: ['src', 'name', 'allow', 'allowfullscreen', 'frameborder', 'loading', 'scrolling'],
    img: ['src', 'srcset', 'sizes', 'alt', 'name', 'loading', 'decoding', 'usemap', 'ismap', 'hspace', 'vspace'],
    ins: ['cite', 'datetime'],
    label: ['for'],
    li: ['value', 'type'],
    map: ['name'],
    meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
    ol: ['start', 'type', 'reversed'],
    progress: ['value', 'max'],
    q: ['cite'],
    source: ['src', 'srcset', 'sizes', 'type', 'media'],
    table: ['cellpadding', 'cellspacing', 'frame', 'rules', 'summary'],
    td: ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'axis'],
    th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'axis'],
    time: ['datetime'],
    track: ['src', 'kind', 'srclang', 'label', 'default'],
    ul: ['type'],
    video: ['src', 'controls', 'poster', 'loop', 'muted', 'preload', 'playsinline'],
  },
  allowedSchemes: SCHEMES,
  allowedSchemesByTag: { img: [...SCHEMES, 'data'] },
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'poster'],
  allowProtocolRelative: true,
  // A page shows the player of YouTube's other host.
  allowedIframeHostnames: [...VIDEO_HOSTS, 'www.youtube.com', 'youtube.com'],
  nonBooleanAttributes: [],
};

/** Whether a tag's element is one of HTML: any other is most likely a placeholder, `<your-name>`, and meant as text. */
export function isHtmlElement(name: string): boolean {
  return ALLOWED.has(name) || DISALLOWED.has(name);
}

/** Finds elements that hold no text for readers, such as scripts, in one piece of raw HTML. */
export class UnreadableElements {
  private readonly html: string;
  private readonly lastEndTag = new Map<string, number>();

  constructor(html: string) {
    this.html = html;
  }

  /** The end of such an element if one starts at `start` and is closed. */
  endOf(start: number): number | undefined {
    if (this.html.charAt(start) !== '<') return undefined;
    const name = UNREADABLE.exec(this.html.slice(start, start + 8))?.[1]?.toLowerCase();
    if (name === undefined || start > this.lastOf(name)) return undefined;
    const endTag = new RegExp(`</${name}\\s*>`, 'gi');
    endTag.lastIndex = start;
    return endTag.test(this.html) ? endTag.lastIndex : undefined;
  }

  /** Where the last end tag starts; asked for once, so that many start tags do not make many searches. */
  private lastOf(name: string): number {
    const known = this.lastEndTag.get(name);
    if (known !== undefined) return known;
    const last = [...this.html.matchAll(new RegExp(`</${name}\\s*>`, 'gi'))].at(-1)?.index ?? -1;
    this.lastEndTag.set(name, last);
    return last;
  }
}

const CLOSING_TAG = /^<\/([a-z][^\s/>]*)/i;
const OPENING_TAG = /^<([a-z][^\s/>]*)/i;
const known = new Map<string, SanitizedTag>();
const MOST_KNOWN = 2000;
/** Long enough for small images that are written as data. */
const LONGEST_KNOWN = 4000;

/**
 * Makes one raw tag safe to publish: elements and attributes from an allow-list, no style, event handler or
 * `javascript:` URL. A tag of an element that HTML does not know keeps all attributes that do nothing. Whether tags nest
 * is not its business.
 */
export function sanitizeTag(tag: string): SanitizedTag {
  const simple = readSimpleTag(tag);
  if (simple) return simple;
  // Tables repeat the same tags over and over.
  const remembered = known.get(tag);
  if (remembered) return remembered;
  if (tag.length > LONGEST_KNOWN) return readTag(tag);
  if (known.size >= MOST_KNOWN) known.clear();
  const own = ownText(tag);
  const sanitized = readTag(own);
  known.set(own, sanitized);
  return sanitized;
}

/** An anchor, or a tag without attributes. */
const SIMPLE_TAG = /^<([a-z][a-z0-9]*)(?: (?:name|id)="([\w.-]+)")?>$/;

/** Passes tags of which only the element has to be asked about: headings have anchors by the thousand. */
function readSimpleTag(tag: string): SanitizedTag | undefined {
  const [match, name = '', anchor] = SIMPLE_TAG.exec(tag) ?? [];
  if (match === undefined || !ALLOWED.has(name) || name === 'iframe') return undefined;
  if (anchor === undefined) return { html: tag, name, anchors: [] };
  return name === 'a' ? { html: tag, name, anchors: [anchor] } : undefined;
}

function readTag(tag: string): SanitizedTag {
  const closed = CLOSING_TAG.exec(tag)?.[1]?.toLowerCase();
  if (closed !== undefined) {
    const isKept = !DISALLOWED.has(closed) && NAME.test(closed) && closed !== 'iframe';
    return { html: isKept ? `</${closed}>` : '', name: closed, anchors: [] };
  }
  const name = OPENING_TAG.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined) return { html: '', name: '', anchors: [] };
  if (DISALLOWED.has(name) || !NAME.test(name)) return { html: '', name, lost: 'is not allowed', anchors: [] };
  return isHtmlElement(name) ? withAttributes(name, tag, OPTIONS) : sanitizeInertTag(tag);
}

const NAME = /^[a-z][a-z0-9._-]*$/;

/** Makes a start tag safe whose element does nothing by itself: it keeps all attributes that do nothing either. */
export function sanitizeInertTag(tag: string): SanitizedTag {
  const name = OPENING_TAG.exec(tag)?.[1]?.toLowerCase() ?? '';
  return withAttributes(name, tag, inert(name));
}

/** Lets an element without meaning of its own have any attribute but those that mean something on every element. */
function inert(name: string): SanitizeHtml.IOptions {
  return { allowedTags: [name], allowedAttributes: false, nonBooleanAttributes: [] };
}

const ACTIVE_ATTRIBUTE = /^(?:on.*|style|is|slot|part|autofocus|contenteditable|popover.*|accesskey)$/;

function withAttributes(name: string, tag: string, options: SanitizeHtml.IOptions): SanitizedTag {
  let written: Readonly<Record<string, string>> = {};
  let kept: Readonly<Record<string, string>> = {};
  const html = sanitizer()(tag, {
    ...options,
    transformTags: {
      '*': (tagName, attribs) => {
        written = attribs;
        const isKept = ([attribute, value]: readonly [string, string]): boolean => {
          if (options.allowedAttributes === false) return !ACTIVE_ATTRIBUTE.test(attribute);
          return attribute !== 'src' || !/^\s*data:/i.test(value) || IMAGE_DATA.test(value);
        };
        return { tagName, attribs: Object.fromEntries(Object.entries(attribs).filter(isKept)) };
      },
    },
    exclusiveFilter: ({ attribs }) => {
      kept = attribs;
      return false;
    },
  });
  const frame =
    name === 'iframe'
      ? { url: written['src'] ?? '', title: written['title'] ?? '', isAllowed: 'src' in kept }
      : undefined;
  const lost = Object.entries(written).filter(([attribute]) => !Object.hasOwn(kept, attribute));
  return {
    html: html.replace(/<\/[^<>]*>$/, ''),
    name,
    ...(frame && { frame }),
    ...(lost.length > 0 && { lost: `loses ${lost.map(describe).join(', ')}` }),
    anchors: [kept['id'] ?? '', name === 'a' ? (kept['name'] ?? '') : ''].filter((id) => id !== ''),
  };
}

function describe([attribute, value]: readonly [string, string]): string {
  return /^(?:href|src|srcset|cite|poster)$/.test(attribute) ? `${attribute}="${value.slice(0, 80)}"` : attribute;
}
