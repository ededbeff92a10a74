const FIRST_LINE = /^\uFEFF?#+[ \t]*YamlMime:[ \t]*(\w[\w.-]*)/;

/** Kinds that hold data for other files, and have no page of their own. */
const DATA = new Set(['achievements', 'zonepivotgroups', 'yaml', 'contextobject', 'xrefmap']);

/**
 * What the first line of a YAML file says it is, or nothing.
 * `yamlMime('### YamlMime:Landing\ntitle: x') // => 'Landing'`
 */
export function yamlMime(text: string): string | undefined {
  return FIRST_LINE.exec(text)?.[1];
}

/** What becomes of a YAML file by what it says it is. */
export function yamlRole(mime: string | undefined): 'toc' | 'data' | 'page' | 'none' {
  if (mime === undefined) return 'none';
  const name = mime.toLowerCase();
  if (name === 'toc' || name === 'tableofcontent') return 'toc';
  return DATA.has(name) ? 'data' : 'page';
}
