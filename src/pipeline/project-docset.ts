import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, project } from '../bitext/index.ts';
import { failureReason } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/diagnostic.ts';
import type { Side } from '../model/segment-pair.ts';
import { settleDiagnostics } from '../model/settle-diagnostics.ts';
import { UsageError } from './failure.ts';
import { listMarkdownFiles, type MarkdownFile } from './markdown-files.ts';
import { realPath } from './real-path.ts';
import { compileSeverities, type SeverityRules } from './severity-rules.ts';

/** Gives the monolingual Markdown of one side of one file, byte for byte as its halves and shared text are written. */
export async function projectFile(path: string, side: Side): Promise<Buffer> {
  try {
    return projectBytes(await readFile(path), side);
  } catch (error) {
    throw new UsageError(`"${path}" cannot be read: ${failureReason(error)}.`, { cause: error });
  }
}

/**
 * Writes the monolingual Markdown of one side of every Markdown file of some docsets below `out`; several docsets get a
 * folder for each locale. Gives how many files were written. Throws a UsageError if `out` cannot be written, or a file would
 * be overwritten that is not an older result.
 */
export async function projectDocsets(
  paths: readonly string[],
  side: Side,
  out: string,
  severities: SeverityRules = {},
): Promise<{ files: number; diagnostics: readonly LocatedDiagnostic[] }> {
  const listings = await Promise.all(paths.map((path) => listMarkdownFiles([path])));
  const diagnostics = listings.flatMap((listing) => listing.diagnostics);
  const targets = await planTargets(
    listings.map((listing) => listing.files),
    out,
  );
  let written = 0;
  for (const [target, file] of targets) {
    let bytes: Buffer;
    try {
      bytes = projectBytes(await readFile(file.absolutePath), side);
    } catch (error) {
      const message = `This file cannot be read: ${failureReason(error)}.`;
      diagnostics.push(...locate(file.path, '', [{ code: 'unreadable-file', message }]));
      continue;
    }
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    } catch (error) {
      throw new UsageError(`"${join(out, file.relativePath)}" cannot be written: ${failureReason(error)}.`, {
        cause: error,
      });
    }
    written++;
  }
  const policy = { severityOf: compileSeverities(severities) };
  return { files: written, diagnostics: settleDiagnostics(diagnostics, policy).reported };
}

/** Decides where each file's text goes. Throws a UsageError, before anything is written, if a file would be lost. */
async function planTargets(
  listings: readonly (readonly MarkdownFile[])[],
  out: string,
): Promise<Map<string, MarkdownFile>> {
  const sources = new Set(await Promise.all(listings.flat().map((file) => realPath(file.absolutePath))));
  const targets = new Map<string, MarkdownFile>();
  for (const file of listings.flat()) {
    const target = await realPath(join(out, listings.length > 1 ? file.locale.slug : '', file.relativePath));
    if (sources.has(target)) {
      throw new UsageError(`"${out}" is the docset itself; its files are not overwritten. Choose another folder.`);
    }
    const other = targets.get(target);
    if (other) {
      throw new UsageError(`"${other.path}" and "${file.path}" would both become "${target}"; name one at a time.`);
    }
    targets.set(target, file);
  }
  return targets;
}

/** Segment markup is ASCII, so a text read byte by byte as Latin-1 is cut at the same places, whatever its encoding. */
function projectBytes(bytes: Buffer, side: Side): Buffer {
  return Buffer.from(project(parse(bytes.toString('latin1')), side), 'latin1');
}
