import type { GlossaryTerm } from '../../model/glossary-term.ts';
import { attributesOf, escapeText } from '../xml/escape-xml.ts';

/** Writes the terms of a segment in the Glossary module of XLIFF 2.1 §5.2; '' if there are none. */
export function glossaryXml(terms: readonly GlossaryTerm[], segment: string): string {
  // An entry has a translation or a definition.
  const told = terms.filter(({ preferred, forbidden }) => preferred.length > 0 || forbidden.length > 0);
  return told.length === 0 ? '' : `<gls:glossary>${told.map((term) => entryXml(term, segment)).join('')}</gls:glossary>\n`; // prettier-ignore
}

function entryXml({ source, preferred, forbidden }: GlossaryTerm, segment: string): string {
  const translations = preferred.map((text) => `<gls:translation>${escapeText(text)}</gls:translation>`).join('');
  const definition =
    forbidden.length === 0
      ? ''
      : `<gls:definition>${escapeText(`Not to be used: ${forbidden.join(', ')}`)}</gls:definition>`;
  return `<gls:glossEntry${attributesOf({ ref: `#${segment}` })}><gls:term>${escapeText(source)}</gls:term>${translations}${definition}</gls:glossEntry>`;
}
