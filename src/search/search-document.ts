import { joinVowels } from './split-vowels.ts';
import { isUnspaced, spaceWords } from './unspaced-scripts.ts';

/** What search is to find of one page. */
export interface SearchDocument {
  /** The page's URL from the server's root. */
  readonly url: string;
  /** The page's folder below its locale's, the same in all locales: `alchemyinsights/seed/`. */
  readonly place: string;
  readonly title: string;
  /** Body of the translation, without anything of the page around it. */
  readonly html: string;
  /** By what readers narrow results down. */
  readonly facets: Facets;
}

/** By what readers narrow results down or sort them; what a page does not say is absent. */
export interface Facets {
  /** `ms.service`, or else `ms.prod`. */
  readonly product?: string;
  /** `ms.topic`. */
  readonly topic?: string;
  /** The first folder of the page's place. */
  readonly docset?: string;
  readonly translation?: 'MT' | 'HT';
  /** `ms.date` as an ISO date. */
  readonly date?: string;
}

/**
 * Writes a search document as the lean HTML that Pagefind reads: headings weigh more than text by Pagefind's own rule,
 * and the title, where no heading says the same, stands first as one. Images are left out, as Pagefind would make their
 * addresses words of the page.
 */
export function toIndexedHtml({ title, html }: Pick<SearchDocument, 'title' | 'html'>, language: string): string {
  const escapedTitle = escapeHtml(title);
  const heading = html.includes(`>${escapedTitle}</h1>`) ? '' : `<h1>${escapedTitle}</h1>`;
  const body = heading + (html.includes('<img') ? html.replace(/<img\b[^>]*>/g, '') : html);
  const meta = `<title data-pagefind-meta="title">${escapedTitle}</title>`;
  const page = joinVowels(
    `<!doctype html><html lang="${language}"><head>${meta}</head><body data-pagefind-body>${body}</body></html>`,
  );
  return isUnspaced(language) ? spaceWords(page, language) : page;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
