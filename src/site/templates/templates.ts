import nunjucks from 'nunjucks';
import type { Locale } from '../../model/locale.ts';
import { articleBody, articleGroups, articleInitials, articlePickers, articleTitle } from './article-markup.ts';
import { headMarkup } from './head-markup.ts';
import { localDate, localNumber } from './local-formats.ts';
import { localeSwitch } from './locale-markup.ts';
import { navigationList, onThisPage } from './navigation-markup.ts';
import { contentLanguage, notices, pageLanguage } from './notices.ts';
import { patternTitle } from '../review/pattern-title.ts';
import { barChart, stackedBar } from '../review/review-charts.ts';
import type { SiteMap } from '../map/site-map.ts';
import type { SitePage, TemplateInput } from '../pages/site-page.ts';
import { TemplateLoader } from './template-loader.ts';
import { TEMPLATES_FOLDER } from './templates-folder.ts';
import { textIn, type LocalText } from '../theme/theme.ts';

/**
 * Makes the function that turns a page into HTML. Templates in `overrides` come before Diglot's own of the same name.
 * Filters: `localDate(tag)` writes an ISO date and `localNumber(tag)` a number as the locale does; `ofLocale(sitePage)`
 * writes a template that is the same on every page of a locale, as it uses nothing but its words and addresses;
 * `inLocale(locale)` chooses among texts by locale; `patternTitle` writes a pattern of findings so that it can be seen. The others write parts of pages that would take longer in a template's
 * loop than all the rest: see MARKUP.
 */
export function createTemplates(overrides: readonly string[] = []): (page: TemplateInput) => string {
  const publishers = new nunjucks.FileSystemLoader([...overrides]);
  const own = new TemplateLoader(TEMPLATES_FOLDER, (name) => hasTemplate(publishers, name));
  const loaders = [publishers, own];
  const environment = new nunjucks.Environment(loaders, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  environment.addFilter('localDate', localDate);
  environment.addFilter('localNumber', localNumber);
  environment.addFilter('patternTitle', patternTitle);
  environment.addFilter('inLocale', (text: LocalText, locale: Locale) => textIn(locale, text));
  for (const [name, write] of Object.entries(MARKUP)) {
    environment.addFilter(name, (value: never) => new nunjucks.runtime.SafeString(write(value)));
  }
  environment.addFilter('ofLocale', localePartials(environment));
  return (page) =>
    environment.render(`${page.kind}.njk`, { sitePage: page, messages: page.kind === 'data' ? {} : page.messages });
}

function hasTemplate(loader: nunjucks.FileSystemLoader, name: string): boolean {
  // The declared type leaves out what it gives where there is none.
  return (loader.getSource(name) as nunjucks.LoaderSource | null) !== null;
}

/** The folders of templates that come before Diglot's own. */
export function templateFolders({ overrides }: SiteMap): string[] {
  return overrides === undefined ? [] : [overrides.folder];
}

/** Filters that write HTML, most of them of a page. */
const MARKUP = {
  headMarkup,
  localeSwitch,
  navigationList,
  onThisPage,
  contentLanguage,
  pageLanguage,
  notices,
  articleTitle,
  articlePickers,
  articleBody,
  articleGroups,
  articleInitials,
  barChart,
  stackedBar,
};

/** Makes the filter that renders a template once for each locale: includes are half of what a page takes. */
function localePartials(environment: nunjucks.Environment) {
  const known = new Map<string, nunjucks.runtime.SafeString>();
  return (name: string, page: SitePage) => {
    const { locale, messages, siteName, homeUrl, searchUrl, sourceSearchUrl, reviewUrl } = page;
    const key = [name, locale.tag, siteName, homeUrl, searchUrl, sourceSearchUrl, reviewUrl].join('\0');
    const found = known.get(key);
    if (found) return found;
    const { basePath, sourceLocale, theme } = page;
    const urls = { basePath, homeUrl, searchUrl, sourceSearchUrl, reviewUrl };
    const ofLocale = { locale, messages, siteName, sourceLocale, theme, ...urls };
    const html = environment.render(name, { messages, sitePage: ofLocale }).trimEnd();
    const partial = new nunjucks.runtime.SafeString(html);
    known.set(key, partial);
    return partial;
  };
}
