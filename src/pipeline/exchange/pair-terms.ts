import { checkedPair, termsInSource } from '../../checks/index.ts';
import type { GlossaryTerm } from '../../model/glossary-term.ts';
import type { SegmentPair } from '../../segments/index.ts';

/** Knows the terms of a locale: those of its glossary, and in each article what is not to be translated. */
export class PairTerms {
  private readonly glossary: readonly GlossaryTerm[];
  private readonly joined = new WeakMap<readonly string[], readonly GlossaryTerm[]>();

  constructor(glossary: readonly GlossaryTerm[]) {
    this.glossary = glossary;
  }

  /** Gives the terms of a source half; `noLoc` holds what is not to be translated in its article. */
  of(pair: SegmentPair, noLoc: readonly string[]): readonly GlossaryTerm[] {
    if (this.glossary.length === 0 && noLoc.length === 0) return [];
    return termsInSource(checkedPair(pair).prose().source.text, this.with(noLoc)).map(({ term }) => term);
  }

  private with(noLoc: readonly string[]): readonly GlossaryTerm[] {
    let terms = this.joined.get(noLoc);
    if (!terms) {
      const known = new Set(this.glossary.map(({ source }) => source));
      const kept = noLoc.filter((source) => !known.has(source));
      terms = [...this.glossary, ...kept.map((source) => ({ source, preferred: [source], forbidden: [] }))];
      this.joined.set(noLoc, terms);
    }
    return terms;
  }
}
