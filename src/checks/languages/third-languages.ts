import type { InlineToken } from '../../segments/index.ts';
import type { CheckContext, CheckedPair } from '../check.ts';
import { customsOf } from '../locale-customs.ts';

/** A locale as first segment of a web address's path. */
const LOCALE_OF_PAGE = /https?:\/\/[^/\s()]+\/([a-z]{2}-[a-z]{2})(?=[/?#)>\s]|$)/i;

/** Gives the links of a target to pages in a language that is neither the locale's nor the source's, and that the source does not name. */
export function pagesInThirdLanguage(
  { source, target, targetTokens }: Pick<CheckedPair, 'source' | 'target' | 'targetTokens'>,
  { locale, sourceLocale }: CheckContext,
): InlineToken[] {
  if (!LOCALE_OF_PAGE.test(target)) return [];
  const usual = [writingOf(locale.tag), writingOf(sourceLocale.tag)];
  return targetTokens.filter(({ kind, range }) => {
    if (kind !== 'link' && kind !== 'url') return false;
    const tag = LOCALE_OF_PAGE.exec(target.slice(range.start, range.end))?.[1];
    if (tag === undefined || !isLocale(tag) || usual.includes(writingOf(tag))) return false;
    return !source.toLowerCase().includes(`/${tag.toLowerCase()}`);
  });
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** `it-it` is one; `my-ap`, a folder, is none. */
function isLocale(tag: string): boolean {
  const [language = '', region = ''] = tag.split('-');
  return languages.of(language) !== undefined && regions.of(region.toUpperCase()) !== undefined;
}

/** Language and script: who reads `zh-CN` does not read `zh-TW`. */
function writingOf(tag: string): string {
  const { language, script } = customsOf(tag);
  return `${language}-${script}`;
}
