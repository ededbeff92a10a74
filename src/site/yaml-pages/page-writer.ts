import type { YamlNode, YamlScalar } from '../../docset/index.ts';
import {
  monolingual,
  type RenderContext,
  type ResolvedLink,
  type TextPart,
  type WrittenBookmark,
} from '../../markdown/index.ts';
import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.ts';
import type { LearningItem } from '../../model/docset.ts';
import { readBilingualFile } from '../../segments/index.ts';
import { messagesFor, type Messages } from '../messages/index.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { Learning } from './learning.ts';
import type { YamlPage } from './read-yaml-page.ts';

/** What YAML pages say beyond their own texts. */
export interface PageWords {
  /** Words of the interface. */
  readonly messages: Messages;
  /** The training modules of the docset. */
  readonly learning: Learning;
}

/** Where a YAML page is made; without words it is in English, and without modules. */
export interface YamlPageSurroundings extends Partial<PageWords> {
  /** Docset-relative path of the page. */
  readonly path: string;
  readonly resolveLink: RenderContext['resolveLink'] | undefined;
}

/** URLs that lead somewhere, and do nothing. */
const SAFE_URL = /^(?:(?:https?|ftp|mailto|tel):|(?![a-z][a-z0-9+.-]*:))/i;

/** Writes the texts of one YAML page as HTML, and gathers what is wrong with the page. */
export class PageWriter {
  readonly messages: Messages;
  readonly learning: Learning;
  /** What the page is, as its first line says. */
  readonly mime: string;
  readonly diagnostics: Diagnostic[] = [];
  /** Links to parts of articles. */
  readonly bookmarks: WrittenBookmark[] = [];
  private readonly page: YamlPage;
  private readonly surroundings: YamlPageSurroundings;

  constructor(page: YamlPage, surroundings: YamlPageSurroundings) {
    this.page = page;
    this.surroundings = surroundings;
    this.mime = page.mime;
    this.messages = surroundings.messages ?? messagesFor('en');
    this.learning = surroundings.learning ?? new Learning([], () => undefined);
  }

  /** Writes a text as Markdown within a line. */
  inline(scalar: YamlScalar | undefined): Markup {
    return scalar ? this.text(scalar, { isInline: true }) : NOTHING;
  }

  /** Writes a text as Markdown with paragraphs, lists and all else. */
  block(scalar: YamlScalar | undefined): Markup {
    return scalar ? this.text(scalar, {}) : NOTHING;
  }

  /** Writes a heading, which the page lists. */
  heading(level: number, content: YamlScalar | undefined): Markup {
    return content ? this.text(content, { isInline: true, headingLevel: level }) : NOTHING;
  }

  /** Writes a heading that is no text of the page; `id` is its anchor in every language. */
  label(level: number, words: string, id?: string): Markup {
    const heading = { headingLevel: level, ...(id === undefined ? {} : { headingId: id }) };
    return { parts: [{ text: monolingual(words), isInline: true, ...heading }] };
  }

  /** Writes a link around a text; the text alone if there is no address, the address alone if there is no text. */
  link(url: YamlScalar | undefined, label: YamlScalar | undefined): Markup {
    const href = url && this.url(url, 'link');
    if (href === undefined) return this.inline(label ?? url);
    return label ? this.text(label, { isInline: true, href }) : markup`<a href="${href}">${url?.text.trim()}</a>`;
  }

  /** Writes a heading that leads somewhere. */
  linkedHeading(level: number, url: YamlScalar | undefined, label: YamlScalar | undefined): Markup {
    if (!label) return url ? markup`<p>${this.link(url, label)}</p>\n` : NOTHING;
    const href = url && this.url(url, 'link');
    return this.text(label, { isInline: true, headingLevel: level, ...(href === undefined ? {} : { href }) });
  }

  /** Writes the title of a module, a unit or a learning path as a link to its page. */
  learningLink(item: LearningItem): Markup {
    const href = this.learning.url(item);
    const text = readBilingualFile(item.title).projections;
    return { parts: [{ text, isInline: true, ...(href === undefined ? {} : { href }) }] };
  }

  /** Writes an image that says nothing; an image of the docset that is missing is left out. */
  icon(url: YamlScalar | undefined): Markup {
    if (!url) return NOTHING;
    // A site-absolute address starts with the folder below which the docset is published.
    const published = /^\/(?!\/)[^/]+\/(.+)$/.exec(url.text.trim())?.[1];
    if (published === undefined) return iconAt(this.url(url, 'image'));
    const written = `~/${published}`;
    const found = this.resolve(written, 'image');
    return iconAt(found.problem || found.url === written ? undefined : found.url);
  }

  /** Gives the URL for an address; nothing for one that is not safe to be followed. */
  url(scalar: YamlScalar, kind: 'link' | 'image'): string | undefined {
    // Browsers drop control characters from addresses.
    const written = scalar.text.replace(/\p{Cc}/gu, '').trim();
    const { url, problem, bookmark } = this.resolve(written, kind);
    if (problem) this.diagnostics.push({ ...problem, range: scalar.range });
    if (bookmark) this.bookmarks.push({ ...bookmark, path: this.surroundings.path, range: scalar.range });
    if (SAFE_URL.test(url)) return url;
    this.report('yaml-schema-invalid', scalar, `"${written}" is no address that a page may lead to; it is left out.`);
    return undefined;
  }

  /** Notes what is wrong with a value. */
  report(code: DiagnosticCode, node: YamlNode | undefined, message: string): void {
    this.diagnostics.push({ code, message, ...(node ? { range: node.range } : {}) });
  }

  private resolve(href: string, kind: 'link' | 'image'): ResolvedLink {
    return this.surroundings.resolveLink?.({ href, kind, from: this.surroundings.path }) ?? { url: href };
  }

  private text(scalar: YamlScalar, options: Omit<TextPart, 'text'>): Markup {
    const { projections, originOf } = this.page.bilingual(scalar);
    return { parts: [{ text: projections, toFile: (offset) => scalar.toFile(originOf(offset)), ...options }] };
  }
}

function iconAt(url: string | undefined): Markup {
  return url === undefined ? NOTHING : markup`<img class="icon" src="${url}" alt="" loading="lazy">`;
}
