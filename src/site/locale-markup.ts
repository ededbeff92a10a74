import type { LocaleLink, SitePage } from './site-page.ts';

/** Makes the items of the list from which a reader chooses the page's locale. */
export function localeItems({ locale, messages, localeLinks }: SitePage): string {
  const unavailable = ` <small lang="${locale.tag}">${escapeHtml(messages.articleUnavailable)}</small>`;
  return localeLinks
    .map(({ locale: other, url, isCurrent, hasArticle }) => {
      const attributes = `lang="${other.tag}" hreflang="${other.tag}"${isCurrent ? ' aria-current="true"' : ''}`;
      const name = `<bdi dir="${other.direction}">${escapeHtml(other.name)}</bdi>`;
      return `<li><a href="${escapeHtml(url)}" ${attributes}>${name}${hasArticle ? '' : unavailable}</a></li>\n`;
    })
    .join('');
}

/** Makes the links by which search engines find the same page in all locales that have it. */
export function alternateLinks({ localeLinks, canonicalUrl }: SitePage): string {
  const origin = canonicalUrl === undefined ? '' : new URL(canonicalUrl).origin;
  const link = ({ locale, url }: LocaleLink): string =>
    `<link rel="alternate" hreflang="${locale.tag}" href="${escapeHtml(origin + url)}">\n`;
  return localeLinks
    .filter(({ hasArticle }) => hasArticle)
    .map(link)
    .join('');
}

function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) : text;
}
