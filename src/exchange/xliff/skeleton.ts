/**
 * Names the file into which targets are merged, as XLIFF names a skeleton: by a reference, which programs between keep even if they
 * drop what they do not know.
 * `skeletonReference('docs/de', 'a b.md') // => 'docs/de/a%20b.md'`
 */
export function skeletonReference(docset: string, file: string): string {
  const path = `${docset}/${file}`.replace(/\p{Cs}/gu, '\ufffd');
  return encodeURI(path).replace(/[#?]/g, (character) => encodeURIComponent(character));
}

/** Takes the docset out of a reference that `skeletonReference` made for a file; '' if it names another file. */
export function docsetOfSkeleton(reference: string, file: string): string {
  const path = decoded(reference);
  return path.endsWith(`/${file}`) ? path.slice(0, -file.length - 1) : '';
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
