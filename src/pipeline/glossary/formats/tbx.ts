import sax from 'sax';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { lineStarts } from '../../../model/text.ts';
import type { GlossaryEntry, GlossaryText } from '../glossary-entry.ts';

/** A term of one language. */
interface Term {
  readonly language: string;
  text: string;
  /** Value of `administrativeStatus`: `preferredTerm-admn-sts`, in short `preferred`. */
  status: string;
}

const ENTRIES = new Set(['termEntry', 'conceptEntry']);
const LANGUAGES = new Set(['langSet', 'langSec']);

/**
 * Reads a glossary from TBX-Basic: ISO 30042:2008 (`termEntry`, `langSet`) and ISO 30042:2019 (`conceptEntry`, `langSec`,
 * in either style). English terms are the source; deprecated and superseded terms of other languages are forbidden, all
 * others preferred. Document types and entities of the file's own are not read.
 */
export function readTbxGlossary(text: string): GlossaryText {
  const parser = sax.parser(true);
  const entries: GlossaryEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  let terms: Term[] = [];
  let language = '';
  let content = '';
  let isStatus = false;
  let found = 0;
  parser.onopentag = ({ name, attributes }) => {
    const local = localName(name);
    content = '';
    if (ENTRIES.has(local)) terms = [];
    if (LANGUAGES.has(local)) language = String(attributes['xml:lang'] ?? '');
    isStatus =
      local === 'administrativeStatus' || (local === 'termNote' && attributes['type'] === 'administrativeStatus');
  };
  parser.ontext = (read) => {
    content += read;
  };
  parser.oncdata = (read) => {
    content += read;
  };
  parser.onclosetag = (name) => {
    const local = localName(name);
    const last = terms.at(-1);
    if (local === 'term') terms.push({ language, text: content.trim(), status: '' });
    else if (isStatus && last) last.status = content.trim();
    else if (ENTRIES.has(local)) {
      found++;
      entries.push(...entriesOf(terms));
    }
    isStatus = false;
  };
  const report = (message: string): void => {
    const start = lineStarts(text)[parser.line] ?? 0;
    const at = Math.min(start + parser.column, text.length);
    diagnostics.push({ code: 'glossary-invalid', message, range: { start: at, end: at } });
  };
  parser.onerror = (error) => {
    const [reason = ''] = error.message.split('\n');
    if (diagnostics.length === 0) report(`The glossary is not valid XML: ${reason.replace(/\.$/, '')}.`);
    parser.resume();
  };
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (found === 0 && diagnostics.length === 0) {
    diagnostics.push({ code: 'glossary-invalid', message: 'The glossary holds no "termEntry" and no "conceptEntry".' });
  }
  return { entries, diagnostics };
}

/** `localName('basic:administrativeStatus') // => 'administrativeStatus'` */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Joins each English term that may be used with the terms of every other language. */
function entriesOf(terms: readonly Term[]): GlossaryEntry[] {
  const named = terms.filter(({ text }) => text !== '');
  const isSource = ({ language }: Term): boolean => /^en\b/i.test(language);
  const isForbidden = ({ status }: Term): boolean => /^(?:deprecated|superseded)/i.test(status);
  const languages = new Set(named.filter((term) => !isSource(term)).map(({ language }) => language));
  return named
    .filter((term) => isSource(term) && !isForbidden(term))
    .flatMap(({ text: source }) =>
      [...languages].map((locale) => {
        const ofLocale = named.filter(({ language }) => language === locale);
        const texts = (wanted: readonly Term[]): string[] => wanted.map(({ text }) => text);
        return {
          source,
          locale,
          preferred: texts(ofLocale.filter((term) => !isForbidden(term))),
          forbidden: texts(ofLocale.filter(isForbidden)),
        };
      }),
    );
}
