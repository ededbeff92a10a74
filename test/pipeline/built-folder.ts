import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import type { BuildOptions, BuildResult } from '../../src/pipeline/build/compare-site.ts';
import { readFolder, temporaryFolder, writeFiles, type Files } from './temporary-folder.ts';

/** Before any test runs, and long enough ago for builds to trust the times of files. */
const LONG_AGO = Date.UTC(2020, 0, 1);

/**
 * A folder with docsets from which sites are built in this process, by a single job, which needs no compiled worker. The
 * files in it seem to have been written long ago, each time a little later.
 */
export class BuiltFolder {
  readonly path: string;
  private changes = 0;

  constructor(files: Files) {
    this.path = temporaryFolder();
    this.write(files);
  }

  /** Absolute path of something in the folder. */
  at(...path: string[]): string {
    return join(this.path, ...path);
  }

  /** Writes files; those that are given as undefined are removed. */
  write(files: Readonly<Record<string, string | undefined>> | Files): void {
    const time = new Date(LONG_AGO + ++this.changes * 10_000);
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) rmSync(this.at(path), { recursive: true });
      else {
        writeFiles(this.path, { [path]: content });
        utimesSync(this.at(path), time, time);
      }
    }
  }

  /** Makes a file seem to be written at this moment. */
  touch(path: string): void {
    const now = new Date();
    utimesSync(this.at(path), now, now);
  }

  /** Builds the docset `de-DE` to `site` with the cache in `caches`, unless told otherwise. */
  build(options: Partial<BuildOptions> = {}): Promise<BuildResult> {
    return buildSite({
      docsets: [this.at('de-DE')],
      out: this.at('site'),
      caches: this.at('caches'),
      jobs: 1,
      ...options,
    });
  }

  /** Builds everything anew to another folder; gives its files and what was reported. */
  async buildElsewhere(
    options: Partial<BuildOptions> = {},
  ): Promise<{ files: Record<string, string>; result: BuildResult }> {
    const result = await this.build({
      ...options,
      out: this.at('clean'),
      caches: this.at('other caches'),
      isClean: true,
    });
    return { files: this.files('clean'), result };
  }

  /** The files below a folder as texts of one character a byte, by their paths. */
  files(folder = 'site'): Record<string, string> {
    return Object.fromEntries(
      [...readFolder(this.at(folder))].map(([path, bytes]) => [path, bytes.toString('latin1')]),
    );
  }
}
