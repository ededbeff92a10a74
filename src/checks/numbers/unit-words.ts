/** Units that Unicode CLDR names in every language, by the symbol that tokens have as their value. */
const CLDR_UNITS: Readonly<Partial<Record<string, string>>> = {
  B: 'byte',
  KB: 'kilobyte',
  MB: 'megabyte',
  GB: 'gigabyte',
  TB: 'terabyte',
  '%': 'percent',
  ms: 'millisecond',
  mm: 'millimeter',
  cm: 'centimeter',
  km: 'kilometer',
  kg: 'kilogram',
};

const DISPLAYS = ['long', 'short', 'narrow'] as const;

/** Quantities that have different plurals in some language. */
const QUANTITIES = [0, 1, 2, 3, 5, 11, 100, 1.5];

const known = new Map<string, readonly string[]>();

/**
 * Gives what a language calls a unit, in lower case, long names first; only the symbol where CLDR knows no more.
 * `unitWords('MB', 'ru') // => ['мегабайта', 'мегабайт', 'мб', 'mb']`
 */
export function unitWords(symbol: string, language: string): readonly string[] {
  const key = `${symbol} ${language}`;
  let words = known.get(key);
  if (!words) known.set(key, (words = readWords(symbol, language)));
  return words;
}

function readWords(symbol: string, language: string): readonly string[] {
  const unit = CLDR_UNITS[symbol];
  const words = new Set([symbol.toLowerCase()]);
  for (const unitDisplay of unit === undefined ? [] : DISPLAYS) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay });
    for (const quantity of QUANTITIES) {
      for (const { type, value } of format.formatToParts(quantity)) {
        if (type === 'unit') words.add(value.trim().toLowerCase());
      }
    }
  }
  return [...words].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}
