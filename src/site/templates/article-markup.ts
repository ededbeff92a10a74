import { escapeHtml } from './escape-html.ts';
import type { ArticleListPage, ArticlePage, HomePage, PageLink } from '../pages/site-page.ts';

/** The heading with which most bodies begin. */
const TITLE = /^\s*<h1[\s>]/;

/** Gives the heading at the beginning of an article's body; the title as one where the body has no such heading at all. */
export function articleTitle({ html, headings, title }: ArticlePage): string {
  const end = titleEnd(html);
  if (end > 0) return html.slice(0, end).trim();
  return headings.some(({ level }) => level === 1) ? '' : `<h1>${escapeHtml(title)}</h1>`;
}

/** Gives an article's body without the heading at its beginning. */
export function articleBody({ html }: ArticlePage): string {
  return html.slice(titleEnd(html)).trim();
}

/** Gives the controls by which readers choose among an article's versions and pivots, which stand above its text. */
export function articlePickers({ pickers }: ArticlePage): string {
  return pickers && `<div class="pickers">${pickers}</div>`;
}

function titleEnd(html: string): number {
  const end = TITLE.test(html) ? html.indexOf('</h1>') : -1;
  return end === -1 ? 0 : end + '</h1>'.length;
}

/** A list of this many articles needs no headings. */
const UNDIVIDED = 40;

/** Makes the list of all articles, which are in order; a long one is divided by first letters, with links to them above. */
export function articleGroups({ articles, locale }: ArticleListPage): string {
  if (articles.length <= UNDIVIDED) return articleList(articles);
  const groups = groupByInitial(articles, locale.tag);
  const lists = [...groups].map(
    ([initial, own], i) => `<h2 id="letter-${i}">${escapeHtml(initial)}</h2>\n${articleList(own)}`,
  );
  return `${letters([...groups.keys()], '')}\n${lists.join('\n')}`;
}

/** Makes what leads from a home without contents to articles, which are in order: their list, or links to parts of a long one. */
export function articleInitials({ articles, articlesUrl, locale }: HomePage): string {
  if (articles.length <= UNDIVIDED) return articleList(articles);
  return letters([...groupByInitial(articles, locale.tag).keys()], articlesUrl);
}

function groupByInitial(articles: readonly PageLink[], tag: string): Map<string, PageLink[]> {
  const groups = new Map<string, PageLink[]>();
  const initialOf = initials(tag);
  for (const article of articles) {
    const initial = initialOf(article.title);
    const group = groups.get(initial);
    if (group) group.push(article);
    else groups.set(initial, [article]);
  }
  return groups;
}

function letters(all: readonly string[], listUrl: string): string {
  const links = all.map((initial, i) => `<a href="${escapeHtml(listUrl)}#letter-${i}">${escapeHtml(initial)}</a>`);
  return `<p class="initials">${links.join(' ')}</p>`;
}

function articleList(articles: readonly PageLink[]): string {
  const items = articles.map(({ url, title }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>\n`);
  return `<ul class="article-list">\n${items.join('')}</ul>`;
}

/** What stands before the letter under which a title is looked for: signs, and vowels that Thai and Lao write first. */
const BEFORE_INITIAL = /^(?:[^\p{L}\p{N}]|[\u0e40-\u0e44\u0ec0-\u0ec4])+/u;

/**
 * Makes the function that gives the letter under which a title is looked for: `Ärger → A`, `12 → #`. Of Chinese characters
 * there are too many for each to have its list.
 */
function initials(tag: string): (title: string) => string {
  return (title) => {
    const letter = /^\p{L}/u.exec(title.replace(BEFORE_INITIAL, '').normalize('NFD'))?.[0].toLocaleUpperCase(tag);
    if (letter === undefined) return '#';
    return /\p{Script=Han}/u.test(letter) ? '漢' : letter;
  };
}
