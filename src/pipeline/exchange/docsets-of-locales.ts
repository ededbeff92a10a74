import type { Docset } from '../../model/docset.ts';
import { parseLocale } from '../../model/locale.ts';
import { UsageError } from '../failure.ts';

/** Keeps the docsets of some locales, or all. Throws a UsageError for a locale that none of them is of. */
export function docsetsOfLocales(docsets: readonly Docset[], wanted: readonly string[] | undefined): readonly Docset[] {
  if (!wanted) return docsets;
  const tags = wanted.map((tag) => parseLocale(tag)?.tag ?? tag);
  const present = new Set(docsets.map(({ locale }) => locale.tag));
  const absent = tags.find((tag) => !present.has(tag));
  if (absent !== undefined) {
    throw new UsageError(`None of the docsets is of the locale "${absent}"; they are of ${[...present].sort().join(', ')}.`); // prettier-ignore
  }
  return docsets.filter(({ locale }) => tags.includes(locale.tag));
}
