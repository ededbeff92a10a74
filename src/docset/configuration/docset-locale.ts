import { basename } from 'node:path';
import type { Locale } from '../../model/locale.ts';
import { parseLocale, SOURCE_LOCALE } from '../../model/locale.ts';
import { increase } from '../../model/increase.ts';

const SAMPLE_SIZE = 48;

/** A docset's locale, and whether anything in the docset really says so. */
export interface DetectedLocale {
  readonly locale: Locale;
  readonly known: boolean;
}

/**
 * Finds the locale of a docset whose configuration names none: the `ms.contentlocale` of most articles in a sample, else
 * the locale its folder is named for, else English. `contentLocaleOf` reads that value from an article's front matter.
 */
export function detectLocale(
  root: string,
  articles: readonly string[],
  contentLocaleOf: (path: string) => string | undefined,
): DetectedLocale {
  const locale = mostFrequentLocale(articles, contentLocaleOf) ?? localeOfFolderName(basename(root));
  return locale ? { locale, known: true } : { locale: SOURCE_LOCALE, known: false };
}

/**
 * Reads the locale from a folder's name that is a locale tag or ends in one. Words are well-formed tags too, so the
 * language and the region must be ones that exist, and a language alone must be the whole name.
 * `localeOfFolderName('docs.de-de') // => the locale de-DE`, `localeOfFolderName('content') // => undefined`
 */
export function localeOfFolderName(name: string): Locale | undefined {
  const tag =
    /(?:^|[-._ ])([a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3}))$/i.exec(name)?.[1] ??
    (/^[a-z]{2}$/i.test(name) ? name : undefined);
  if (tag === undefined) return undefined;
  const locale = parseLocale(tag);
  if (!locale) return undefined;
  const { language, region } = new Intl.Locale(locale.tag);
  const isKnown = exists('language', language) && (region === undefined || exists('region', region));
  return isKnown ? locale : undefined;
}

function exists(type: 'language' | 'region', code: string): boolean {
  return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined;
}

function mostFrequentLocale(
  articles: readonly string[],
  contentLocaleOf: (path: string) => string | undefined,
): Locale | undefined {
  const votes = new Map<string, number>();
  // Spread over the docset, as one folder may have come from elsewhere.
  const step = Math.max(1, articles.length / SAMPLE_SIZE);
  for (let index = 0; index < articles.length; index += step) {
    const tag = contentLocaleOf(articles[Math.floor(index)] ?? '');
    const locale = tag === undefined ? undefined : parseLocale(tag);
    if (locale) increase(votes, locale.tag);
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b - a);
  return winner && parseLocale(winner[0]);
}
