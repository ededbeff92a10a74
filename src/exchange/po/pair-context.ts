import { readUnitId, unitId } from '../unit-ids.ts';

/** Which pair an entry is of. */
export interface PairPlace {
  readonly docset: string;
  readonly file: string;
  readonly id: string;
  readonly occurrence: number;
}

/**
 * Names a pair for `msgctxt`, uniquely in all docsets.
 * `pairContext({ docset: 'content/de', file: 'a.md', id: '999d6-102', occurrence: 1 }) // => 'content/de|a.md|999d6-102'`
 */
export function pairContext({ docset, file, id, occurrence }: PairPlace): string {
  return [encode(docset), encode(file), unitId(id, occurrence)].join('|');
}

/** Reads the name that `pairContext` gave; gives nothing for one of another program. */
export function readPairContext(context: string): PairPlace | undefined {
  const [docset, file, unit, ...rest] = context.split('|');
  if (docset === undefined || file === undefined || unit === undefined || rest.length > 0) return undefined;
  return { docset: decode(docset), file: decode(file), ...readUnitId(unit) };
}

function encode(path: string): string {
  return path.replace(/[|%]/g, encodeURIComponent);
}

function decode(path: string): string {
  return path.replace(/%([\dA-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
