import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { failureCode, failureReason } from '../docset/index.ts';
import { UsageError } from './failure.ts';
import { realPath } from './real-path.ts';

/** Marks a folder as a site that Diglot wrote, and so may replace. */
const MARKER = '.diglot-site.json';

/**
 * An output folder that is written beside the old site and put in its place at the end, so that whoever serves it sees
 * the old site or the new one, and a build that fails leaves the old one as it was.
 */
export class OutputFolder {
  /** Absolute path of the site, links followed, so that a link to it is kept and its file system is written to. */
  readonly path: string;
  /** Absolute path of the folder to write into. */
  readonly staging: string;

  private constructor(path: string, staging: string) {
    this.path = path;
    this.staging = staging;
  }

  /**
   * Prepares to write a site to `out`. Throws a UsageError, with nothing written, if that folder holds anything but a
   * site of Diglot's, is or holds one of the docsets, or cannot be written.
   */
  static async open(out: string, docsetFolders: readonly string[]): Promise<OutputFolder> {
    const path = await realPath(out);
    for (const folder of docsetFolders) {
      const inside = `${await realPath(folder)}${sep}`;
      if (inside.startsWith(`${path}${sep}`)) {
        throw new UsageError(`"${out}" holds the docset "${folder}"; choose another output folder.`);
      }
    }
    await requireReplaceable(path, out);
    const parent = dirname(path);
    const prefix = `.${basename(path)}.diglot-`;
    try {
      await mkdir(parent, { recursive: true });
      await removeAbandoned(parent, prefix);
      const staging = join(parent, `${prefix}${process.pid}`);
      await mkdir(staging);
      return new OutputFolder(path, staging);
    } catch (error) {
      throw new UsageError(`The output folder "${out}" cannot be written: ${failureReason(error)}.`, { cause: error });
    }
  }

  /** Puts what was written in the place of the old site, which comes back if that fails. */
  async publish(basePath: string): Promise<void> {
    await writeFile(join(this.staging, MARKER), `${JSON.stringify({ generator: 'diglot', basePath })}\n`);
    const old = `${this.staging}-old`;
    const hadSite = await renameIfPresent(this.path, old);
    try {
      await rename(this.staging, this.path);
    } catch (error) {
      if (hadSite) await rename(old, this.path);
      throw error;
    }
    if (hadSite) await rm(old, { recursive: true, force: true });
  }

  /** Removes what was written and leaves the old site as it was. */
  async discard(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }
}

async function requireReplaceable(path: string, typed: string): Promise<void> {
  let entries: string[];
  try {
    entries = await readdir(path);
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return;
    throw new UsageError(`The output folder "${typed}" cannot be used: ${failureReason(error)}.`, { cause: error });
  }
  if (entries.length === 0 || entries.includes(MARKER)) return;
  throw new UsageError(
    `The folder "${typed}" is not empty and holds no site of Diglot's, so it is left alone. ` +
      'Choose another folder or empty this one.',
  );
}

/** Removes what builds left that were killed: their process is no more. */
async function removeAbandoned(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = /^(\d+)(?:-old)?$/.exec(name.slice(prefix.length))?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return failureCode(error) === 'EPERM';
  }
}

async function renameIfPresent(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Tells for which base path the site in a folder was made; '/' if the folder does not say. */
export async function siteBasePath(folder: string): Promise<string> {
  try {
    const marker = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as { basePath?: unknown };
    return typeof marker.basePath === 'string' ? marker.basePath : '/';
  } catch {
    return '/';
  }
}
