/** What may not stand in a name token (XML 1.0 §2.3), and what the encoding itself uses. */
const UNSAFE = /[^\w:.-]|\.(?=\.)|_(?=x[\dA-F]*_)/gu;
const ENCODED = /_x([\dA-F]*)_/g;
/** An id without a character is written so, as a name token has at least one. */
const EMPTY = '_x_';

/**
 * Gives a pair an identifier that is unique in its file and a name token, as XML formats want it: its translation unit id, and
 * behind that, from the second pair of the same id on, which it is.
 * `unitId('999d6-102', 2) // => '999d6-102..2'`
 */
export function unitId(id: string, occurrence: number): string {
  const token = id.replace(UNSAFE, (character) => `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}_`);
  return `${token || EMPTY}${occurrence === 1 ? '' : `..${occurrence}`}`;
}

/** Takes an identifier that `unitId` made apart. */
export function readUnitId(unit: string): { id: string; occurrence: number } {
  const [, token = unit, number = '1'] = /^(.*)\.\.(\d+)$/s.exec(unit) ?? [];
  const id = token.replace(ENCODED, (written, digits: string) => {
    if (written === EMPTY) return '';
    const code = parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
  return { id, occurrence: Number(number) };
}
