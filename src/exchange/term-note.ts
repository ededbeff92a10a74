import type { GlossaryTerm } from '../model/glossary-term.ts';

/** Says in a line how a term is to be translated: `termNote(…) // => 'account: Konto, Zugang; not Rechnung'`. */
export function termNote({ source, preferred, forbidden }: GlossaryTerm): string {
  const said = [...(preferred.length > 0 ? [preferred.join(', ')] : []), ...(forbidden.length > 0 ? [`not ${forbidden.join(', ')}`] : [])]; // prettier-ignore
  return `${source}: ${said.join('; ')}`;
}
