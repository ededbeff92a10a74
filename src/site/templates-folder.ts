import { fileURLToPath } from 'node:url';

/** The folder of Diglot's own templates and, below `assets/`, of what they need in the browser. */
export const TEMPLATES_FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url));
