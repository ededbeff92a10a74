import { readUnitId, unitId } from './unit-ids.ts';

/** Which pair it is, among those of all docsets. */
export interface PairPlace {
  readonly docset: string;
  readonly file: string;
  readonly id: string;
  readonly occurrence: number;
}

/**
 * Names a pair uniquely among those of all docsets, without white space.
 * `pairName({ docset: 'content/de', file: 'a b.md', id: '999d6-102', occurrence: 1 }) // => 'content/de|a%20b.md|999d6-102'`
 */
export function pairName({ docset, file, id, occurrence }: PairPlace): string {
  return [encode(docset), encode(file), unitId(id, occurrence)].join('|');
}

/** Reads the name that `pairName` gave; gives nothing for one of another program. */
export function readPairName(name: string): PairPlace | undefined {
  const [docset, file, unit, ...rest] = name.split('|');
  if (docset === undefined || file === undefined || unit === undefined || rest.length > 0) return undefined;
  return { docset: decode(docset), file: decode(file), ...readUnitId(unit) };
}

function encode(path: string): string {
  return path.replace(/[|%\s]/g, encodeURIComponent);
}

function decode(path: string): string {
  return path.replace(/(?:%[\dA-F]{2})+/g, (written) => {
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  });
}
