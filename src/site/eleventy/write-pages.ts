import { relative } from 'node:path';
import { failureCode } from '../../docset/index.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import { addSitePages } from './add-site-pages.ts';
import type { TemplateInput } from '../pages/site-page.ts';
import { TEMPLATES_FOLDER } from '../templates/templates-folder.ts';

/**
 * Writes pages below `outputFolder` (absolute) with an Eleventy of their own, which reads no configuration, templates
 * or data of the folder it happens to run in; templates in the folders `overrides` come before Diglot's own. Rejects with Eleventy's error if a page cannot be rendered or written.
 */
export async function writePages(
  pages: readonly TemplateInput[],
  outputFolder: string,
  overrides: readonly string[] = [],
): Promise<void> {
  if (pages.length === 0) return;
  const input = relative(process.cwd(), TEMPLATES_FOLDER) || '.';
  const Eleventy = await loadEleventy();
  const eleventy = new Eleventy(input, relative(process.cwd(), outputFolder), {
    quietMode: true,
    configPath: false,
    config: (config: EleventyConfig) => {
      config.setTemplateFormats(['11ty.js']);
      config.setInputDirectory(input);
      config.setIncludesDirectory('.');
      config.setDataDirectory('no-data');
      config.setUseGitIgnore(false);
      config.ignores.add(`${input}/**`);
      addSitePages(config, pages, overrides);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  try {
    await eleventy.write();
  } catch (error) {
    const root = rootOf(error);
    // The file system's own errors are known by their codes.
    throw failureCode(root) === '' ? error : root;
  }
}

/**
 * Loads Eleventy, which takes about as long as everything else that a build loads: only where it is needed, and before that
 * where there is time.
 */
export async function loadEleventy() {
  // Its hooks are for configuration that changes while it runs; they would send every import through another thread.
  process.env['ELEVENTY_SKIP_ESM_RESOLVER'] ??= '1';
  const { default: Eleventy } = await import('@11ty/eleventy');
  return Eleventy;
}

/** The error that others of Eleventy's are about. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error ? rootOf(error.originalError) : error;
}
