import type { Locale } from '../../model/locale.ts';
import { originalUrl } from '../articles/article-metadata.ts';
import { escapeHtml } from './escape-html.ts';
import { localDate } from './local-formats.ts';
import type { ArticlePage } from '../pages/site-page.ts';

/** Writes what a reader should know of an article's text before reading it, in the page's language. */
export function notices(page: ArticlePage): string {
  const { messages, locale, contentLocale, isReconstructed, isOriginalNewer } = page;
  const texts = [
    ...(contentLocale.tag === locale.tag
      ? []
      : [messages.fallbackNotice.replace('{language}', () => languageName(contentLocale, locale))]),
    ...(isReconstructed ? [messages.reconstructedNotice] : []),
    ...(isOriginalNewer ? [messages.originalNewer] : []),
  ];
  if (texts.length === 0) return '';
  return `<p class="notice"${pageLanguage(page)}>${escapeHtml(texts.join(' '))}${newerOriginal(page)}</p>\n`;
}

/** Writes where the original is and when it was last changed, if that is known. */
function newerOriginal({ messages, locale, sourceLocale, originalDate, metadata, sourceUrl }: ArticlePage): string {
  if (originalDate === undefined) return '';
  const published = originalUrl(metadata);
  const url = published?.startsWith('https://') === true ? published : sourceUrl;
  const source = escapeHtml(messages.source);
  const link = url === undefined ? source : `<a href="${escapeHtml(url)}" hreflang="${sourceLocale.tag}">${source}</a>`;
  const date = localDate(originalDate, locale.tag);
  return ` ${link}: <time datetime="${originalDate}">${escapeHtml(date)}</time>`;
}

/** Writes the attributes that tell the language of an article's text where it is not the page's. */
export function contentLanguage({ locale, contentLocale }: ArticlePage): string {
  return languageAttributes(contentLocale, locale);
}

/** Writes the attributes that tell the page's language, for what stands in the midst of a text in another one. */
export function pageLanguage({ locale, contentLocale }: ArticlePage): string {
  return languageAttributes(locale, contentLocale);
}

function languageAttributes({ tag, direction }: Locale, around: Locale): string {
  if (tag === around.tag) return '';
  return ` lang="${tag}"${direction === around.direction ? '' : ` dir="${direction}"`}`;
}

const names = new Map<string, string>();

/** How a language is called in another one, without its region: English is `Inggris` in Indonesian. */
export function languageName({ tag, name }: Locale, reader: Locale): string {
  const key = `${tag} ${reader.tag}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const displayNames = new Intl.DisplayNames([reader.tag], { type: 'language' });
  const found = displayNames.of(new Intl.Locale(tag).language) ?? name;
  names.set(key, found);
  return found;
}
