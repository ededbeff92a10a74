import { join } from 'node:path';
import { readText } from '../../docset/index.ts';
import { noLocTexts } from '../../markdown/constructs/no-loc.ts';
import type { Metadata } from '../../model/docset.ts';
import { lineLocator, type TextSpan } from '../../model/text.ts';
import type { SegmentPair } from '../../segments/index.ts';
import { joinMetadata } from '../../site/articles/article-metadata.ts';
import { readArticle, type Article } from '../../site/articles/article.ts';
import { rangeInFile } from '../../site/yaml-pages/read-yaml-page.ts';
import type { DocsetToCheck, PairFile } from './checking-task.ts';

/** A pair of a file, and the way from its target half to the file. */
export interface FilePair {
  readonly pair: SegmentPair;
  /** Turns a range of the target half into a range of the file's text. */
  readonly targetInFile: (range: TextSpan) => TextSpan;
}

/** A file with its pairs. */
export interface ReadPairFile {
  readonly path: string;
  /** The path as the user would type it. */
  readonly typedPath: string;
  readonly isArticle: boolean;
  /** With LF line ends and without byte order mark. */
  readonly text: string;
  /** Front matter and what is configured. */
  readonly metadata: Metadata;
  /** What is not to be translated in it. */
  readonly noLoc: readonly string[];
  readonly pairs: readonly FilePair[];
}

/**
 * Reads a file and its pairs, text by text if it is a YAML page; nothing if it cannot be read, which whoever reports on
 * the docset's files says. `noLoc` holds terms that are not to be translated anywhere.
 */
export function readPairFile(
  { path, absolutePath, isArticle, metadata: configured }: PairFile,
  { folder }: Pick<DocsetToCheck, 'folder'>,
  noLoc: readonly string[],
): ReadPairFile | undefined {
  const { text: written } = readText(absolutePath);
  if (written === undefined) return undefined;
  const article = readArticle(written, path);
  const metadata = joinMetadata(configured, article.frontMatter);
  const ofFile = [...((metadata['no-loc'] as readonly string[] | undefined) ?? []), ...noLocTexts(article.text)];
  return {
    path,
    typedPath: join(folder, path),
    isArticle,
    text: article.text,
    metadata,
    noLoc: ofFile.length === 0 ? noLoc : [...new Set([...noLoc, ...ofFile])],
    pairs: filePairs(article),
  };
}

/** Gives the pairs of an article, text by text if it is a YAML page. */
export function filePairs({ text, yaml, file: whole }: Article): FilePair[] {
  const locate = lineLocator(text);
  const texts = yaml?.texts ?? [{ file: whole, toFile: (offset: number) => offset }];
  return texts.flatMap(({ file, toFile }) =>
    file
      .pairs((offset) => locate(toFile(offset)).line)
      .map((pair): FilePair => ({
        pair,
        targetInFile: ({ start, end }) =>
          rangeInFile(toFile, { start: pair.targetStart + start, end: pair.targetStart + end }),
      })),
  );
}
