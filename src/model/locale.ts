/** Writing direction, as in HTML's `dir`. */
export type Direction = 'ltr' | 'rtl';

/** A locale of a docset: one target language as it is written in one region. */
export interface Locale {
  /** BCP 47 tag in canonical case, for `lang`: `id-ID`. */
  readonly tag: string;
  /** The tag as it stands in URLs: `id-id`. */
  readonly slug: string;
  /** The language's name in the language itself: `Deutsch`, `العربية (المملكة العربية السعودية)`. */
  readonly name: string;
  readonly direction: Direction;
}

/** The locale of every source half: Microsoft's originals are American English. */
export const SOURCE_LOCALE: Locale = { tag: 'en-US', slug: 'en-us', name: 'English', direction: 'ltr' };

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/**
 * Describes the locale that a tag in any case names, or gives undefined if it is no BCP 47 tag.
 * `parseLocale('ar-sa') // => { tag: 'ar-SA', slug: 'ar-sa', name: 'العربية (المملكة العربية السعودية)', direction: 'rtl' }`
 */
export function parseLocale(tag: string): Locale | undefined {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag.trim());
  } catch {
    return undefined;
  }
  const canonical = locale.toString();
  const script = locale.maximize().script ?? 'Latn';
  return {
    tag: canonical,
    slug: canonical.toLowerCase(),
    name: nativeName(locale, canonical),
    direction: RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr',
  };
}

/**
 * Names a language in itself, with its region only where the language is not at home there and its script only where
 * it has several: `pt-BR` is `Português`, `pt-PT` is `Português (Portugal)`, `zh-TW` is `中文（繁體）`.
 */
function nativeName(locale: Intl.Locale, tag: string): string {
  const { language, script, region } = locale.maximize();
  const written = script === undefined ? language : `${language}-${script}`;
  const isHome = new Intl.Locale(written).maximize().region === region;
  const isUsualScript = new Intl.Locale(language).maximize().script === script && language !== 'zh';
  const named = !isHome ? tag : isUsualScript ? language : written;
  const own = OWN_NAMES[named];
  if (own !== undefined) return own;
  const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(named) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Languages whose speakers call them otherwise than the Unicode CLDR does. */
const OWN_NAMES: Readonly<Record<string, string>> = { id: 'Bahasa Indonesia', ms: 'Bahasa Melayu' };
