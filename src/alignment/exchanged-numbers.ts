import type { ExchangedNumbers } from '../model/alignment.ts';
import type { TextSpan } from '../model/text.ts';
import { weightedSum } from '../model/weighted-sum.ts';
import type { LexicalTable } from './lexical-table.ts';
import { isNumber, NumberContexts } from './number-contexts.ts';
import { numberedWords, type CountingNumber, type NumberedWords } from './numbered-words.ts';
import type { PairText } from './pair-text.ts';
import { clamp } from './statistics.ts';

/** Suspicion, as a logarithm of odds, from which on two numbers are exchanged. */
const SUSPICIOUS = 3;

/**
 * One logistic regression, in the order of the inputs. It was fitted to pairs of eleven docsets in eight languages, also with two numbers exchanged. That
 * numbers are often reordered speaks for this pair as much as it should, so that no weight of it was fitted.
 */
const WEIGHTS = [-2.582, 3.879, 0.4695, 0.09756, 0.1014, -0.01929, 0.2582, 2.346, -1];

/** Words beside a number tell what it counts; those next to it more than the others. */
const BESIDE = [
  { offset: -1, weight: 1, likeness: 1 },
  { offset: 1, weight: 1, likeness: 1 },
  { offset: -2, weight: 0.5, likeness: 0.7 },
  { offset: 2, weight: 0.5, likeness: 0.7 },
] as const;

/** In such a share of pairs two numbers stand in the other order, as a rule, which counts as much as so many pairs. */
const USUALLY_REORDERED = 0.02;
const TRUST_IN_USUAL = 50;

/** What joins `32-bit or 64-bit`, which no language turns round. */
const COORDINATION = /\b(?:and|or|to|through)\b|^\s?[,/–-]\s?$/i;
const LONGEST_COORDINATION = 40;

/** Days and years of dates, which languages set in their own order: `June 27th, 2017`. */
const DATES =
  /(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\p{L}*)(?:st|nd|rd|th)?(?:,?\s+\d{4})?|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\p{L}*,?\s+\d{4}/gu;

/** A pair in words, with the numbers that both halves have once. */
interface PairInNumbers {
  /** The source. */
  readonly text: string;
  readonly source: NumberedWords;
  readonly target: NumberedWords;
  /** In the order of the source. */
  readonly common: readonly CountingNumber[];
}

/**
 * Sees whether two numbers of a target stand where the other one should. Where a language puts a phrase elsewhere, the words beside its number go
 * with it; numbers that were exchanged stand in the other order, too, but beside each other's words.
 */
export class NumberReader {
  private readonly table: LexicalTable;
  private readonly contexts: NumberContexts;
  /** The logarithm of the share of pairs in which two numbers stand in the other order: Japanese has ten times as many as German. */
  private readonly reordered: number;

  /** `pairs` are all of the locale: by them it is known beside which words its numbers stand, and how often in the other order. */
  constructor(table: LexicalTable, pairs: readonly PairText[]) {
    this.table = table;
    const translated = new Map(
      pairs.filter(({ source, target }) => source !== target).map((pair) => [pair.target, pair]),
    );
    this.contexts = new NumberContexts(withNumbers(translated.keys()));
    const numbered = Array.from(translated.values(), readNumbers).filter((read) => read !== undefined);
    const reordered = numbered.filter((read) => exchangedInOrder(read)).length;
    this.reordered = Math.log((reordered + USUALLY_REORDERED * TRUST_IN_USUAL) / (numbered.length + TRUST_IN_USUAL));
  }

  /** Gives the numbers of a pair that were exchanged; those of dates and of names do not count. */
  exchangedIn(pair: PairText): ExchangedNumbers | undefined {
    const read = readNumbers(pair);
    const exchanged = read && exchangedInOrder(read);
    if (!exchanged || weightedSum(this.inputsOf(read, exchanged), WEIGHTS) < SUSPICIOUS) return undefined;
    const [one, other] = exchanged;
    const placeOf = ({ digits }: CountingNumber) =>
      read.target.numbers.find((number) => number.digits === digits)?.range;
    const [target, otherTarget] = [placeOf(one), placeOf(other)];
    return target && otherTarget ? { source: [one.range, other.range], target: [target, otherTarget] } : undefined;
  }

  /** What suspicion rests on, in the order of the weights. */
  private inputsOf(
    { text, source, target }: PairInNumbers,
    [one, other]: readonly [CountingNumber, CountingNumber],
  ): number[] {
    const inSource = [source.words.indexOf(one.digits), source.words.indexOf(other.digits)] as const;
    const inTarget = [target.words.indexOf(one.digits), target.words.indexOf(other.digits)] as const;
    const likeness = (i: 0 | 1, j: 0 | 1): number =>
      this.likeness(source.words, inSource[i], target.words, inTarget[j]);
    const asTheyStand = likeness(0, 0) + likeness(1, 1);
    const exchanged = likeness(0, 1) + likeness(1, 0);
    const odds = (number: CountingNumber, at: number): number => this.contexts.oddsOf(number.digits, target.words, at);
    const gain = odds(one, inTarget[1]) + odds(other, inTarget[0]) - odds(one, inTarget[0]) - odds(other, inTarget[1]);
    const apart = [inSource, inTarget].map(([first, second]) => Math.abs(first - second));
    const [apartInSource = 0, apartInTarget = 0] = apart;
    const between = text.slice(one.range.end, other.range.start);
    const isCoordinated = between.length <= LONGEST_COORDINATION && COORDINATION.test(between);
    return [
      1,
      clamp(exchanged - asTheyStand, -3, 3),
      clamp(gain, -8, 8),
      clamp(gain, -30, 0),
      exchanged + asTheyStand,
      Math.min(apartInSource, apartInTarget, 10),
      Math.min(Math.abs(apartInSource - apartInTarget), 10),
      isCoordinated ? 1 : 0,
      this.reordered,
    ];
  }

  /** How much the words beside a number of the source are those beside one of the target, from 0 to 3. */
  private likeness(source: readonly string[], at: number, target: readonly string[], atTarget: number): number {
    const likenessTo = (word: string): number =>
      Math.max(
        ...BESIDE.map(({ offset, likeness }) => {
          const counterpart = target[atTarget + offset];
          if (counterpart === undefined || isNumber(counterpart)) return 0;
          return likeness * this.probability(word, counterpart);
        }),
      );
    return BESIDE.reduce((sum, { offset, weight }) => {
      const word = source[at + offset];
      return word === undefined || isNumber(word) ? sum : sum + weight * likenessTo(word);
    }, 0);
  }

  /** How likely a word of the source stands for one of the target, or the other way round; 1 if they are the same. */
  private probability(source: string, target: string): number {
    if (source === target) return 1;
    const { rowStarts, sourceIds, targetGivenSource, sourceGivenTarget } = this.table;
    const [from, to] = [this.table.source.idOf(source), this.table.target.idOf(target)];
    if (from === undefined || to === undefined) return 0;
    const start = rowStarts[to] ?? 0;
    const place = sourceIds.subarray(start, rowStarts[to + 1]).indexOf(from);
    return place === -1 ? 0 : Math.max(targetGivenSource[start + place] ?? 0, sourceGivenTarget[start + place] ?? 0);
  }
}

function* withNumbers(texts: Iterable<string>): Generator<NumberedWords> {
  for (const text of texts) if (/\p{Nd}/u.test(text)) yield numberedWords(text);
}

/** Reads the numbers that both halves have once; undefined if they are fewer than two. */
function readNumbers(pair: PairText): PairInNumbers | undefined {
  if (pair.source === pair.target || !/\p{Nd}\P{Nd}+\p{Nd}/u.test(pair.source)) return undefined;
  const [source, target] = [numberedWords(pair.source), numberedWords(pair.target)];
  const dates = Array.from(pair.source.matchAll(DATES), ({ 0: date, index }): TextSpan => ({
    start: index,
    end: index + date.length,
  }));
  const inTarget = new Set(target.numbers.map(({ digits }) => digits));
  const common = source.numbers.filter(
    ({ digits, range }) =>
      inTarget.has(digits) &&
      isOnce(source.words, digits) &&
      isOnce(target.words, digits) &&
      !dates.some(({ start, end }) => start <= range.start && range.end <= end),
  );
  return common.length < 2 ? undefined : { text: pair.source, source, target, common };
}

function isOnce(words: readonly string[], word: string): boolean {
  const at = words.indexOf(word);
  return at !== -1 && at === words.lastIndexOf(word);
}

/** The two numbers without whose exchange all would stand in the order of the source; undefined if there are none. */
function exchangedInOrder({ target, common }: PairInNumbers): readonly [CountingNumber, CountingNumber] | undefined {
  const order = [...common].sort((a, b) => target.words.indexOf(a.digits) - target.words.indexOf(b.digits));
  const moved = common.filter((number, i) => number !== order[i]);
  const [one, other, another] = moved;
  return one && other && !another ? [one, other] : undefined;
}
