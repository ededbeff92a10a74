import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TEMPLATES_FOLDER } from '../../src/site/index.ts';

/** Loads a script of search as browsers do; scripts have no declarations, so the caller says what it exports. */
export async function browserModule<Exports>(name: string): Promise<Exports> {
  const file = join(TEMPLATES_FOLDER, 'assets', 'search', `${name}.js`);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Exports;
}
