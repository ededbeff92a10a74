import { fileURLToPath } from 'node:url';

/** The folder of Diglot's own templates. */
export const TEMPLATES_FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The folder of what pages need in the browser: minified where Diglot is compiled, as written where its sources run. */
export const ASSETS_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../templates/assets/' : '../assets/', import.meta.url),
);
