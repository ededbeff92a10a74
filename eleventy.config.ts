import type { UserConfig } from '@11ty/eleventy';
import diglot from './src/site/plugin.ts';

/** Builds the sample site with Eleventy alone: pages, media and styles, without the search index of `diglot build`. */
export default function configure(eleventyConfig: UserConfig) {
  eleventyConfig.addPlugin(diglot, {
    name: 'Diglot',
    docsets: ['content/ar-SA', 'content/de-DE', 'content/id-ID', 'content/ja-JP'],
  });
  return { dir: { input: 'content', output: '_site' } };
}
