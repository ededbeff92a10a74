/** The zeros of decimal digits that translations are written in: full-width, Arabic-Indic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

const LOCAL_DIGITS = '０-９٠-٩۰-۹०-९০-৯๐-๙';
const LOCAL_DIGIT = new RegExp(`[${LOCAL_DIGITS}]`, 'g');

/** Any decimal digit, for a character class of a pattern. */
export const DIGIT = `\\d${LOCAL_DIGITS}`;

/** Whether a text holds a digit: what numbers, units and versions have in common. */
export const HAS_DIGIT = new RegExp(`[${DIGIT}]`);

/** Writes the decimal digits of any script in ASCII. `asciiDigits('٢٠') // => '20'` */
export function asciiDigits(text: string): string {
  return text.replace(LOCAL_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10) ?? code;
    return String(code - zero);
  });
}
