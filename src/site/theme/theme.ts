import type { Locale } from '../../model/locale.ts';
import { accentStyles, readableAccents, type PerTheme } from './accent-colors.ts';

/** A text of the publisher's: one for all locales, or one for each by its tag or language: `{ "de": "Laden", "pt-BR": "Loja" }`. */
export type LocalText = string | Readonly<Record<string, string>>;

/** A link that stands on every page; `{locale}` in its URL is the page's locale, as addresses write it. */
export interface ThemeLink {
  readonly title: LocalText;
  readonly url: string;
}

/** How a publisher makes a site his own, as he says it: files are named by their paths, colours as `#0b57a4`. */
export interface ThemeOptions {
  readonly logo?: string | PerTheme | undefined;
  readonly colors?: { readonly accent?: string | PerTheme | undefined } | undefined;
  readonly links?: readonly ThemeLink[] | undefined;
  readonly footer?: readonly ThemeLink[] | undefined;
  readonly css?: string | undefined;
}

/** What a publisher adds to every page, as templates see it: files are named by their URLs. */
export interface Theme {
  readonly logo?: PerTheme;
  readonly links: readonly ThemeLink[];
  readonly footer: readonly ThemeLink[];
  /** URLs of style sheets that come after Diglot's own. */
  readonly styleSheets: readonly string[];
  /** The style sheet with the publisher's colours, if they are not Diglot's. */
  readonly colors?: string;
  /** The accent colour of the light theme, by which devices show what belongs to the site, likewise. */
  readonly accent?: string;
}

/** A file of the publisher's, and where it is copied to. */
export interface ThemeFile {
  /** Path as the publisher wrote it. */
  readonly from: string;
  /** Path below the output folder. */
  readonly outputPath: string;
}

/** How a publisher's own parts of the header look: a style sheet that sites without them need not fetch. */
const HEADER_STYLES = 'assets/publisher-header.css';

/** Where the colours that a publisher chose stand below the output folder. */
export const COLORS_PATH = 'assets/colors.css';

/** Lists the files that a theme names, with their places on the site: `assets/logo.svg`, `assets/publisher.css`. */
export function themeFiles({ logo, css }: ThemeOptions): ThemeFile[] {
  const { light, dark } = perTheme(logo) ?? {};
  const place = (from: string | undefined, name: string): ThemeFile[] =>
    from === undefined ? [] : [{ from, outputPath: `assets/${name}` }];
  return [
    ...place(light, `logo${extensionOf(light)}`),
    ...place(dark, `logo-dark${extensionOf(dark)}`),
    ...place(css, 'publisher.css'),
  ];
}

/** Gives templates what a publisher's theme says; `basePath` is that of the site. */
export function themeOf(options: ThemeOptions, basePath: string): Theme {
  const { colors, links = [], footer = [] } = options;
  const files = themeFiles(options).map(({ outputPath }) => outputPath);
  const find = (start: string): string | undefined => {
    const path = files.find((candidate) => candidate.startsWith(`assets/${start}`));
    return path === undefined ? undefined : basePath + path;
  };
  const accents = colors?.accent === undefined ? undefined : readableAccents(perTheme(colors.accent));
  const [light, dark, css] = [find('logo.'), find('logo-dark.'), find('publisher.')];
  return {
    ...(light === undefined ? {} : { logo: { light, ...(dark === undefined ? {} : { dark }) } }),
    links,
    footer,
    styleSheets: [
      ...(dark !== undefined || links.length > 0 ? [basePath + HEADER_STYLES] : []),
      ...(accents ? [basePath + COLORS_PATH] : []),
      ...(css === undefined ? [] : [css]),
    ],
    ...(accents ? { colors: accentStyles(accents), accent: accents.light } : {}),
  };
}

/** Chooses a text for a locale: its own, its language's, the English one, or else the first. */
export function textIn({ tag }: Locale, text: LocalText): string {
  if (typeof text === 'string') return text;
  const entries = Object.entries(text);
  const find = (wanted: string): string | undefined =>
    entries.find(([key]) => key.toLowerCase() === wanted.toLowerCase())?.[1];
  return find(tag) ?? find(tag.replace(/-.*/, '')) ?? find('en') ?? entries[0]?.[1] ?? '';
}

/** `perTheme('a.svg') // => { light: 'a.svg' }` */
function perTheme<Value extends PerTheme | undefined>(value: string | Value): PerTheme | Value {
  return typeof value === 'string' ? { light: value } : value;
}

/** `extensionOf('art/logo.SVG') // => '.svg'` */
function extensionOf(path = ''): string {
  return (/\.[a-z0-9]+$/i.exec(path)?.[0] ?? '').toLowerCase();
}
