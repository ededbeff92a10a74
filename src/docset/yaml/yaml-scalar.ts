/** Anchor and tag, which may stand before a scalar. */
const PROPERTIES = /(?:[&!]\S*[ \t\r\n]+)*/y;
const BLOCK_HEADER = /[|>][^\r\n]*/y;
const WHITE_SPACE = /[ \t\r\n]/;
const ESCAPE = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|\r?\n|[\s\S])/y;
/** What escapes stand for white space: these, or a line break that is left out. */
const BLANK_ESCAPE = /^\\[tnr\t \r\n]/;

/**
 * Makes the function from offsets of a YAML scalar's value to offsets of the scalar as it is written: plain, quoted or as
 * a block, over one line or several (YAML 1.2.2 §7.3, §8.1). Folding and indentation change white space alone, so the
 * other characters of both stand in the same order; white space of the value is where the character before it ends.
 * `scalarOffsets("'it''s'", "it's")(3) // => 5`
 */
export function scalarOffsets(written: string, value: string): (offset: number) => number {
  // Made when it is asked for: most scalars have nothing to report.
  let offsets: number[] | undefined;
  return (offset) => {
    offsets ??= align(written, value);
    return offsets[Math.min(Math.max(offset, 0), value.length)] ?? 0;
  };
}

function align(written: string, value: string): number[] {
  PROPERTIES.lastIndex = 0;
  PROPERTIES.test(written);
  let at = PROPERTIES.lastIndex;
  const style = written.charAt(at);
  if (style === '|' || style === '>') {
    BLOCK_HEADER.lastIndex = at;
    BLOCK_HEADER.test(written);
    at = BLOCK_HEADER.lastIndex;
  } else if (style === '"' || style === "'") at++;

  const offsets: number[] = [];
  for (let i = 0; i < value.length;) {
    if (WHITE_SPACE.test(value.charAt(i))) {
      offsets[i++] = at;
      continue;
    }
    at = skipBlank(written, at, style);
    const length = writtenLength(written, at, style);
    // An escape may stand for a character of two code units.
    const units = length > 2 && (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    for (let unit = 0; unit < units; unit++) offsets[i++] = at;
    at = Math.min(at + length, written.length);
  }
  offsets.push(at);
  return offsets;
}

function skipBlank(written: string, from: number, style: string): number {
  let at = from;
  for (;;) {
    if (WHITE_SPACE.test(written.charAt(at))) at++;
    else if (style === '"' && BLANK_ESCAPE.test(written.slice(at, at + 2))) at += 2;
    else return at;
  }
}

/** How many characters are written for the one that stands at `at`. */
function writtenLength(written: string, at: number, style: string): number {
  if (style === "'") return written.startsWith("''", at) ? 2 : 1;
  if (style !== '"' || written[at] !== '\\') return 1;
  ESCAPE.lastIndex = at;
  return ESCAPE.exec(written)?.[0].length ?? 1;
}
