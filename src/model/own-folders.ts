/** The folder of Diglot's code: `src/`, or `dist/`, wherever in it the bundler has put this module. */
export const CODE_FOLDER = new URL(/^.*\/(?:src|dist)\//.exec(import.meta.url)?.[0] ?? '../', import.meta.url);

/** The folder of Diglot's package: templates, documentation and `package.json` are there beside the code. */
export const PACKAGE_FOLDER = new URL('../', CODE_FOLDER);
