import { increase } from '../../model/increase.ts';
import type { TextSpan } from '../../model/text.ts';
import type { CheckedPair } from '../check.ts';
import type { PairProse, Prose } from './prose.ts';
import { termPattern } from '../terms/term-pattern.ts';

/** What counts of a pair; one whose halves are the same has no names. */
export interface NamedPair {
  readonly prose: PairProse;
  readonly names: ReadonlySet<string>;
  /** Of each name, what stands beside it. */
  readonly companions: ReadonlyMap<string, Companions>;
  /** Names that the target lacks. */
  readonly lost: readonly string[];
  /** Words of the target in Latin letters. */
  readonly words: readonly RegExpExecArray[];
}

/** Reads the names of a pair, and what its target does with them. */
export function readNames(pair: CheckedPair): NamedPair {
  const prose = pair.prose('words');
  if (pair.source === pair.target || pair.target.trim() === '')
    return { prose, names: new Set(), companions: new Map(), lost: [], words: [] };
  const names = new Set(prose.source.text.match(NAME));
  const target = names.size === 0 ? '' : comparableName(pair.target);
  return {
    prose,
    names,
    companions: companionsOf(prose.source.text),
    lost: [...names].filter((name) => !target.includes(comparableName(name))),
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

/** A text in which names are compared: without differences of case and width. */
export function comparableName(text: string): string {
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

/** Whether a name has nothing but capitals. */
export function isAcronym(word: string): boolean {
  return word === word.toUpperCase();
}

/** What a docset does with the names of its sources. */
export class KnownNames {
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

  /** Whether many sources hold a name, and targets mostly keep it. */
  isCommon(name: string): boolean {
    return this.timesSeen(name) >= FEWEST_SEEN && this.isMostlyKept(name);
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
    if (this.isPartOfNames(name) && !companions.isLed) return false;
    const [usual] = [...this.#next].find(([both, count]) => both.startsWith(`${name} `) && count > most) ?? [];
    return usual === undefined || usual === `${name} ${companions.next}`;
  }

  /** Whether a name mostly stands behind another, as `Studio` and `Online` do, and is none by itself. */
  isPartOfNames(name: string): boolean {
    return (this.#led.get(name) ?? 0) > (this.#seen.get(name) ?? 0) * USUAL_COMPANION;
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

/** Gives the places of a name in a text. */
export function placesOfName(name: string, source: Prose): TextSpan[] {
  return Array.from(source.text.matchAll(termPattern(name, 'gu')), ({ 0: found, index }) =>
    source.rangeOf(index, index + found.length),
  );
}
