import path from 'node:path';

/** The project's installed packages. */
export const NODE_MODULES = path.join(import.meta.dirname, '../node_modules');

/** Gives the path of a file of an installed package. */
export function packageFile(name: string, file: string): string {
  return path.join(NODE_MODULES, name, file);
}
