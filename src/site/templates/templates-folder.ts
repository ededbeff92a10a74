import { fileURLToPath } from 'node:url';
import { CODE_FOLDER, PACKAGE_FOLDER } from '../../model/own-folders.ts';

/** The folder of Diglot's own templates. */
export const TEMPLATES_FOLDER = fileURLToPath(new URL('templates/', PACKAGE_FOLDER));

/** The folder of what pages need in the browser: minified where Diglot is compiled, as written where its sources run. */
export const ASSETS_FOLDER = fileURLToPath(
  import.meta.url.endsWith('.ts') ? new URL('templates/assets/', PACKAGE_FOLDER) : new URL('assets/', CODE_FOLDER),
);
