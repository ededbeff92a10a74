import type { EleventyConfig } from './eleventy-config.ts';
import type { TemplateInput } from '../pages/site-page.ts';
import { createTemplates } from '../templates/templates.ts';

/**
 * Makes Eleventy write pages through one paginated template. Eleventy's own cost is per template and per level of its
 * data cascade, so all pages share one of each.
 */
export function addSitePages(
  eleventyConfig: EleventyConfig,
  pages: readonly TemplateInput[],
  overrides: readonly string[] = [],
): void {
  const render = createTemplates(overrides);
  eleventyConfig.addGlobalData('sitePages', () => pages);
  eleventyConfig.addTemplate('diglot-pages.11ty.js', ({ sitePage }: { sitePage: TemplateInput }) => render(sitePage), {
    pagination: { data: 'sitePages', size: 1, alias: 'sitePage' },
    permalink: ({ sitePage }: { sitePage: TemplateInput }) => sitePage.outputPath,
    eleventyExcludeFromCollections: true,
  });
}
