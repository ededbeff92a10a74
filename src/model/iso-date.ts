/**
 * Reads a date as Microsoft's front matter writes it, month first, or as ISO 8601; undefined for anything else.
 * `isoDate('04/21/2020') // => '2020-04-21'`
 */
export function isoDate(written: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  const iso = american
    ? `${american[3]}-${(american[1] ?? '').padStart(2, '0')}-${(american[2] ?? '').padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0];
  if (iso === undefined) return undefined;
  // 30 February parses, as 2 March.
  return new Date(iso).getUTCDate() === Number(iso.slice(8)) ? iso : undefined;
}
