/**
 * What uids of other docsets lead to, each as one text: URL, name, full name and name with type, one a line. Such maps
 * may have hundreds of thousands of uids, and texts are copied to workers in half the time that objects take.
 */
export type XrefMap = ReadonlyMap<string, string>;

/** What a uid of another docset leads to, and how it may be called. */
export interface XrefTarget {
  readonly url: string;
  readonly name: string;
  readonly fullName?: string;
  readonly nameWithType?: string;
}

/** What a uid leads to according to a map. */
export function xrefTarget(xrefs: XrefMap, uid: string): XrefTarget | undefined {
  const [url, name, fullName, nameWithType] = xrefs.get(uid)?.split('\n') ?? [];
  if (!url) return undefined;
  return {
    url,
    name: name === undefined || name === '' ? uid : name,
    ...(fullName ? { fullName } : {}),
    ...(nameWithType ? { nameWithType } : {}),
  };
}
