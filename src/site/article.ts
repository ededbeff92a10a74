import { splitFrontMatter } from '../docset/index.ts';
import { createRenderer, type RenderContext, type RenderedArticle } from '../markdown/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import type { BilingualText } from '../model/segment-pair.ts';
import { bodyOf, readBilingualFile, type BilingualFile } from '../segments/index.ts';

/** An article read and taken apart, not yet rendered. */
export interface Article {
  /** The text in which the ranges of `diagnostics` are counted. */
  readonly text: string;
  readonly frontMatter: Metadata;
  readonly body: BilingualText;
  readonly pairCount: number;
  readonly diagnostics: readonly Diagnostic[];
  /** How many segments stand before the body, so that body segment i is the file's segment i + skipped. */
  readonly skippedSegments: number;
  readonly file: BilingualFile;
}

/** Takes an article's text apart: front matter of its translation, bilingual body, diagnostics of both. */
export function readArticle(written: string): Article {
  const file = readBilingualFile(written);
  const { projections } = file;
  const front = splitFrontMatter(projections.target);
  const inFront = projections.segments.filter((segment) => segment.target.start < front.bodyStart).length;
  const sourceStart = inFront === 0 ? front.bodyStart : splitFrontMatter(projections.source).bodyStart;
  const body = bodyOf(projections, front.bodyStart, sourceStart);
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
    body,
    pairCount: file.pairCount,
    skippedSegments: projections.segments.length - body.segments.length,
    diagnostics: [...front.diagnostics, ...file.diagnostics, ...swallowed],
    file,
  };
}

/** Renders an article's body; segments that found no place are reported with their ranges in the article's text. */
export function renderArticle(
  article: Article,
  context: RenderContext,
): { rendered: RenderedArticle; diagnostics: Diagnostic[] } {
  renderer ??= createRenderer();
  const rendered = renderer(article.body, context);
  const diagnostics = rendered.unplaced.map((index): Diagnostic => {
    const id = article.body.segments[index]?.id ?? '';
    return {
      code: 'segment-not-shown',
      message: `Translation unit ${id} has no place on the page: Markdown drops the text in which it stands.`,
      range: article.file.segmentRange(index + article.skippedSegments),
      suggestion: 'A table row may have more cells than its header.',
    };
  });
  return { rendered, diagnostics };
}

let renderer: ReturnType<typeof createRenderer> | undefined;
