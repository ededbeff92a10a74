import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { FORMATS, type ExchangeArticle, type ExchangeFormat } from '../../exchange/index.ts';
import { failureCode, failureReason } from '../../docset/index.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset } from '../../model/docset.ts';
import { SOURCE_LOCALE } from '../../model/locale.ts';
import { settleDiagnostics } from '../../model/settle-diagnostics.ts';
import { UsageError } from '../failure.ts';
import { readDocsets } from '../read-docsets.ts';
import { compileSeverities } from '../severity-rules.ts';
import { docsetsOfLocales } from './docsets-of-locales.ts';
import { exportArticles } from './export-articles.ts';
import type { ExportOptions } from './export-options.ts';

/** Stands for the tag of the locale in the name of the file to write. */
const LOCALE_PLACE = '{locale}';

/** A file that was written; one for which there are no pairs is not. */
export interface ExportedFile {
  readonly path: string;
  /** Tags of the locales in it. */
  readonly locales: readonly string[];
  articles: number;
  pairs: number;
  /** Words of the source halves. */
  words: number;
}

/**
 * Writes the pairs of some docsets into a file, or into one for each locale if `out` holds `{locale}`. Files appear
 * whole or not at all. Throws a UsageError for docsets, options and files that cannot be used.
 */
export async function exportDocsets(
  folders: readonly string[],
  format: ExchangeFormat,
  out: string,
  version: string,
  options: ExportOptions,
): Promise<{ files: ExportedFile[]; diagnostics: readonly LocatedDiagnostic[] }> {
  const found: LocatedDiagnostic[] = [];
  const take = (diagnostics: readonly LocatedDiagnostic[]): void => {
    for (const diagnostic of diagnostics) found.push(diagnostic);
  };
  if (options.memory && !format.hasMatches) {
    throw new UsageError(
      `Files of the format "${format.name}" do not hold what memories have; those of ${formatsWithMatches()} do.`,
    );
  }
  const docsets = docsetsOfLocales(await readDocsets(folders, [], { needed: 'any Markdown' }), options.locales);
  const files: ExportedFile[] = [];
  for (const { path, docsets: ofFile } of filesFor(docsets, format, out)) {
    const locales = [...new Set(ofFile.map(({ locale }) => locale.tag))].sort();
    const file = { path, locales, articles: 0, pairs: 0, words: 0 };
    const articles = await begun(counted(exportArticles(ofFile, options, take), file));
    const [locale] = locales.length === 1 ? locales : [];
    const header = { version, sourceLocale: SOURCE_LOCALE.tag, ...(locale === undefined ? {} : { locale }) };
    // Formats want at least one pair, and nobody wants a file without any.
    if (articles) await writeWhole(path, format.write(articles, header));
    files.push(file);
  }
  const policy = { severityOf: compileSeverities(options.severities ?? {}), isComplete: false };
  return { files, diagnostics: settleDiagnostics(found, policy).reported };
}

function formatsWithMatches(): string {
  return FORMATS.filter(({ hasMatches }) => hasMatches)
    .map(({ name }) => name)
    .join(' and ');
}

function filesFor(
  docsets: readonly Docset[],
  { name, isOfOneLocale }: ExchangeFormat,
  out: string,
): { path: string; docsets: readonly Docset[] }[] {
  const tags = [...new Set(docsets.map(({ locale }) => locale.tag))].sort();
  if (out.includes(LOCALE_PLACE)) {
    return tags.map((tag) => ({
      path: out.replaceAll(LOCALE_PLACE, tag),
      docsets: docsets.filter(({ locale }) => locale.tag === tag),
    }));
  }
  if (isOfOneLocale && tags.length > 1) {
    throw new UsageError(
      `A file of the format "${name}" holds one locale, and these are ${tags.join(', ')}: ` +
        `write ${LOCALE_PLACE} into the file's name for one file each, or choose with --locale.`,
    );
  }
  return [{ path: out, docsets }];
}

async function* counted(articles: AsyncIterable<ExchangeArticle>, file: ExportedFile): AsyncGenerator<ExchangeArticle> {
  for await (const article of articles) {
    file.articles++;
    file.pairs += article.pairs.length;
    for (const { words } of article.pairs) file.words += words;
    yield article;
  }
}

/** Gives what another iterable gives, if it gives anything. */
async function begun<Item>(items: AsyncGenerator<Item>): Promise<AsyncGenerator<Item> | undefined> {
  const first = await items.next();
  if (first.done) return undefined;
  return (async function* () {
    yield first.value;
    yield* items;
  })();
}

/** Writes a file beside its place and then moves it there. Throws a UsageError with what the file system says. */
async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const stream = createWriteStream(beside, { flush: true });
    // Whoever waits for the stream is told of its failure.
    const end = finished(stream);
    end.catch(() => undefined);
    for await (const piece of pieces) {
      if (stream.errored) break;
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), end]);
    }
    stream.end();
    await end;
    renameSync(beside, path);
  } catch (error) {
    discard(beside);
    if (error instanceof UsageError || !(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`"${path}" cannot be written: ${failureReason(error)}.`, { cause: error });
  }
}

/** Removes what was begun of a file, if its place is one where it could be begun. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (failureCode(error) !== 'ENOTDIR') throw error;
  }
}
