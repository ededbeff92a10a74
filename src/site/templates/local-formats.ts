/** Writes an ISO date, which is a day of UTC, as a locale does, by its tag: `21. April 2020`. */
export const localDate = remembered<string>((tag) => {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return (iso) => format.format(new Date(iso));
});

/** Writes a number as a locale does, by its tag. */
export const localNumber = remembered<number>((tag) => {
  const format = new Intl.NumberFormat(tag);
  return (value) => format.format(value);
});

/**
 * Makes a function that writes values as locales do, of one that makes a format for a tag. Making a format takes longer than
 * all else that a page needs, and using it longer than any other part; articles share their few dates and lengths.
 */
function remembered<Value>(formatOf: (tag: string) => (value: Value) => string): (value: Value, tag: string) => string {
  const formats = new Map<string, { readonly write: (value: Value) => string; readonly written: Map<Value, string> }>();
  return (value, tag) => {
    const format = formats.get(tag) ?? { write: formatOf(tag), written: new Map<Value, string>() };
    formats.set(tag, format);
    const known = format.written.get(value);
    if (known !== undefined) return known;
    const text = format.write(value);
    format.written.set(value, text);
    return text;
  };
}
