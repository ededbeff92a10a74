import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { isMisspelling } from '../misspelling.ts';
import type { Prose } from '../prose.ts';
import { termPattern } from '../term-pattern.ts';

/** Finds names and acronyms of the source that the target misspells, and those that it lacks though nearly all other targets keep them. */
export const nameAltered: LocaleCheck = {
  code: 'name-altered',
  findAll: (pairs) => {
    const lost = pairs.map(lostNames);
    const known = new KnownNames(pairs, lost);
    return pairs.flatMap((pair, index): PlacedFinding[] => {
      const misspelt = misspeltNames(pair, known);
      const missing = (lost[index] ?? []).filter(
        (name) => known.isAlwaysKept(name) && !misspelt.some((finding) => finding.pattern?.startsWith(`${name} → `)),
      );
      const findings = [...misspelt, ...missing.map((name) => findingForLost(name, pair))];
      return findings.map((finding) => ({ pair: index, finding }));
    });
  },
};

/** Words with a capital, or nothing but capitals. */
const NAME = /(?<![\p{L}\p{N}._/\\@-])\p{Lu}[A-Za-z]{2,}(?![\p{L}\p{N}_/\\@]|[.-]\p{L})/gu;
const SMALL_WORD = /(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])/g;
const LATIN_WORD = /(?<![\p{sc=Latin}\p{N}._/\\@])[A-Za-z]{3,}(?![\p{sc=Latin}\p{N}_/\\@]|\.\p{sc=Latin})/gu;

function namesOf(pair: CheckedPair): ReadonlySet<string> {
  return new Set(pair.prose('words').source.text.match(NAME));
}

function smallWordsOf(pair: CheckedPair): ReadonlySet<string> {
  return new Set(pair.prose('words').source.text.match(SMALL_WORD));
}

function lostNames(pair: CheckedPair): string[] {
  if (pair.source === pair.target || pair.target.trim() === '') return [];
  const names = [...namesOf(pair)];
  if (names.length === 0) return names;
  const target = comparable(pair.target);
  return names.filter((name) => !target.includes(comparable(name)));
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** How often targets must keep a name, and of how many, before one that is like it is a misspelling of it. */
const FEWEST_KEPT = 3;
const MOSTLY = 0.8;
/** The same before a target must have it. */
const FEWEST_SEEN = 30;
const NEARLY_ALWAYS = 0.995;
/** What sources write in small letters as often, for every one with a capital, is a word besides. */
const FEW_SMALL = 0.02;

/** An acronym with exchanged letters is a mistake even where several targets make it. */
const MOST_MISTAKES = 5;

function isAcronym(word: string): boolean {
  return word === word.toUpperCase();
}

/** What a docset does with the names of its sources. */
class KnownNames {
  readonly #seen = new Map<string, number>();
  readonly #lost = new Map<string, number>();
  readonly #words = new Map<string, number>();
  /** How many sources hold a word in small letters. */
  readonly #smallWords = new Map<string, number>();

  constructor(pairs: readonly CheckedPair[], lost: readonly (readonly string[])[]) {
    pairs.forEach((pair, index) => {
      for (const word of smallWordsOf(pair)) increase(this.#smallWords, word);
      if (pair.source === pair.target) return;
      for (const name of namesOf(pair)) increase(this.#seen, name);
      for (const name of lost[index] ?? []) increase(this.#lost, name);
      for (const word of new Set(pair.prose('words').target.text.match(LATIN_WORD))) increase(this.#words, word);
    });
  }

  /** Whether targets mostly keep a name, or it is an acronym. */
  isMostlyKept(name: string): boolean {
    const [seen, kept] = this.#countsOf(name);
    return (kept >= FEWEST_KEPT && kept / seen >= MOSTLY) || isAcronym(name);
  }

  /** Whether nearly all of many targets keep a name that is no word otherwise, as that of Exchange and Windows is. */
  isAlwaysKept(name: string): boolean {
    const [seen, kept] = this.#countsOf(name);
    return (
      seen >= FEWEST_SEEN &&
      kept / seen >= NEARLY_ALWAYS &&
      (this.#smallWords.get(name.toLowerCase()) ?? 0) <= seen * FEW_SMALL
    );
  }

  /** Whether a word is no mistake: sources hold it, or several targets do. */
  isWord(word: string): boolean {
    return this.#seen.has(word) || (this.#words.get(word) ?? 0) > (isAcronym(word) ? MOST_MISTAKES : 1);
  }

  #countsOf(name: string): [seen: number, kept: number] {
    const seen = this.#seen.get(name) ?? 0;
    return [seen, seen - (this.#lost.get(name) ?? 0)];
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Finds words of a target that are nearly a name of its source, and no word of the docset otherwise. */
function misspeltNames(pair: CheckedPair, known: KnownNames): Finding[] {
  const { source, target } = pair.prose('words');
  if (pair.source === pair.target) return [];
  const written = source.text.toLowerCase();
  return Array.from(target.text.matchAll(LATIN_WORD)).flatMap(({ 0: word, index }): Finding[] => {
    if (written.includes(word.toLowerCase())) return [];
    const isWord = known.isWord(word);
    // Exchanged letters may make another acronym: `AIP` where the source has `API`.
    if (isWord && !isAcronym(word)) return [];
    const name = [...namesOf(pair)].find(
      (candidate) =>
        isMisspelling(word, candidate) &&
        known.isMostlyKept(candidate) &&
        (!isWord || !comparable(target.text).includes(comparable(candidate))),
    );
    if (name === undefined) return [];
    return [
      {
        check: 'name-altered',
        message: `“${word}” seems to be “${name}”, misspelt.`,
        source: placesOf(name, source),
        target: [target.rangeOf(index, index + word.length)],
        suggestion: `Write “${name}”.`,
        pattern: `${name} → ${word}`,
      },
    ];
  });
}

function findingForLost(name: string, pair: CheckedPair): Finding {
  return {
    check: 'name-altered',
    message: `The target lacks “${name}”, which other targets keep.`,
    source: placesOf(name, pair.prose('words').source),
    target: [],
    suggestion: `Write “${name}” as the source does.`,
    pattern: name,
  };
}

function placesOf(name: string, source: Prose): TextSpan[] {
  return Array.from(source.text.matchAll(termPattern(name, 'gu')), ({ 0: found, index }) =>
    source.rangeOf(index, index + found.length),
  );
}
