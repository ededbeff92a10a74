import { closeSync, openSync, readSync } from 'node:fs';

const FIRST_LINE = /^\uFEFF?#+[ \t]*YamlMime:[ \t]*(\w[\w.-]*)/;

/** Kinds that hold data for other files, and have no page of their own. */
const DATA = new Set(['achievements', 'zonepivotgroups', 'yaml', 'contextobject', 'xrefmap']);
const FIRST_LINE_BYTES = 128;

/**
 * What the first line of a YAML file says it is, or nothing.
 * `yamlMime('### YamlMime:Landing\ntitle: x') // => 'Landing'`
 */
export function yamlMime(text: string): string | undefined {
  return FIRST_LINE.exec(text)?.[1];
}

/** Reads what a YAML file says it is; nothing, too, where it cannot be read. */
export function readYamlMime(absolutePath: string): string | undefined {
  const buffer = Buffer.allocUnsafe(FIRST_LINE_BYTES);
  try {
    const file = openSync(absolutePath, 'r');
    try {
      return yamlMime(buffer.toString('utf8', 0, readSync(file, buffer, 0, FIRST_LINE_BYTES, 0)));
    } finally {
      closeSync(file);
    }
  } catch {
    // A file that says nothing is left out, as one that cannot be read is.
    return undefined;
  }
}

/** What becomes of a YAML file by what it says it is. */
export function yamlRole(mime: string | undefined): 'toc' | 'data' | 'page' | 'none' {
  if (mime === undefined) return 'none';
  const name = mime.toLowerCase();
  if (name === 'toc' || name === 'tableofcontent') return 'toc';
  return DATA.has(name) ? 'data' : 'page';
}
