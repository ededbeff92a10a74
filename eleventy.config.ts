import type { EleventyConfig } from './src/site/eleventy/eleventy-config.ts';
import diglot from './src/site/plugin.ts';

/** Builds the sample site with Eleventy alone: pages, media and styles, without the search index of `diglot build`. */
export default function configure(eleventyConfig: EleventyConfig) {
  eleventyConfig.addPlugin(diglot, {
    name: 'Diglot',
    docsets: ['content/ar-SA', 'content/de-DE', 'content/id-ID', 'content/ja-JP'],
  });
  return { dir: { input: 'content', output: '_site' } };
}
