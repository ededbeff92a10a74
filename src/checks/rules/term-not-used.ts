import type { PairCheck } from '../check.ts';
import { findTerm, termsInSource } from '../terms/term-matching.ts';

/** Finds glossary terms of the source for which the target uses none of the preferred translations. */
export const termNotUsed: PairCheck = {
  code: 'term-not-used',
  find: (pair, { glossary, locale }) => {
    if (glossary.length === 0) return [];
    const { source, target } = pair.prose();
    return termsInSource(source.text, glossary)
      .filter(({ term }) => term.preferred.length > 0)
      .filter(({ term }) => !term.preferred.some((wanted) => findTerm(target.text, wanted, locale.tag, 'loosely')))
      .map(({ term, ranges }) => ({
        check: 'term-not-used',
        message: `The glossary translates “${term.source}” as ${alternatives(term.preferred)}, which the target lacks.`,
        source: ranges.map(({ start, end }) => source.rangeOf(start, end)),
        target: [],
        pattern: term.source,
      }));
  },
};

function alternatives(terms: readonly string[]): string {
  return terms.map((term) => `“${term}”`).join(' or ');
}
