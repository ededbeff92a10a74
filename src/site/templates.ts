import nunjucks from 'nunjucks';
import { alternateLinks, localeItems } from './locale-markup.ts';
import type { SitePage } from './site-page.ts';
import { TEMPLATES_FOLDER } from './templates-folder.ts';

/**
 * Makes the function that turns a page into HTML. Templates in `overrides` come before Diglot's own of the same name.
 * Filters: `localDate(tag)` writes an ISO date and `localNumber(tag)` a number as the locale does; `ofLocale(sitePage)`
 * writes a template that is the same on every page of a locale, as it uses nothing but its words and addresses;
 * `localeItems` and `alternateLinks` write a page's links to other locales, which in a template's loop would take longer
 * than all the rest on a site of forty locales.
 */
export function createTemplates(overrides: readonly string[] = []): (page: SitePage) => string {
  const loader = new nunjucks.FileSystemLoader([...overrides, TEMPLATES_FOLDER], { watch: false, noCache: false });
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  environment.addFilter('localDate', (iso: string, tag: string) => dateFormat(tag).format(new Date(iso)));
  environment.addFilter('localNumber', (value: number, tag: string) => new Intl.NumberFormat(tag).format(value));
  environment.addFilter('localeItems', (page: SitePage) => new nunjucks.runtime.SafeString(localeItems(page)));
  environment.addFilter('alternateLinks', (page: SitePage) => new nunjucks.runtime.SafeString(alternateLinks(page)));
  environment.addFilter('ofLocale', localePartials(environment));
  return (page) => environment.render(`${page.kind}.njk`, { sitePage: page });
}

/** Makes the filter that renders a template once for each locale: includes are half of what a page takes. */
function localePartials(environment: nunjucks.Environment) {
  const known = new Map<string, nunjucks.runtime.SafeString>();
  return (name: string, { locale, messages, siteName, basePath, homeUrl, searchUrl }: SitePage) => {
    const key = [name, locale.tag, siteName, homeUrl, searchUrl].join('\0');
    const partial =
      known.get(key) ??
      new nunjucks.runtime.SafeString(
        environment
          .render(name, { messages, sitePage: { locale, messages, siteName, basePath, homeUrl, searchUrl } })
          .trimEnd(),
      );
    known.set(key, partial);
    return partial;
  };
}

/** Date formats by tag: making one takes longer than all else that a page needs. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(tag: string): Intl.DateTimeFormat {
  const format = dateFormats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(tag, format);
  return format;
}
