/** Whether a file that begins like this is XLIFF of a version that starts with the given number: `2.`. */
export function isXliff(beginning: string, version: string): boolean {
  const [, attributes = ''] = /^\uFEFF?\s*(?:<[?!][^<]*)*<(?:[\w.-]+:)?xliff(\s[^<]*)/.exec(beginning) ?? [];
  const [, found = ''] = /\sversion\s*=\s*["']([^"']*)/.exec(attributes) ?? [];
  return found.startsWith(version);
}
