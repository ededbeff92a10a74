import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { DocsetError, failureReason, readDocset, SharedByDocsets, type ReadDocsetOptions } from '../docset/index.ts';
import type { Docset } from '../model/docset.ts';
import { UsageError } from './failure.ts';
import { realPath } from './real-path.ts';

/** Choices of the caller about reading docsets. */
export interface ReadOptions {
  /** What a docset must hold: articles if absent. */
  readonly needed?: 'articles' | 'any Markdown';
  /** Folders of docsets that hold the media which these lack. */
  readonly fallback?: readonly string[];
  /** What an earlier reading found in an article's head, if the article is as it was. */
  readonly knownHead?: ReadDocsetOptions['knownHead'];
  /** Told of the docsets that have been read whenever there is one more. */
  readonly onRead?: (docsets: readonly Docset[]) => void;
}

/**
 * Reads the docsets of all folders. Throws a UsageError for a folder that is missing, no folder, or does not hold what
 * is needed: articles, or any Markdown file. `exclude` holds real paths that are never entered.
 */
export async function readDocsets(
  folders: readonly string[],
  exclude: readonly string[] = [],
  { needed = 'articles', fallback = [], knownHead, onRead }: ReadOptions = {},
): Promise<Docset[]> {
  for (const folder of fallback) {
    if (await isFile(folder)) throw new UsageError(`The fallback "${folder}" is a file; a docset is a folder.`);
  }
  const reading = {
    fallback,
    fallbackListings: new Map<string, readonly string[]>(),
    shared: new SharedByDocsets(),
    ...(knownHead ? { knownHead } : {}),
  };
  const docsets: Docset[] = [];
  // One after the other: reading blocks, and whoever is told of the first goes on beside the rest.
  for (const folder of folders) {
    docsets.push(await readOne(folder, exclude, reading));
    onRead?.(docsets);
  }
  for (const docset of docsets) {
    const others = docset.otherMarkdown.length;
    if (docset.articles.length > 0 || (needed === 'any Markdown' && others > 0)) continue;
    throw new UsageError(
      others === 0
        ? `The folder "${docset.folder}" holds no Markdown files.`
        : `The folder "${docset.folder}" holds no articles: its ${others} Markdown files are READMEs, includes or excluded.`,
    );
  }
  return docsets;
}

/** Whether a path names a single file rather than a docset's folder. Throws a UsageError if there is nothing. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    throw new UsageError(`"${path}" cannot be read: ${failureReason(error)}.`, { cause: error });
  }
}

async function readOne(folder: string, exclude: readonly string[], reading: ReadDocsetOptions): Promise<Docset> {
  try {
    return await readDocset(folder, { ...reading, exclude: [...exclude, ...(await seenFrom(folder, exclude))] });
  } catch (error) {
    if (error instanceof DocsetError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** The paths at which a walk from `folder`, which may be a link, meets these real paths. */
async function seenFrom(folder: string, places: readonly string[]): Promise<string[]> {
  const real = await realPath(folder);
  return places.map((place) => join(resolve(folder), relative(real, place)));
}
