import { splitFrontMatter } from '../../docset/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Metadata } from '../../model/docset.ts';
import type { BilingualText } from '../../model/segment-pair.ts';
import { bodyOf, readBilingualFile, type BilingualFile } from '../../segments/index.ts';
import { isYamlPath, readYamlPage, type YamlPage } from '../yaml-pages/read-yaml-page.ts';

/** An article, or a file included in one, read and taken apart, not yet rendered; of one shape, whatever it is read from. */
export interface Article {
  /** The text in which the ranges of `diagnostics` are counted. */
  readonly text: string;
  readonly frontMatter: Metadata;
  /** Front matter in the source language, where it holds segments. */
  readonly sourceFrontMatter: Metadata | undefined;
  readonly body: BilingualText;
  readonly pairCount: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Where an offset of the body's target projection stands in `text`. */
  readonly originOf: (offset: number) => number;
  readonly file: BilingualFile;
  /** The YAML page that the article is; undefined for Markdown. */
  readonly yaml: YamlPage | undefined;
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
  const firstSegment = projections.segments[0];
  const isSwallowed = firstSegment !== undefined && firstSegment.target.start < front.bodyStart;
  const sourceFront = isSwallowed ? splitFrontMatter(projections.source) : undefined;
  const diagnostics: Diagnostic[] = [];
  for (const diagnostic of front.diagnostics) diagnostics.push(inFile(diagnostic, file));
  // There may be more of them than a call may have arguments.
  for (const diagnostic of file.diagnostics) diagnostics.push(diagnostic);
  if (isSwallowed) {
    diagnostics.push({
      code: 'segment-in-front-matter',
      message: 'The front matter holds segments; their text was read as metadata.',
      range: file.segmentRange(0),
      suggestion: 'Restore the front matter from the original article.',
    });
  }
  return {
    text: file.text,
    frontMatter: front.data,
    sourceFrontMatter: sourceFront?.data,
    body: bodyOf(projections, front.bodyStart, sourceFront?.bodyStart ?? front.bodyStart),
    pairCount: file.pairCount,
    diagnostics,
    originOf: (offset) => file.originOf(offset + front.bodyStart),
    file,
    yaml: undefined,
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
export function sourceArticle(article: Article): Article {
  const { frontMatter, sourceFrontMatter, yaml } = article;
  const shared = Object.entries(frontMatter).filter(([key]) => !OF_TRANSLATION.has(key));
  const own = Object.entries(sourceFrontMatter ?? {}).filter(([key, value]) => value !== frontMatter[key]);
  return {
    text: article.text,
    frontMatter: Object.fromEntries([...shared, ...own]),
    sourceFrontMatter,
    body: sourceOnly(article.body),
    pairCount: article.pairCount,
    diagnostics: article.diagnostics,
    originOf: article.originOf,
    file: article.file,
    yaml: yaml && sourcePage(yaml),
  };
}

function sourcePage(yaml: YamlPage): YamlPage {
  const bilingual: typeof yaml.bilingual = (scalar) => {
    const file = yaml.bilingual(scalar);
    return { ...file, projections: sourceOnly(file.projections) };
  };
  return { ...yaml, bilingual };
}

/** Makes of a bilingual text its source alone. */
export function sourceOnly({ source, segments }: BilingualText): BilingualText {
  // Cut from an array of segments, the empty one is of their kind to V8.
  return { target: source, source, segments: segments.slice(0, 0) };
}

/** Moves a diagnostic of the target projection to its place in the file. */
function inFile(diagnostic: Diagnostic, file: BilingualFile): Diagnostic {
  const { range, ...rest } = diagnostic;
  return range ? { ...rest, range: { start: file.originOf(range.start), end: file.originOf(range.end) } } : rest;
}
