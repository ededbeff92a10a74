import MarkdownIt from 'markdown-it';

/** Lets Eleventy find, read, render and write each article as a template of its own. */
export default function (config) {
  config.setLibrary('md', new MarkdownIt({ html: true }));
  config.addGlobalData('layout', 'page.njk');
  config.setUseGitIgnore(false);
  return {
    dir: { input: 'content', includes: '../_includes', output: 'public' },
    templateFormats: ['md'],
    markdownTemplateEngine: false,
  };
}
