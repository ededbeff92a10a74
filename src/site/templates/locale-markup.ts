import { escapeHtml } from './escape-html.ts';
import type { SitePage } from '../pages/site-page.ts';

/**
 * Makes the links by which a reader changes the page's locale. Every byte counts: they are as many as there are locales, on
 * every page.
 */
export function localeSwitch({ locale, messages, localeLinks }: SitePage): string {
  const unavailable = ` <small lang="${locale.tag}">${escapeHtml(messages.articleUnavailable)}</small>`;
  return localeLinks
    .filter(({ isCurrent }) => !isCurrent)
    .map(({ locale: { tag, direction, name }, url, hasArticle }) => {
      const dir = direction === locale.direction ? '' : ` dir="${direction}"`;
      return `<a href="${escapeHtml(url)}" lang="${tag}"${dir}>${escapeHtml(name)}${hasArticle ? '' : unavailable}</a>`;
    })
    .join('');
}
