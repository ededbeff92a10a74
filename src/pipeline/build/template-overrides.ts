import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failureReason } from '../../docset/index.ts';
import type { SiteOptions } from '../../site/structure.ts';
import { UsageError } from '../failure.ts';

/** Reads a folder of the publisher's own templates. Throws a UsageError if there is none. */
export function readTemplateOverrides(folder: string): NonNullable<SiteOptions['overrides']> {
  try {
    const files = templateFiles(folder).flatMap((path) => [path, readFileSync(path, 'utf8')]);
    return { folder: resolve(folder), digest: hash('sha1', JSON.stringify(files)) };
  } catch (error) {
    throw new UsageError(`The folder of templates "${folder}" cannot be read: ${failureReason(error)}.`, {
      cause: error,
    });
  }
}

/** Lists the files below a folder of templates by their absolute paths, in code-unit order. */
export function templateFiles(folder: string): string[] {
  return readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
