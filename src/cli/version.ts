import { readFileSync } from 'node:fs';

/** Version of Diglot, from its package.json. */
export function diglotVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
