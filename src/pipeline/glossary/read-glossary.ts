import type { GlossaryTerm } from '../../model/glossary-term.ts';
import { readText } from '../../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../../model/diagnostic.ts';
import { parseLocale } from '../../model/locale.ts';
import { UsageError } from '../failure.ts';
import { readCsvGlossary } from './formats/csv.ts';
import { readTbxGlossary } from './formats/tbx.ts';
import type { GlossaryEntry } from './glossary-entry.ts';

/** A glossary: the terms that hold for a locale, and what is wrong in its file. */
export interface Glossary {
  readonly termsFor: (locale: string) => readonly GlossaryTerm[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** The formats of glossaries, by the ends of their files' names. */
const FORMATS = { '.csv': readCsvGlossary, '.tbx': readTbxGlossary } as const;

/** Reads a glossary file. Throws a UsageError for one that cannot be read or is of no known format. */
export function readGlossary(path: string): Glossary {
  const format = Object.entries(FORMATS).find(([end]) => path.toLowerCase().endsWith(end))?.[1];
  if (!format) throw new UsageError(`The glossary "${path}" is neither .csv nor .tbx.`);
  const { text, diagnostics: ofFile } = readText(path);
  if (text === undefined) throw new UsageError(`The glossary "${path}" cannot be read: ${ofFile[0]?.message ?? ''}`);
  const { entries, diagnostics } = format(text);
  return {
    termsFor: (locale) => termsFor(locale, entries),
    diagnostics: locate(path, text, [...ofFile, ...diagnostics]),
  };
}

/** Joins what is said of each source term for a locale, for its language, or for all. */
function termsFor(locale: string, entries: readonly GlossaryEntry[]): GlossaryTerm[] {
  const terms = new Map<string, { preferred: Set<string>; forbidden: Set<string> }>();
  for (const { source, preferred, forbidden, ...entry } of entries) {
    if (entry.locale !== undefined && !isFor(entry.locale, locale)) continue;
    const term = terms.get(source) ?? { preferred: new Set(), forbidden: new Set() };
    for (const text of preferred) term.preferred.add(text);
    for (const text of forbidden) term.forbidden.add(text);
    terms.set(source, term);
  }
  return [...terms].map(([source, { preferred, forbidden }]) => ({
    source,
    preferred: [...preferred],
    forbidden: [...forbidden],
  }));
}

/** `isFor('de', 'de-DE') // => true`, `isFor('de-AT', 'de-DE') // => false` */
function isFor(written: string, locale: string): boolean {
  const tag = parseLocale(written.replaceAll('_', '-'))?.tag;
  return tag !== undefined && (tag === locale || locale.startsWith(`${tag}-`));
}
