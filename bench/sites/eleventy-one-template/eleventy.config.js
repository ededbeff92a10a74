import { readdirSync, readFileSync } from 'node:fs';
import matter from 'gray-matter';
import MarkdownIt from 'markdown-it';

const LAYOUT = `<!doctype html><html lang="{{ article.locale }}"><head><meta charset="utf-8"><title>{{ article.title }}</title></head><body><main>{{ article.html | safe }}</main></body></html>`;

/** Reads and renders all articles by itself, and lets Eleventy write them as the pages of one template. */
export default function (config) {
  const markdown = new MarkdownIt({ html: true });
  const articles = readdirSync('content', { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const { data, content } = matter(readFileSync(`content/${file}`, 'utf8'), {});
      const url = file.replace(/\.md$/, '/');
      return { title: data.title, url, locale: file.slice(0, 5), html: markdown.render(content) };
    });
  config.addTemplate('page.njk', LAYOUT, {
    articles,
    pagination: { data: 'articles', size: 1, alias: 'article' },
    permalink: ({ article }) => `${article.url}index.html`,
  });
  config.setUseGitIgnore(false);
  config.ignores.add('content/**');
  return { dir: { output: 'public' }, templateFormats: ['njk'] };
}
