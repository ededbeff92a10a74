/** Formats by tag: making one takes longer than all else that a page needs. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Gives the format in which a locale writes dates, by its tag: `21. April 2020`. ISO dates are days of UTC. */
export function dateFormat(tag: string): Intl.DateTimeFormat {
  const format = dateFormats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(tag, format);
  return format;
}

/** Gives the format in which a locale writes numbers, by its tag. */
export function numberFormat(tag: string): Intl.NumberFormat {
  const format = numberFormats.get(tag) ?? new Intl.NumberFormat(tag);
  numberFormats.set(tag, format);
  return format;
}
