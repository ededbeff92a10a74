import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocset, readText, splitFrontMatter } from '../src/docset/index.ts';
import { createRenderer } from '../src/markdown/index.ts';
import { SOURCE_LOCALE } from '../src/model/locale.ts';
import { closeSearch, makeSearchShard } from '../src/search/index.ts';
import { bodyOf, readBilingualFile } from '../src/segments/index.ts';
import {
  articleFile,
  createTemplates,
  makeArticlePage,
  makeArticleRecord,
  mapDocsets,
  PageSurroundings,
  siteUrl,
} from '../src/site/index.ts';
import { folderSize } from './folder-size.ts';

/** What one stage of a build took and gave. */
export interface Stage {
  readonly name: string;
  readonly seconds: number;
  /** What came out of it, in bytes of UTF-8. */
  readonly bytes: number;
}

/** Notes the time of each stage, and the bytes of what it gave. */
class Stages {
  readonly all: Stage[] = [];

  async time<Result>(
    name: string,
    bytesOf: (result: Result) => number,
    work: () => Result | Promise<Result>,
  ): Promise<Result> {
    const start = performance.now();
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    this.all.push({ name, seconds, bytes: bytesOf(result) });
    return result;
  }
}

/**
 * Takes a docset through a build in this thread, one stage after the other, each with all articles; `output` gets the
 * pages. A build does all of this article by article, in several threads.
 */
export async function runStages(docsetFolder: string, output: string): Promise<Stage[]> {
  rmSync(output, { recursive: true, force: true });
  const stages = new Stages();
  const docset = await stages.time('docset: walk, heads, tables of contents', nothing, () => readDocset(docsetFolder));
  const { site } = await stages.time('map', nothing, () => mapDocsets([docset], { hasSearch: true }));
  const locale = site.locales[0];
  if (!locale) throw new Error(`${docsetFolder} gave no locale.`);
  const articles = locale.articles.filter(({ path: file }) => file.endsWith('.md'));

  const texts = await stages.time('read', sizeOfAll, () =>
    articles.map((article) => readText(articleFile(site, locale, article)).text ?? ''),
  );
  const files = await stages.time(
    'bitext: segments, projections',
    (all) => sizeOfAll(all.map(({ projections }) => projections.target)),
    () => texts.map(readBilingualFile),
  );
  const bodies = await stages.time(
    'front matter',
    (all) => sizeOfAll(all.map(({ target }) => target)),
    () =>
      files.map(({ projections }) => {
        const { bodyStart } = splitFrontMatter(projections.target);
        return bodyOf(projections, bodyStart, bodyStart);
      }),
  );
  await stages.time('Markdown, both views', sizeOfAll, () => {
    const render = createRenderer();
    const context = { locales: { target: locale.locale, source: SOURCE_LOCALE } };
    return bodies.flatMap((body) => {
      const { html, translationHtml } = render(body, context);
      return [html, translationHtml];
    });
  });

  const surroundings = new PageSurroundings(site, locale);
  const records = await stages.time(
    'articles: the three before, links, metadata',
    (all) => sizeOfAll(all.flatMap(({ html, translationHtml = '' }) => [html, translationHtml])),
    () =>
      articles.map((article, i) =>
        makeArticleRecord(texts[i] ?? '', article, docset.metadataFor(article.path), surroundings),
      ),
  );
  const pages = await stages.time(
    'pages: navigation, template',
    (all) => sizeOfAll(all.map(({ html }) => html)),
    () => {
      const renderPage = createTemplates();
      return records.flatMap((record, i) => {
        const article = articles[i];
        if (!article) return [];
        const page = makeArticlePage(record, article, surroundings);
        return [{ file: path.join(output, page.outputPath), html: renderPage(page) }];
      });
    },
  );
  await stages.time(
    'write',
    () => folderSize(output).bytes,
    () => {
      for (const { file, html } of pages) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, html);
      }
    },
  );
  await stages.time(
    'search index',
    ({ files }) => files.reduce((sum, { content }) => sum + content.length, 0),
    () => {
      const toIndex = records.map(({ title, translationHtml = '' }, i) => {
        const place = articles[i]?.folder ?? '';
        const document = { url: siteUrl(site, place), place, title, html: translationHtml, facets: {} };
        return { place, digest: '', read: () => document };
      });
      return makeSearchShard(toIndex, {
        language: locale.locale.tag,
        sourceLanguage: site.sourceLocale.tag,
        number: 0,
      });
    },
  );
  await closeSearch();
  return stages.all;
}

function nothing(): number {
  return 0;
}

function sizeOfAll(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
