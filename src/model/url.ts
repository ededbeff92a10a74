/** `splitSuffix('a.md?view=x#y') // => ['a.md', '?view=x#y']` */
export function splitSuffix(href: string): [path: string, suffix: string] {
  const at = href.search(/[?#]/);
  return at === -1 ? [href, ''] : [href.slice(0, at), href.slice(at)];
}

/** Decodes percent-encoded text; one with a stray percent sign stays as written, as a file may really be named so. */
export function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
