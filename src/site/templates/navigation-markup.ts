import { escapeHtml } from './escape-html.ts';
import { contentLanguage } from './notices.ts';
import type { ArticlePage, NavigationItem } from '../pages/site-page.ts';

/** Makes the nested lists of a navigation; entries that hold more than they show have the class `more`. */
export function navigationList(items: readonly NavigationItem[]): string {
  return `<ul>${items.map(navigationItem).join('')}</ul>`;
}

function navigationItem(item: NavigationItem): string {
  const below = item.items.length === 0 ? '' : navigationList(item.items);
  return `<li${item.hasMore ? ' class="more"' : ''}>${navigationLabel(item)}${below}</li>`;
}

function navigationLabel({ title, url, firstUrl, isCurrent, isAncestor, language }: NavigationItem): string {
  const text = escapeHtml(title);
  const lang = language === undefined ? '' : ` lang="${language}"`;
  const mark = `${isCurrent ? ' aria-current="page"' : isAncestor ? ' class="ancestor"' : ''}${lang}`;
  if (url !== undefined) return `<a href="${escapeHtml(url)}"${mark}>${text}</a>`;
  return firstUrl === undefined
    ? `<span${mark}>${text}</span>`
    : `<a href="${escapeHtml(firstUrl)}" class="group"${lang}>${text}</a>`;
}

/** The levels of headings that the list of a page's parts shows. */
const SHOWN_LEVELS: readonly number[] = [2, 3];

/** Makes the list of a page's parts; nothing if the page has a single one. */
export function onThisPage(page: ArticlePage): string {
  const { headings, messages } = page;
  const shown = headings.filter(({ level }) => SHOWN_LEVELS.includes(level));
  if (shown.length < 2) return '';
  const items = shown.map(({ level, id, text }) => {
    const deeper = level === 3 ? ' class="deeper"' : '';
    return `<li${deeper}><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`;
  });
  const title = escapeHtml(messages.onThisPage);
  return `<nav class="on-this-page" aria-label="${title}"><details><summary>${title}</summary><ul${contentLanguage(page)}>${items.join('')}</ul></details></nav>`;
}
