import { splitFrontMatter } from '../docset/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import type { BilingualText } from '../model/segment-pair.ts';
import { bodyOf, readBilingualFile, type BilingualFile } from '../segments/index.ts';
import { isYamlPath, readYamlPage, type YamlPage } from './yaml-pages/read-yaml-page.ts';

/** An article, or a file included in one, read and taken apart, not yet rendered. */
export interface Article {
  /** The text in which the ranges of `diagnostics` are counted. */
  readonly text: string;
  readonly frontMatter: Metadata;
  /** Front matter in the source language, where it holds segments. */
  readonly sourceFrontMatter?: Metadata;
  readonly body: BilingualText;
  readonly pairCount: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Where an offset of the body's target projection stands in `text`. */
  readonly originOf: (offset: number) => number;
  readonly file: BilingualFile;
  /** The YAML page that the article is; absent from Markdown. */
  readonly yaml?: YamlPage;
}

/** An article or an included file, with both of its names. */
export interface ArticleSource {
  readonly article: Article;
  /** Docset-relative path. */
  readonly path: string;
  /** The path as the user would type it. */
  readonly typedPath: string;
}

/**
 * Takes an article's text apart: front matter of its translation, bilingual body, diagnostics of both. `path` tells YAML
 * pages from Markdown.
 */
export function readArticle(written: string, path = ''): Article {
  return isYamlPath(path) ? readYamlArticle(written) : readMarkdownArticle(written);
}

/** A YAML page has no body of its own: it is put together of the texts in it. */
function readYamlArticle(written: string): Article {
  const yaml = readYamlPage(written);
  return {
    text: yaml.text,
    frontMatter: yaml.metadata,
    sourceFrontMatter: yaml.sourceMetadata,
    body: { target: '', source: '', segments: [] },
    pairCount: yaml.file.pairCount,
    diagnostics: yaml.file.diagnostics,
    originOf: (offset) => offset,
    file: yaml.file,
    yaml,
  };
}

function readMarkdownArticle(written: string): Article {
  const file = readBilingualFile(written);
  const { projections } = file;
  const front = splitFrontMatter(projections.target);
  const inFront = projections.segments.filter((segment) => segment.target.start < front.bodyStart).length;
  const sourceFront = inFront === 0 ? undefined : splitFrontMatter(projections.source);
  const swallowed: Diagnostic[] = [];
  if (inFront > 0) {
    swallowed.push({
      code: 'segment-in-front-matter',
      message: 'The front matter holds segments; their text was read as metadata.',
      range: file.segmentRange(0),
      suggestion: 'Restore the front matter from the original article.',
    });
  }
  return {
    text: file.text,
    frontMatter: front.data,
    ...(sourceFront ? { sourceFrontMatter: sourceFront.data } : {}),
    body: bodyOf(projections, front.bodyStart, sourceFront?.bodyStart ?? front.bodyStart),
    pairCount: file.pairCount,
    diagnostics: [...front.diagnostics.map(inFile(file)), ...file.diagnostics, ...swallowed],
    originOf: (offset) => file.originOf(offset + front.bodyStart),
    file,
  };
}

/** What of front matter is the translation's alone, and not its source's, too. */
const OF_TRANSLATION = new Set([
  'title',
  'description',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
  'ms.openlocfilehash',
  'ms.translationtype',
]);

/** Makes of a bilingual article its source alone, whose title stands in its text unless its front matter holds segments. */
export function sourceArticle({ yaml, ...article }: Article): Article {
  const { frontMatter, sourceFrontMatter } = article;
  const shared = Object.entries(frontMatter).filter(([key]) => !OF_TRANSLATION.has(key));
  const own = Object.entries(sourceFrontMatter ?? {}).filter(([key, value]) => value !== frontMatter[key]);
  const source = { ...article, frontMatter: Object.fromEntries([...shared, ...own]), body: sourceOnly(article.body) };
  if (!yaml) return source;
  const bilingual: typeof yaml.bilingual = (scalar) => {
    const file = yaml.bilingual(scalar);
    return { ...file, projections: sourceOnly(file.projections) };
  };
  return { ...source, yaml: { ...yaml, bilingual } };
}

/** Makes of a bilingual text its source alone. */
export function sourceOnly({ source }: BilingualText): BilingualText {
  return { target: source, source, segments: [] };
}

/** Makes the function that moves a diagnostic of the target projection to its place in the file. */
function inFile(file: BilingualFile): (diagnostic: Diagnostic) => Diagnostic {
  return (diagnostic) => {
    const { range, ...rest } = diagnostic;
    return range ? { ...rest, range: { start: file.originOf(range.start), end: file.originOf(range.end) } } : rest;
  };
}
