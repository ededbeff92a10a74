const WRITTEN: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' };

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '"': '"', '\\': '\\' },
};

/** Writes a text as a PO string on one line. `quotePo('say "yes"') // => '"say \\"yes\\""'` */
export function quotePo(text: string): string {
  return `"${text.replace(/[\\"\n\t]/g, (character) => WRITTEN[character] ?? character)}"`;
}

/**
 * Reads the PO strings, with white space between, that are all of a line from an index on; gives what they stand for, or
 * where and why they are none.
 */
export function readPoStrings(line: string, start: number): { text: string } | { problem: string; at: number } {
  const parts: string[] = [];
  let at = skipSpace(line, start);
  while (at < line.length) {
    if (line[at] !== '"') return { problem: 'a string in quotation marks is expected here', at };
    let from = ++at;
    for (; line[at] !== '"'; at++) {
      if (at >= line.length) return { problem: 'this string has no closing quotation mark', at: line.length };
      if (line[at] !== '\\') continue;
      parts.push(line.slice(from, at));
      const escape = readEscape(line, at + 1);
      if (!escape) return { problem: 'no character is written like this; write "\\\\" for a backslash', at };
      parts.push(escape.character);
      at = escape.end - 1;
      from = escape.end;
    }
    parts.push(line.slice(from, at));
    at = skipSpace(line, at + 1);
  }
  return { text: parts.join('') };
}

function readEscape(line: string, at: number): { character: string; end: number } | undefined {
  const named = ESCAPES[line[at] ?? ''];
  if (named !== undefined) return { character: named, end: at + 1 };
  const [number = '', octal, hex = ''] = /^(?:([0-7]{1,3})|x([\da-f]{2}))/i.exec(line.slice(at, at + 3)) ?? [];
  const code = octal === undefined ? parseInt(hex, 16) : parseInt(octal, 8);
  // Numbers are bytes: beyond ASCII they are parts of characters.
  return code < 0x80 ? { character: String.fromCharCode(code), end: at + number.length } : undefined;
}

function skipSpace(line: string, start: number): number {
  let at = start;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}
