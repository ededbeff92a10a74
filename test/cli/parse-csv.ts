/** Reads CSV as RFC 4180 defines it, written apart from the code under test; throws where the text is none. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      const parts: string[] = [];
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close === -1) throw new Error(`no closing quote after ${at}`);
        parts.push(text.slice(at + 1, close));
        at = close + 1;
        if (text[at] !== '"') break;
      }
      field = parts.join('"');
    } else {
      const end = /,|\r\n|$/.exec(text.slice(at))?.index ?? 0;
      field = text.slice(at, at + end);
      if (/["\r\n]/.test(field)) throw new Error(`a field at ${at} wants quotes`);
      at += end;
    }
    record.push(field);
    if (text[at] === ',') {
      at++;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of a field at ${at}`);
    records.push(record);
    record = [];
    at += 2;
  }
  return records;
}
