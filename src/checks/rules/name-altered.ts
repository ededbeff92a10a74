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

/** Finds names of the source that the target misspells, or in whose place it has another one. */
export const nameAltered: LocaleCheck = {
  code: 'name-altered',
  findAll: (pairs) => {
    const read = pairs.map(readNames);
    const known = new KnownNames(read);
    return read.flatMap((pair, index): PlacedFinding[] =>
      [...misspeltNames(pair, known), ...exchangedNames(pair, known)].map((finding) => ({ pair: index, finding })),
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

/** Names with capitals within, such as `SharePoint`, are identifiers, which have a check of their own. */
const PLAIN_NAME = /^\p{Lu}\p{Ll}+$/u;

/** Whether a name is part of what an acronym of the source stands for: `Entity Framework` for `EF`. */
function isSpeltOut(target: string, index: number, source: string): boolean {
  const before = CAPITALS_BEFORE.exec(target.slice(0, index))?.[0] ?? '';
  const behind = CAPITALS_BEHIND.exec(target.slice(index))?.[0] ?? '';
  const initials = `${before}${behind}`.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? '';
  return (source.match(/\p{Lu}{2,}/gu) ?? []).some((acronym) => initials.includes(acronym));
}

const CAPITALS_BEFORE = /(?:\p{Lu}\p{L}*[\s-]+)*$/u;
const CAPITALS_BEHIND = /^(?:\p{Lu}\p{L}*[\s-]*)*/u;

/** A word with a capital, of which the next may be a part. */
const LED = /\p{Lu}\p{L}+ $/u;

/** Finds a name that the target lacks, and another, which the source lacks, in its place. */
function exchangedNames(
  { prose: { source, target }, lost, companions, words }: NamedPair,
  known: KnownNames,
): Finding[] {
  const isWholeName = (name: string): boolean =>
    known.isAlwaysKept(name) && !isAcronym(name) && !known.isPartOfNames(name);
  const name = lost.find(
    (candidate) =>
      PLAIN_NAME.test(candidate) && isWholeName(candidate) && known.isAmongItsOwn(candidate, companions.get(candidate)),
  );
  if (name === undefined) return [];
  const written = comparableName(source.text);
  const other = words.find(
    ({ 0: word, index }) =>
      !isAcronym(word) &&
      known.isCommon(word) &&
      (!known.isPartOfNames(word) || LED.test(target.text.slice(0, index))) &&
      !isSpeltOut(target.text, index, source.text) &&
      !written.includes(comparableName(word)),
  );
  if (!other) return [];
  const { 0: word, index } = other;
  return [
    {
      check: 'name-altered',
      message: `“${word}” stands in the place of “${name}”.`,
      source: placesOfName(name, source),
      target: [target.rangeOf(index, index + word.length)],
      suggestion: `Write “${name}”, as the source does.`,
      pattern: `${name} → ${word}`,
    },
  ];
}
