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
 * Gives a locale the name by which readers tell it from others: the region is left out where no other one is in the same
 * language and script. Beside German, `ar-SA` is `العربية`.
 */
export function namedBeside(locale: Locale, others: readonly Locale[]): Locale {
  const { language, script } = new Intl.Locale(locale.tag).maximize();
  const isAlike = ({ tag }: Locale): boolean => {
    const other = new Intl.Locale(tag).maximize();
    return tag !== locale.tag && other.language === language && other.script === script;
  };
  return others.some(isAlike) ? locale : { ...locale, name: ownName(locale.tag, writtenLanguage(locale.tag)) };
}

/**
 * Names a language in itself, with its region only where the language is not at home there and its script only where
 * it has several: `pt-BR` is `Português`, `pt-PT` is `Português (Portugal)`, `zh-TW` is `中文（繁體）`.
 */
function nativeName(locale: Intl.Locale, tag: string): string {
  const { language, script, region } = locale.maximize();
  const isHome =
    new Intl.Locale(script === undefined ? language : `${language}-${script}`).maximize().region === region;
  return ownName(tag, isHome ? writtenLanguage(tag) : tag);
}

/** `writtenLanguage('ar-SA') // => 'ar'`, `writtenLanguage('zh-TW') // => 'zh-Hant'`. */
function writtenLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const isUsualScript = new Intl.Locale(language).maximize().script === script && language !== 'zh';
  return script === undefined || isUsualScript ? language : `${language}-${script}`;
}

/** Names a language, or one in a script or a region, in the words of a locale. */
function ownName(tag: string, named: string): string {
  const own = OWN_NAMES[named];
  if (own !== undefined) return own;
  const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(named) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Languages whose speakers call them otherwise than the Unicode CLDR does. */
const OWN_NAMES: Readonly<Record<string, string>> = { id: 'Bahasa Indonesia', ms: 'Bahasa Melayu' };
