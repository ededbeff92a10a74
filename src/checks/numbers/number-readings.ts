/**
 * Gives every value that a number can mean, canonically written, for what separators mean depends on the language; the number
 * is in ASCII digits, as tokens of numbers have it. English alone sets them in one way for sure.
 * `numberReadings('1.000') // => ['1', '1000']`, `numberReadings('1,000.50') // => ['1000.50']`, `numberReadings('1,000', 'en-US') // => ['1000']`
 */
export function numberReadings(written: string, language?: string): readonly string[] {
  const separators = written.replace(/\d/g, '');
  if (separators === '') return [canonical(written)];
  const last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','), written.lastIndexOf("'"));
  const mark = written[last] ?? '';
  const isRepeated = separators.length > 1 && separators.split('').every((separator) => separator === mark);
  const whole = written.slice(0, last).replace(/\D/g, '');
  const rest = written.slice(last + 1);
  const readings = new Set<string>();
  if (language?.startsWith('en') && /^[1-9]\d{0,2}(?:,\d{3})+$/.test(written)) return [canonical(whole + rest)];
  if (!isRepeated && mark !== "'") readings.add(canonical(`${whole}.${rest}`));
  if (/^\d{1,3}(?:\D\d{2,3})*\D\d{3}$/.test(written)) readings.add(canonical(whole + rest));
  return readings.size === 0 ? [written] : [...readings];
}

/** Without leading zeros, and without a fraction that is nothing but zeros. */
function canonical(value: string): string {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = fraction.replace(/^0+$/, '');
  const integer = whole.replace(/^0+(?=\d)/, '');
  return digits === '' ? integer : `${integer}.${digits}`;
}
