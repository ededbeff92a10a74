/** Quotation marks of text are escaped, so this stands in tags only. */
const ID = / id="([^"]*)"/g;
const BEGINNING = ' id="';

/**
 * Takes away ids that stand on a page already, so that the first element of an id is the only one: authors give an anchor
 * twice, and tabs of several groups have the same names.
 */
export function uniqueIds(html: string): string {
  const seen = new Set<string>();
  // Hardly any page repeats one.
  for (let at = html.indexOf(BEGINNING); at !== -1; at = html.indexOf(BEGINNING, at)) {
    at += BEGINNING.length;
    const id = html.slice(at, html.indexOf('"', at));
    if (seen.has(id)) return withoutRepeated(html);
    seen.add(id);
  }
  return html;
}

function withoutRepeated(html: string): string {
  const seen = new Set<string>();
  return html.replace(ID, (attribute, id: string) => {
    if (seen.has(id)) return '';
    seen.add(id);
    return attribute;
  });
}
