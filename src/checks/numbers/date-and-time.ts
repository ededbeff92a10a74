const monthPatterns = new Map<string, readonly RegExp[]>();

/** Whether a text names the month of a number in its language: `December` for 12. */
export function isDateIn(prose: string, value: number, language: string): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 12) return false;
  let months = monthPatterns.get(language);
  if (!months) {
    months = Array.from({ length: 12 }, (_, month) => monthPattern(month, language));
    monthPatterns.set(language, months);
  }
  return months[value - 1]?.test(prose) ?? false;
}

/** The beginnings of a month's names, which are inflected: января, январь. Languages that number months have none. */
function monthPattern(month: number, language: string): RegExp {
  const date = new Date(Date.UTC(2026, month, 15));
  const names = (['long', 'short'] as const).map((style) =>
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(date),
  );
  const stems = names.map((name) => name.replace(/[.\d]/g, '').slice(0, 5)).filter((stem) => stem.length > 2);
  return new RegExp(stems.length === 0 ? '(?!)' : `(?<![\\p{L}])(?:${stems.join('|')})`, 'iu');
}

const CLOCK = /\d\s*(?:[ap]\.?\s?m\b|:\d\d|Uhr|h\b|時|点|點|시)|午[前後后]|[上下]午|[صم](?!\p{L})/iu;

/** Whether a text has the same hour on the other clock: 5 for 17, 12 for 0, and the reverse. */
export function isHourIn(prose: string, value: number): boolean {
  if (!Number.isInteger(value) || value < 0 || value > 24 || !CLOCK.test(prose)) return false;
  const hour = value >= 12 ? value - 12 : value + 12;
  return new RegExp(`(?<!\\d)0?${hour}(?!\\d)`).test(prose);
}
