import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse, project } from '../bitext/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/diagnostic.ts';
import type { Side } from '../model/segment-pair.ts';
import { reasonOf, UsageError } from './failure.ts';
import { listMarkdownFiles } from './markdown-files.ts';

/** Gives the monolingual Markdown of one side of one file, byte for byte as its halves and shared text are written. */
export async function projectFile(path: string, side: Side): Promise<Buffer> {
  try {
    return projectBytes(await readFile(path), side);
  } catch (error) {
    throw new UsageError(`"${path}" cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

/**
 * Writes the monolingual Markdown of one side of every Markdown file of some docsets below `out`; several docsets get a
 * folder each. Gives how many files were written. Throws a UsageError if `out` cannot be written.
 */
export async function projectDocsets(
  paths: readonly string[],
  side: Side,
  out: string,
): Promise<{ files: number; diagnostics: LocatedDiagnostic[] }> {
  const listings = await Promise.all(paths.map(async (path) => ({ path, ...(await listMarkdownFiles([path])) })));
  const diagnostics = listings.flatMap((listing) => listing.diagnostics);
  let written = 0;
  for (const { files } of listings) {
    for (const file of files) {
      const target = resolve(out, listings.length > 1 ? file.locale.slug : '', file.relativePath);
      if (target === resolve(file.absolutePath)) {
        throw new UsageError(`"${out}" is the docset itself; its files are not overwritten. Choose another folder.`);
      }
      let bytes: Buffer;
      try {
        bytes = projectBytes(await readFile(file.absolutePath), side);
      } catch (error) {
        const message = `This file cannot be read: ${reasonOf(error)}.`;
        diagnostics.push(...locate(file.path, '', [{ code: 'unreadable-file', message }]));
        continue;
      }
      try {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, bytes);
      } catch (error) {
        throw new UsageError(`"${join(out, file.relativePath)}" cannot be written: ${reasonOf(error)}.`, {
          cause: error,
        });
      }
      written++;
    }
  }
  return { files: written, diagnostics };
}

/** Segment markup is ASCII, so a text read byte by byte as Latin-1 is cut at the same places, whatever its encoding. */
function projectBytes(bytes: Buffer, side: Side): Buffer {
  return Buffer.from(project(parse(bytes.toString('latin1')), side), 'latin1');
}
