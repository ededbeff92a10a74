import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { isMisspelling } from '../misspelling.ts';
import type { PairProse, Prose } from '../prose.ts';
import { termPattern } from '../term-pattern.ts';
import { increase } from '../../model/increase.ts';

/** Finds names and acronyms of the source that the target misspells, and those that it lacks though nearly all other targets keep them. */
export const nameAltered: LocaleCheck = {
  code: 'name-altered',
  findAll: (pairs) => {
    const read = pairs.map(readPair);
    const known = new KnownNames(read);
    return read.flatMap((pair, index): PlacedFinding[] => {
      const misspelt = misspeltNames(pair, known);
      const missing = pair.lost.filter(
        (name) =>
          known.isAlwaysKept(name) &&
          known.isAmongItsOwn(name, pair.companions.get(name)) &&
          !misspelt.some((finding) => finding.pattern?.startsWith(`${name} → `)),
      );
      const findings = [...misspelt, ...missing.map((name) => findingForLost(name, pair.prose.source))];
      return findings.map((finding) => ({ pair: index, finding }));
    });
  },
};

/** What counts of a pair; one whose halves are the same has no names. */
interface NamedPair {
  readonly prose: PairProse;
  readonly names: ReadonlySet<string>;
  /** Of each name, what stands beside it. */
  readonly companions: ReadonlyMap<string, Companions>;
  /** Names that the target lacks. */
  readonly lost: readonly string[];
  /** Words of the target in Latin letters. */
  readonly words: readonly RegExpExecArray[];
}

function readPair(pair: CheckedPair): NamedPair {
  const prose = pair.prose('words');
  if (pair.source === pair.target || pair.target.trim() === '')
    return { prose, names: new Set(), companions: new Map(), lost: [], words: [] };
  const names = new Set(prose.source.text.match(NAME));
  const target = names.size === 0 ? '' : comparable(pair.target);
  return {
    prose,
    names,
    companions: companionsOf(prose.source.text),
    lost: [...names].filter((name) => !target.includes(comparable(name))),
    words: Array.from(prose.target.text.matchAll(LATIN_WORD)),
  };
}

/** What stands beside a name of a text, which may be one with it: the `Studio` of `Visual Studio`, the `Exchange` of `Exchange Online`. */
interface Companions {
  /** Whether a word with a capital stands before it. */
  readonly isLed: boolean;
  /** The next word, if it has a capital. */
  readonly next: string;
}

/** Gives the companions of each name, of one that stands there several times those of the first. */
function companionsOf(text: string): Map<string, Companions> {
  const companions = new Map<string, Companions>();
  for (const { 0: name, index } of text.matchAll(NAME)) {
    if (companions.has(name)) continue;
    const next = /^ (\p{Lu}\p{L}+)/u.exec(text.slice(index + name.length, index + name.length + 24))?.[1] ?? '';
    companions.set(name, { isLed: LED.test(text.slice(Math.max(0, index - 24), index)), next });
  }
  return companions;
}

const LED = /\p{Lu}\p{L}* (?:\d+ )?$/u;

/** Words with a capital, or nothing but capitals. */
const NAME = /(?<![\p{L}\p{N}._/\\@-])\p{Lu}[A-Za-z]{2,}(?![\p{L}\p{N}_/\\@]|[.-]\p{L})/gu;
const LATIN_WORD = /(?<![\p{sc=Latin}\p{N}._/\\@])[A-Za-z]{3,}(?![\p{sc=Latin}\p{N}_/\\@]|\.\p{sc=Latin})/gu;

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** How often targets must keep a name, and of how many, before one that is like it is a misspelling of it. */
const FEWEST_KEPT = 3;
const MOSTLY = 0.8;
/**
 * The same before a target must have it. Names are kept by nearly all targets or translated by many; hardly any lie in between, so that a
 * docset which has lost a name here and there still tells.
 */
const FEWEST_SEEN = 30;
const NEARLY_ALWAYS = 0.95;
/** What sources write in small letters as often, for every one with a capital, is a word besides. */
const FEW_SMALL = 0.15;

/** So great a share of a name's places have a companion that belongs to it. */
const USUAL_COMPANION = 0.6;

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
  readonly #small = new Map<string, number>();
  readonly #led = new Map<string, number>();
  readonly #next = new Map<string, number>();
  readonly #pairs: readonly NamedPair[];

  constructor(pairs: readonly NamedPair[]) {
    this.#pairs = pairs;
    for (const { names, companions, lost, words } of pairs) {
      for (const name of names) increase(this.#seen, name);
      for (const [name, { isLed, next }] of companions) {
        if (isLed) increase(this.#led, name);
        if (next !== '') increase(this.#next, `${name} ${next}`);
      }
      for (const name of lost) increase(this.#lost, name);
      for (const word of new Set(words.map(([text]) => text))) increase(this.#words, word);
    }
  }

  /** Whether targets mostly keep a name, or it is an acronym. */
  isMostlyKept(name: string): boolean {
    const [seen, kept] = this.#countsOf(name);
    return (kept >= FEWEST_KEPT && kept / seen >= MOSTLY) || isAcronym(name);
  }

  /** Whether nearly all of many targets keep a name that is no word otherwise, as that of Exchange and Windows is. */
  isAlwaysKept(name: string): boolean {
    const [seen, kept] = this.#countsOf(name);
    return seen >= FEWEST_SEEN && kept / seen >= NEARLY_ALWAYS && this.#timesSmall(name) <= seen * FEW_SMALL;
  }

  /**
   * Whether a name stands where it is one: `Online` behind a capital, as in `Exchange Online`, if it mostly does; `Visual` before `Studio`. By
   * itself it may be a word, as in `Online Repair`.
   */
  isAmongItsOwn(name: string, companions: Companions | undefined): boolean {
    if (!companions) return true;
    const most = (this.#seen.get(name) ?? 0) * USUAL_COMPANION;
    if ((this.#led.get(name) ?? 0) > most && !companions.isLed) return false;
    const [usual] = [...this.#next].find(([both, count]) => both.startsWith(`${name} `) && count > most) ?? [];
    return usual === undefined || usual === `${name} ${companions.next}`;
  }

  /** How often sources hold a name. */
  timesSeen(name: string): number {
    return this.#seen.get(name) ?? 0;
  }

  /** Whether a word is no mistake: sources hold it, or several targets do. */
  isWord(word: string): boolean {
    return this.#seen.has(word) || (this.#words.get(word) ?? 0) > (isAcronym(word) ? MOST_MISTAKES : 1);
  }

  /** How many sources hold a name in small letters. */
  #timesSmall(name: string): number {
    let times = this.#small.get(name);
    if (times === undefined) {
      const word = new RegExp(`(?<![A-Za-z])${name.toLowerCase()}(?![A-Za-z])`);
      times = this.#pairs.filter(({ prose }) => word.test(prose.source.text)).length;
      this.#small.set(name, times);
    }
    return times;
  }

  #countsOf(name: string): [seen: number, kept: number] {
    const seen = this.#seen.get(name) ?? 0;
    return [seen, seen - (this.#lost.get(name) ?? 0)];
  }
}

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

function findingForLost(name: string, source: Prose): Finding {
  return {
    check: 'name-altered',
    message: `The target lacks “${name}”, which other targets keep.`,
    source: placesOf(name, source),
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
