import { readFileSync } from 'node:fs';
import { PACKAGE_FOLDER } from '../model/own-folders.ts';

/** Version of Diglot, from its package.json. */
export function diglotVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('package.json', PACKAGE_FOLDER), 'utf8')) as { version: string };
  return manifest.version;
}
