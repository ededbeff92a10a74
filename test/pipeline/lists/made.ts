import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { expect } from 'vitest';
import type { ListFile } from '../../../src/pipeline/lists/list-file.ts';
import type { ListedArticle } from '../../../src/pipeline/lists/listed-article.ts';
import type { LocaleMap } from '../../../src/site/index.ts';

/** Makes files; gives their texts, uncompressed, by their paths. */
export function made(files: readonly ListFile[]): Map<string, string> {
  return new Map(
    files.map(({ outputPath, make }) => {
      const content = make();
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      return [outputPath, Buffer.from(outputPath.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()];
    }),
  );
}

/** Lists all articles of a locale, each by its path as its title. */
export function listedOf(
  map: LocaleMap,
  said: (path: string) => Partial<Pick<ListedArticle, 'title' | 'date' | 'description'>> = () => ({}),
): ListedArticle[] {
  return map.articles.map(({ path, folder }) => ({
    path,
    folder,
    title: path,
    page: { inputs: '', html: '', markdown: '' },
    ...said(path),
  }));
}

/** Reads XML, of which it asks that it is well-formed. */
export function readXml(xml: string) {
  // A parser of HTML would forgive what one of XML does not: a tag that is not closed, a stray ampersand.
  const open: string[] = [];
  for (const [tag, slash = '', name = '', rest = ''] of xml.matchAll(
    /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>|<(?!\?xml )/g,
  )) {
    expect(tag, 'a stray "<"').not.toBe('<');
    if (slash !== '') expect(open.pop()).toBe(name);
    else if (!rest.endsWith('/')) open.push(name);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
  return load(xml, { xml: true });
}
