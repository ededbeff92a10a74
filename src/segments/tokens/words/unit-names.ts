/** Units and currencies by their international symbol, with the other names that translations give them. Binary prefixes are not told apart. */
const UNITS = {
  '%':
    '٪, ％, percent, prozent, pourcent, pour cent, por ciento, por cento, per cento, procent, procento, persen, パーセント, ' +
    '百分比, 퍼센트, เปอร์เซ็นต์, процент, процента, процентов, في المائة, بالمائة, phần trăm, yüzde',
  B: 'byte, bytes, octet, octets, байт, байта, байтов, バイト, 字节, 位元組, 바이트, ไบต์, بايت, bajt, bajty, bajtów, bajtů',
  KB: 'kb, kib, Ko, кб, кбайт, キロバイト, 千字节, กิโลไบต์, كيلوبايت, كيلو بايت, كيلوبايتًا, ك.ب, kilobyte, kilobytes, quilobyte, quilobytes, kilooctets',
  MB:
    'mb, mib, Mo, мб, мбайт, メガバイト, 兆字节, เมกะไบต์, ميغابايت, ميجابايت, ميجا بايت, ميغا بايت, مبايت, م.ب, megabyte, ' +
    'megabytes, mégaoctets',
  GB:
    'gb, gib, Go, гб, гбайт, ギガバイト, 千兆字节, กิกะไบต์, غيغابايت, جيجابايت, جيجا بايت, غيغا بايت, ج.ب, ' +
    'gigabyte, gigabytes, gigaoctets',
  TB: 'tb, tib, To, тб, тбайт, テラバイト, 太字节, เทราไบต์, تيرابايت, تيرا بايت, ترابايت, terabyte, terabytes, téraoctets',
  Kbps: 'kbit/s, кбит/с, kb/s, كيلوبت في الثانية',
  Mbps: 'mbit/s, мбит/с, ميغابت في الثانية, ميجابت في الثانية',
  Gbps: 'gbit/s, гбит/с',
  px:
    'pixel, pixels, pixeln, piksel, пикс, пкс, пиксель, пикселя, пикселей, пикселов, ピクセル, 像素, 픽셀, พิกเซล, بكسل, ' +
    'píxeles, pixéis, pixely, pixelů, pikseli',
  ms:
    'мс, millisecond, milliseconds, millisekunden, millisekunde, milidetik, ミリ秒, 毫秒, มิลลิวินาที, milissegundos, ' +
    'milisegundos, millisecondes, millisecondi, миллисекунд, миллисекунды, مللي ثانية, ميلي ثانية',
  GHz: 'ггц, ギガヘルツ, غيغاهرتز, جيجاهرتز, กิกะเฮิรตซ์',
  MHz: 'мгц, メガヘルツ, ميغاهرتز, ميجاهرتز, เมกะเฮิรตซ์',
  kHz: 'кгц, キロヘルツ, كيلوهرتز, กิโลเฮิรตซ์',
  dpi: 'ppp',
  mm: 'мм, مم, มม.',
  cm: 'см, سم, ซม.',
  km: 'км, كم, กม.',
  kg: 'кг, كجم, กก.',
  USD:
    '$, US$, dollar, dollars, US-Dollar, US Dollar, dolar, dolar AS, dólar, dólares, dollaro, dollari, ドル, 米ドル, US ドル, USドル, ' +
    '美元, 달러, доллар, доллара, долларов, دولار, دولارات, دولارا, دولارًا, دولار أمريكي, ดอลลาร์, ดอลลาร์สหรัฐ',
  EUR: '€, euro, euros, ユーロ, 欧元, 歐元, 유로, евро, يورو, ยูโร',
  GBP: '£, pound sterling, ポンド, 英镑, 英鎊',
} as const;

/** French names that are words of English in lower case, and a symbol that is a letter of lists. */
const CASED = new Set(['Ko', 'Mo', 'Go', 'To', 'B']);

const SYMBOL_OF = new Map<string, string>();
for (const [symbol, names] of Object.entries(UNITS)) {
  for (const name of [symbol, ...names.split(', ')]) SYMBOL_OF.set(keyOf(name), symbol);
}

function keyOf(name: string): string {
  return CASED.has(name) ? name : name.toLowerCase();
}

/** Every name of a unit, in lower case where case does not matter. */
export const UNIT_NAMES: readonly string[] = [...SYMBOL_OF.keys()];

/** Gives the symbol of a unit by any name. `unitSymbol('Мбайт') // => 'MB'` */
export function unitSymbol(name: string): string | undefined {
  return SYMBOL_OF.get(keyOf(name));
}
