/** What search is to find of one page. */
export interface SearchDocument {
  /** The page's URL from the server's root. */
  readonly url: string;
  readonly title: string;
  /** Body of the translation, without anything of the page around it. */
  readonly html: string;
}

/**
 * Writes a search document as the lean HTML that Pagefind reads: headings weigh more than text by Pagefind's own rule,
 * and the title, where the body does not begin with it, stands first as a heading.
 */
export function toIndexedHtml({ title, html }: SearchDocument, language: string): string {
  const heading = /<h1[\s>]/.test(html) ? '' : `<h1>${escapeHtml(title)}</h1>`;
  const meta = `<title data-pagefind-meta="title">${escapeHtml(title)}</title>`;
  return `<!doctype html><html lang="${language}"><head>${meta}</head><body data-pagefind-body>${heading}${html}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
