/**
 * What does not pass through every PO tool: control characters (GNU gettext ends strings at NUL, others know few escapes), what
 * some take for line breaks, and the symbol that marks an encoded character.
 */
const FRAGILE = /(?![\t\n])[\p{Cc}\u2028\u2029\u241b]/gu;
const ENCODED = /\u241b([\da-f]{1,4});/g;

/**
 * Names characters that tools would lose by their number, behind a symbol that people see; others stay.
 * `encodeFragile('a\0b') // => 'a␛0;b'`
 */
export function encodeFragile(text: string): string {
  return text.replace(FRAGILE, encode);
}

/** Brings back the characters that were named by their number. */
export function decodeFragile(text: string): string {
  return text.replace(ENCODED, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/**
 * Encodes both halves of a pair. A line break at an edge where the other half has none is encoded, too: `msgfmt -c` refuses
 * an entry of which only one text begins, or ends, with one. It asks nothing of an empty translation.
 */
export function encodeHalves(source: string, target: string): { source: string; target: string } {
  if (target === '') return { source: encodeFragile(source), target };
  return { source: encodeEdges(encodeFragile(source), target), target: encodeEdges(encodeFragile(target), source) };
}

function encodeEdges(text: string, other: string): string {
  // Of a text that is but a line break, either edge would go with the other.
  if (text === '\n') return encode(text);
  const hasOther = other !== '\n';
  const start = hasOther && other.startsWith('\n') ? text : text.replace(/^\n/, encode);
  return hasOther && other.endsWith('\n') ? start : start.replace(/\n$/, encode);
}

function encode(character: string): string {
  return `\u241b${character.charCodeAt(0).toString(16)};`;
}
