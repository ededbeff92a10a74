import { createHash } from 'node:crypto';

/** A part ends behind the member with which it has this many characters. */
const PART_LENGTH = 1 << 16;

/**
 * Makes the JSON of an object part by part, each of some of the members of its own members: as one text, that of a large site
 * would take many times as much memory, as text and as bytes. A Map or the like is written as an object.
 */
export function* jsonParts(whole: object): Generator<string> {
  let part = '';
  for (const piece of pieces(whole)) {
    part += piece;
    if (part.length < PART_LENGTH) continue;
    yield part;
    part = '';
  }
  yield part;
}

/** Digest of an object's JSON. */
export function digestJson(whole: object): string {
  const digest = createHash('sha1');
  for (const part of jsonParts(whole)) digest.update(part);
  return digest.digest('hex');
}

function* pieces(whole: object): Generator<string> {
  let separator = '{';
  for (const [key, value] of Object.entries(whole) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (typeof value !== 'object' || value === null) yield JSON.stringify(value);
    else if (Array.isArray(value)) yield* listPieces(value);
    else yield* objectPieces(isIterable(value) ? value : Object.entries(value));
  }
  yield separator === '{' ? '{}' : '}';
}

function* listPieces(members: readonly unknown[]): Generator<string> {
  let separator = '[';
  for (const member of members) {
    // What JSON does not know stands as null in a list.
    yield separator + ((JSON.stringify(member) as string | undefined) ?? 'null');
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

function* objectPieces(members: Iterable<readonly [string, unknown]>): Generator<string> {
  let separator = '{';
  for (const [key, member] of members) {
    const json = JSON.stringify(member) as string | undefined;
    if (json === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:${json}`;
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}

function isIterable(value: object): value is Iterable<readonly [string, unknown]> {
  return Symbol.iterator in value;
}
