import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { failureCode, failureReason } from '../../docset/index.ts';
import { UsageError } from '../failure.ts';
import { realPath } from '../real-path.ts';
import { applyChanges, isSameFile, listFiles, movesInto, writeRemovals } from './changes.ts';
import { takeLock } from '../lock.ts';

/** Marks a folder as a site that Diglot wrote, and so may replace. */
const MARKER = '.diglot-site.json';

/** Up to so many files and folders are moved into the site one by one; with more, the whole site is exchanged. */
const MOST_MOVES = 500;

/** What the marker of a site says. */
interface Marker {
  readonly generator: 'diglot';
  readonly basePath: string;
  /** Digest of everything on the site. */
  readonly build: string;
}

/** What becomes of the site that was there before. */
export interface Publication {
  readonly basePath: string;
  /** Digest of everything on the new site. */
  readonly build: string;
  /** Whether what was written is the whole site, and not what has changed on it. */
  readonly isWhole: boolean;
  /** Files of the old site that the new one lacks. */
  readonly removed: readonly string[];
}

/**
 * An output folder that is written beside the old site, so that whoever serves it sees the old site or the new one, and a
 * build that fails leaves the old one as it was.
 *
 * Beside `site` stand, while a build runs, `.site.diglot-lock` and `.site.diglot-new`, to which it writes. A whole site
 * takes the old one's place by two renames, `site` to `.site.diglot-old` and `.site.diglot-new` to `site`. A few changes
 * are committed by one rename, to `.site.diglot-changes`, and then moved in. Whatever a killed build leaves, the next
 * `open` finishes or takes back.
 */
export class OutputFolder {
  /** Absolute path of the site, links followed, so that a link to it is kept and its file system is written to. */
  readonly path: string;
  /** Absolute path of the folder to write into. */
  readonly staging: string;
  private current: string | undefined;
  private readonly places: Places;
  private readonly unlock: () => void;

  private constructor(path: string, places: Places, unlock: () => void) {
    this.path = path;
    this.places = places;
    this.staging = places.staging;
    this.current = readMarker(path)?.build;
    this.unlock = unlock;
  }

  /**
   * Prepares to write a site to `out`. Throws a UsageError, with nothing written, if that folder holds anything but a
   * site of Diglot's, is or holds one of the docsets, is being written by another build, or cannot be written.
   */
  static async open(out: string, docsetFolders: readonly string[]): Promise<OutputFolder> {
    const path = await realPath(out);
    for (const folder of docsetFolders) {
      const inside = `${await realPath(folder)}${sep}`;
      if (inside.startsWith(`${path}${sep}`)) {
        throw new UsageError(`"${out}" holds the docset "${folder}"; choose another output folder.`);
      }
    }
    requireReplaceable(path, out);
    const places = placesOf(path);
    let unlock: (() => void) | undefined;
    try {
      mkdirSync(dirname(path), { recursive: true });
      unlock = takeLock(places.lock);
      if (unlock) {
        recover(path, places);
        return new OutputFolder(path, places, unlock);
      }
    } catch (error) {
      unlock?.();
      throw new UsageError(`The output folder "${out}" cannot be written: ${failureReason(error)}.`, { cause: error });
    }
    throw new UsageError(`Another build is writing to "${out}"; wait for its end or choose another output folder.`);
  }

  /** Digest of the site that is there; undefined if there is none or it does not say. */
  get build(): string | undefined {
    return this.current;
  }

  /** Makes an empty folder to write into, and gives its path, always the same. Throws what the file system says. */
  prepare(): string {
    rmSync(this.staging, { recursive: true, force: true });
    mkdirSync(this.staging);
    return this.staging;
  }

  /**
   * Makes what was written part of the site, or the whole of it; the old site comes back if that fails. Gives the paths of
   * the files that are new, changed or gone; nothing where all are new.
   */
  publish({ basePath, build, isWhole, removed }: Publication): string[] | undefined {
    const marker: Marker = { generator: 'diglot', basePath, build };
    writeFileSync(join(this.staging, MARKER), `${JSON.stringify(marker)}\n`);
    const changed = isWhole ? undefined : this.dropUnchanged();
    if (!changed) this.exchange();
    else if (movesInto(this.path, changed).length > MOST_MOVES) {
      this.addUnchanged(removed);
      this.exchange();
    } else {
      writeRemovals(this.staging, removed);
      renameSync(this.staging, this.places.changes);
      applyChanges(this.places.changes, this.path);
    }
    this.current = build;
    return changed && [...changed, ...removed].filter((path) => path !== MARKER);
  }

  /** Lists the files of the site, by their paths below it. */
  files(): string[] {
    return listFiles(this.path).filter((path) => path !== MARKER);
  }

  /** Removes what was written and not published, and lets others build. */
  close(): void {
    rmSync(this.staging, { recursive: true, force: true });
    this.unlock();
  }

  /** Drops what the old site has, too; gives the paths of the rest. */
  private dropUnchanged(): string[] {
    return listFiles(this.staging).filter((path) => {
      const isChanged = !isSameFile(join(this.staging, path), join(this.path, path));
      if (!isChanged) rmSync(join(this.staging, path));
      return isChanged;
    });
  }

  /** Adds what the old site has and the new one does not change. */
  private addUnchanged(removed: readonly string[]): void {
    const gone = new Set(removed);
    for (const path of listFiles(this.path)) {
      const to = join(this.staging, path);
      if (existsSync(to) || gone.has(path)) continue;
      mkdirSync(dirname(to), { recursive: true });
      try {
        linkSync(join(this.path, path), to);
      } catch {
        // Not every file system has links.
        copyFileSync(join(this.path, path), to);
      }
    }
  }

  private exchange(): void {
    const { old } = this.places;
    const hadSite = renameIfPresent(this.path, old);
    try {
      renameSync(this.staging, this.path);
    } catch (error) {
      if (hadSite) renameSync(old, this.path);
      throw error;
    }
    if (hadSite) rmSync(old, { recursive: true, force: true });
  }
}

/** Finishes or takes back what a killed build left, unless one is running; for those who only read the site. */
export async function recoverSite(out: string): Promise<void> {
  const path = await realPath(out);
  const places = placesOf(path);
  if (!existsSync(places.changes) && !existsSync(places.old)) return;
  const unlock = takeLock(places.lock);
  if (!unlock) return;
  try {
    recover(path, places);
  } finally {
    unlock();
  }
}

/** Names of what stands beside a site while it is built. */
interface Places {
  readonly lock: string;
  readonly staging: string;
  readonly changes: string;
  readonly old: string;
}

function placesOf(path: string): Places {
  const beside = (what: string): string => join(dirname(path), `.${basename(path)}.diglot-${what}`);
  return { lock: beside('lock'), staging: beside('new'), changes: beside('changes'), old: beside('old') };
}

function recover(path: string, { staging, changes, old }: Places): void {
  if (existsSync(old)) {
    if (existsSync(path)) rmSync(old, { recursive: true, force: true });
    else renameSync(old, path);
  }
  if (existsSync(changes)) applyChanges(changes, path);
  rmSync(staging, { recursive: true, force: true });
}

function requireReplaceable(path: string, typed: string): void {
  let entries: string[];
  try {
    entries = readdirSync(path);
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

function renameIfPresent(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function readMarker(folder: string): Partial<Marker> | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as Partial<Marker>;
  } catch {
    return undefined;
  }
}

/** Tells for which base path the site in a folder was made; '/' if the folder does not say. */
export function siteBasePath(folder: string): string {
  const basePath = readMarker(folder)?.basePath;
  return typeof basePath === 'string' ? basePath : '/';
}
