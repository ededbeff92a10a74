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

const CURRENCIES = new Set(['USD', 'EUR', 'GBP']);

const DISPLAYS = ['long', 'short', 'narrow'] as const;
const CURRENCY_DISPLAYS = ['name', 'symbol', 'narrowSymbol'] as const;

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
  const words = new Set([symbol.toLowerCase()]);
  for (const format of formatsOf(symbol, language)) {
    for (const quantity of QUANTITIES) {
      for (const { type, value } of format.formatToParts(quantity)) {
        if (type === 'unit' || type === 'currency') words.add(value.trim().toLowerCase());
      }
    }
  }
  return [...words].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

function formatsOf(symbol: string, language: string): Intl.NumberFormat[] {
  if (CURRENCIES.has(symbol)) {
    return CURRENCY_DISPLAYS.map(
      (currencyDisplay) =>
        new Intl.NumberFormat(language, {
          style: 'currency',
          currency: symbol,
          currencyDisplay,
          minimumFractionDigits: 0,
        }),
    );
  }
  const unit = CLDR_UNITS[symbol];
  return unit === undefined
    ? []
    : DISPLAYS.map((unitDisplay) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }));
}
