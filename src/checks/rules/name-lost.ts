import type { LocaleCheck, PlacedFinding } from '../check.ts';
import { KnownNames, placesOfName, readNames } from '../words/known-names.ts';
import { isMisspelling } from '../words/misspelling.ts';
import type { Prose } from '../words/prose.ts';

/** Finds names and acronyms of the source that the target lacks though nearly all other targets keep them. */
export const nameLost: LocaleCheck = {
  code: 'name-lost',
  findAll: (pairs) => {
    const read = pairs.map(readNames);
    const known = new KnownNames(read);
    return read.flatMap(({ lost, companions, prose, words }, index): PlacedFinding[] =>
      lost
        .filter((name) => known.isAlwaysKept(name) && known.isAmongItsOwn(name, companions.get(name)))
        // What is misspelt is not lost.
        .filter((name) => !words.some(([word]) => isMisspelling(word, name)))
        .map((name) => ({ pair: index, finding: findingFor(name, prose.source) })),
    );
  },
};

function findingFor(name: string, source: Prose): PlacedFinding['finding'] {
  return {
    check: 'name-lost',
    message: `The target lacks “${name}”, which other targets keep.`,
    source: placesOfName(name, source),
    target: [],
    suggestion: `Write “${name}” as the source does.`,
    pattern: name,
  };
}
