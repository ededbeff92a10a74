import type { Finding } from '../../model/finding.ts';
import type { LocaleCheck, PlacedFinding } from '../check.ts';
import {
  comparableName,
  isAcronym,
  KnownNames,
  placesOfName,
  readNames,
  type NamedPair,
} from '../words/known-names.ts';
import { isMisspelling } from '../words/misspelling.ts';

/** Finds names and acronyms of the source that the target misspells. */
export const nameAltered: LocaleCheck = {
  code: 'name-altered',
  findAll: (pairs) => {
    const read = pairs.map(readNames);
    const known = new KnownNames(read);
    return read.flatMap((pair, index): PlacedFinding[] =>
      misspeltNames(pair, known).map((finding) => ({ pair: index, finding })),
    );
  },
};

/** Finds words of a target that are nearly a name of its source, and no word of the docset otherwise. */
function misspeltNames({ prose: { source, target }, names, words }: NamedPair, known: KnownNames): Finding[] {
  if (names.size === 0) return [];
  const written = source.text.toLowerCase();
  return words.flatMap(({ 0: word, index }): Finding[] => {
    if (written.includes(word.toLowerCase())) return [];
    const isWord = known.isWord(word);
    // Exchanged letters may make another acronym: `AIP` where the source has `API`.
    if (isWord && !isAcronym(word)) return [];
    const name = [...names].find(
      (candidate) =>
        isMisspelling(word, candidate) &&
        known.isMostlyKept(candidate) &&
        // Else the source is misspelt, and the target right.
        known.timesSeen(word) <= known.timesSeen(candidate) &&
        (!isWord || !comparableName(target.text).includes(comparableName(candidate))),
    );
    if (name === undefined) return [];
    return [
      {
        check: 'name-altered',
        message: `“${word}” seems to be “${name}”, misspelt.`,
        source: placesOfName(name, source),
        target: [target.rangeOf(index, index + word.length)],
        suggestion: `Write “${name}”.`,
        pattern: `${name} → ${word}`,
      },
    ];
  });
}
