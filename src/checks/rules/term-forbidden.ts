import type { Finding } from '../../model/finding.ts';
import type { GlossaryTerm } from '../../model/glossary-term.ts';
import type { PairCheck } from '../check.ts';
import { type Prose } from '../words/prose.ts';
import { findTerm, termsInSource } from '../terms/term-matching.ts';

/** Finds translations that the glossary forbids for a term of the source. */
export const termForbidden: PairCheck = {
  code: 'term-forbidden',
  find: (pair, { glossary, locale }) => {
    const withForbidden = glossary.filter(({ forbidden }) => forbidden.length > 0);
    if (withForbidden.length === 0) return [];
    const { source, target } = pair.prose();
    return termsInSource(source.text, glossary)
      .filter(({ term }) => term.forbidden.length > 0)
      .flatMap(({ term, ranges }) =>
        findForbidden(term, target, locale.tag).map((finding) => ({
          ...finding,
          source: ranges.map(({ start, end }) => source.rangeOf(start, end)),
        })),
      );
  },
};

function findForbidden(term: GlossaryTerm, target: Prose, tag: string): Finding[] {
  const rest = withoutPreferred(term, target.text, tag);
  return term.forbidden.flatMap((forbidden) => {
    const range = findTerm(rest, forbidden, tag, 'closely');
    if (!range) return [];
    const preferred = term.preferred[0];
    return [
      {
        check: 'term-forbidden' as const,
        message: `The glossary forbids “${forbidden}” for “${term.source}”.`,
        source: [],
        target: [target.rangeOf(range.start, range.end)],
        ...(preferred === undefined ? {} : { suggestion: `Use “${preferred}”.` }),
        pattern: forbidden,
      },
    ];
  });
}

/** A forbidden word within a preferred term is none, `Konto` in `Microsoft-Konto`, nor is a preferred one that is like it. */
function withoutPreferred({ preferred }: GlossaryTerm, text: string, tag: string): string {
  let rest = text;
  for (const term of preferred) {
    for (let found = findTerm(rest, term, tag, 'closely'); found; found = findTerm(rest, term, tag, 'closely')) {
      if (found.end <= found.start) break;
      rest = rest.slice(0, found.start) + '\uFFFC'.repeat(found.end - found.start) + rest.slice(found.end);
    }
  }
  return rest;
}
