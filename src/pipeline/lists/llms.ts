import {
  Navigation,
  siteAddress,
  siteUrl,
  type LocaleMap,
  type NavigationItem,
  type SiteMap,
} from '../../site/around-articles.ts';
import { markdownOf } from '../shards/article-outputs.ts';
import type { ListFile } from './list-file.ts';
import { digestArticles, hasMarkdown, type ListedArticle } from './listed-article.ts';

/** Up to so many links stand in one file: about 20,000 tokens, of which a model can take several. */
const LINKS_PER_FILE = 500;

/** Links under one heading. */
interface Section {
  readonly title: string;
  readonly links: readonly string[];
}

/** Makes the site's `llms.txt` (llmstxt.org), which leads to those of its locales; `listed` holds each locale's articles. */
export function siteLlmsFile(site: SiteMap, listed: readonly (readonly ListedArticle[])[]): ListFile {
  const links = site.locales.map(({ locale, messages }, index) => {
    const count = messages.articleCount.replace('{count}', String(listed[index]?.length ?? 0));
    return link(locale.name, siteAddress(site, `${locale.slug}/llms.txt`), `${locale.tag}. ${count}`);
  });
  const title = site.name ?? site.locales[0]?.messages.siteName ?? '';
  return {
    outputPath: 'llms.txt',
    inputs: links.join('\n'),
    make: () => document(title, [{ title: 'Languages', links }]),
  };
}

/**
 * Makes a locale's `llms.txt` with links to its articles in Markdown, under the headings of its table of contents. Where
 * these are more than one file should hold, it leads to files `llms-1.txt`, `llms-2.txt` and so on, which hold them.
 */
export function localeLlmsFiles(site: SiteMap, map: LocaleMap, articles: readonly ListedArticle[]): ListFile[] {
  const { slug } = map.locale;
  const title = `${site.name ?? map.messages.siteName} (${map.locale.name})`;
  const inputs = digestArticles(articles);
  let known: readonly Section[][] | undefined;
  const parts = (): readonly Section[][] => (known ??= divide(sectionsOf(site, map, articles)));
  const count = Math.ceil(articles.length / LINKS_PER_FILE);
  if (count <= 1) {
    return [{ outputPath: `${slug}/llms.txt`, inputs, make: () => document(title, parts().flat()) }];
  }
  const names = Array.from({ length: count }, (_, part) => `${slug}/llms-${part + 1}.txt`);
  const links = (): string[] =>
    names.map((name, part) => {
      const titles = (parts()[part] ?? []).map((section) => section.title);
      return link(`${part + 1}/${count}`, siteAddress(site, name), titles.join(', '));
    });
  return [
    {
      outputPath: `${slug}/llms.txt`,
      inputs,
      make: () => document(title, [{ title: map.messages.contents, links: links() }]),
    },
    ...names.map((outputPath, part): ListFile => ({
      outputPath,
      inputs,
      make: () => document(`${title} ${part + 1}/${count}`, parts()[part] ?? []),
    })),
  ];
}

function document(title: string, sections: readonly Section[]): string {
  const written = sections.map(({ title, links }) => `\n## ${oneLine(title)}\n\n${links.join('\n')}\n`);
  return `# ${oneLine(title)}\n\n> ${ABOUT}\n${written.join('')}`;
}

const ABOUT = 'Every article stands beside its page as Markdown: add index.md to the address of the page.';

/** Groups articles by the uppermost entries of the tables of contents; those that are in none come last. */
function sectionsOf(site: SiteMap, map: LocaleMap, articles: readonly ListedArticle[]): Section[] {
  const { messages } = map;
  const left = new Map(articles.map((article) => [siteUrl(site, article.folder), article]));
  const take = (items: readonly NavigationItem[]): string[] =>
    items.flatMap(({ title, url = '', items }) => {
      const article = left.get(url);
      left.delete(url);
      return [...(article ? [articleLink(site, article, title)] : []), ...take(items)];
    });
  const tree = new Navigation(site, map).tree();
  const single = take(tree.filter(({ items }) => items.length === 0));
  const sections = tree
    .filter(({ items }) => items.length > 0)
    .map((item): Section => ({ title: item.title, links: take([item]) }));
  const rest = [...left.values()].map((article) => articleLink(site, article, article.title));
  return [
    { title: messages.contents, links: single },
    ...sections,
    { title: messages.allArticles, links: rest },
  ].filter(({ links }) => links.length > 0);
}

/** Divides sections into files, each but the last of them full. */
function divide(sections: readonly Section[]): Section[][] {
  const files: Section[][] = [];
  let room = 0;
  for (const { title, links } of sections) {
    for (let start = 0; start < links.length;) {
      if (room === 0) {
        files.push([]);
        room = LINKS_PER_FILE;
      }
      const piece = links.slice(start, start + room);
      files.at(-1)?.push({ title, links: piece });
      start += piece.length;
      room -= piece.length;
    }
  }
  return files;
}

function articleLink(site: SiteMap, article: ListedArticle, title: string): string {
  const { folder, description } = article;
  return link(title, siteAddress(site, hasMarkdown(article) ? markdownOf(folder) : folder), description);
}

/** `link('A [b]', '/a/', 'c') // => '- [A \\[b\\]](/a/): c'` */
function link(title: string, url: string, notes = ''): string {
  const label = oneLine(title).replace(/[\\[\]]/g, '\\$&');
  return `- [${label}](${url.replace(/[()]/g, encodeParenthesis)})${notes === '' ? '' : `: ${oneLine(notes)}`}`;
}

function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
