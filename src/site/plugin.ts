import { relative } from 'node:path';
import { addSitePages } from './eleventy/add-site-pages.ts';
import type { EleventyConfig } from './eleventy/eleventy-config.ts';
import type { SiteOptions } from './map/site-map.ts';
import { ASSETS_FOLDER } from './templates/templates-folder.ts';
import { themeFiles } from './theme/theme.ts';
import { readWholeSite } from './eleventy/whole-site.ts';

/** Options of the Eleventy plugin for a site of the publisher's own. */
export interface DiglotPluginOptions extends Omit<SiteOptions, 'overrides'> {
  /** Folders of the docsets, one for each locale. */
  readonly docsets: readonly string[];
  /** Folder of templates that replace Diglot's own of the same name. */
  readonly templates?: string;
}

/** Eleventy plugin that adds the pages, media and styles of docsets to a site; the docsets' folders are Diglot's alone. */
export default async function diglot(eleventyConfig: EleventyConfig, options: DiglotPluginOptions): Promise<void> {
  for (const folder of options.docsets) eleventyConfig.ignores.add(`${folder}/**`);
  const { pages, data, resources, diagnostics } = await readWholeSite(options.docsets, options);
  for (const { path, line, column, severity, code, message } of diagnostics) {
    console.warn(`[diglot] ${path}:${line}:${column} ${severity} ${code} ${message}`);
  }
  addSitePages(eleventyConfig, [...pages, ...data], options.templates === undefined ? [] : [options.templates]);
  eleventyConfig.addPassthroughCopy({ [relative(process.cwd(), ASSETS_FOLDER)]: 'assets' });
  for (const { from, outputPath } of themeFiles(options.theme ?? {})) {
    eleventyConfig.addPassthroughCopy({ [from]: outputPath });
  }
  for (const { absolutePath, outputPath } of resources) {
    eleventyConfig.addPassthroughCopy({ [relative(process.cwd(), absolutePath)]: outputPath });
  }
}
