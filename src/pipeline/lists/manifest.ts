import { siteUrl, type LocaleMap, type SiteMap } from '../../site/around-articles.ts';
import type { ListFile } from './list-file.ts';

/** The colour of the icon, and of Diglot's own style sheet for the light theme. */
const ACCENT = '#0b57a4';

/** Makes a locale's web app manifest (W3C), by which a device installs the site under its name. */
export function manifestFile(site: SiteMap, { locale, messages }: LocaleMap): ListFile {
  const home = siteUrl(site, `${locale.slug}/`);
  const name = site.name ?? messages.siteName;
  const manifest = {
    id: home,
    name,
    short_name: name,
    lang: locale.tag,
    dir: locale.direction,
    start_url: home,
    scope: site.basePath,
    display: 'minimal-ui',
    theme_color: site.theme?.accent ?? ACCENT,
    background_color: '#ffffff',
    icons: [{ src: siteUrl(site, 'assets/favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  };
  return {
    outputPath: `${locale.slug}/manifest.webmanifest`,
    inputs: '',
    make: () => `${JSON.stringify(manifest)}\n`,
  };
}
