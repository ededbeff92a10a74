import type { Locale } from '../model/locale.ts';
import { escapeHtml } from './escape-html.ts';
import type { ArticlePage } from './site-page.ts';

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
  return texts.length === 0 ? '' : `<p class="notice"${pageLanguage(page)}>${escapeHtml(texts.join(' '))}</p>\n`;
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
