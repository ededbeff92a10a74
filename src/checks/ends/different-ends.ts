import { increase } from '../../model/increase.ts';
import type { CheckCode } from '../../model/finding.ts';
import type { PairContext } from '../../segments/index.ts';
import type { CheckContext, CheckedPair, PlacedFinding } from '../check.ts';
import { endOf, holdsMark, isEquivalent, named, type SegmentEnd } from './end-marks.ts';
import { customsOf } from '../locale-customs.ts';

/** Both ends of a pair, and whether they say the same as its language and its docset see it. */
export interface ComparedEnds {
  /** The pair's index. */
  readonly index: number;
  readonly pair: CheckedPair;
  readonly ends: PairEnds;
  readonly isSame: boolean;
}

/** Compares how the halves of pairs end, given as `allEnds`, of those that `counts` lets count. */
export function compareEnds(
  pairs: readonly CheckedPair[],
  allEnds: readonly (PairEnds | undefined)[],
  context: CheckContext,
  counts: (ends: PairEnds) => boolean,
): ComparedEnds[] {
  const isCustomary = learnExchanges(pairs, allEnds);
  const isCustomaryWording = learnWordings(pairs, allEnds);
  return pairs.flatMap((pair, index) => {
    const ends = allEnds[index];
    if (!ends || !counts(ends)) return [];
    const isSame =
      isEquivalent(ends.source.mark, ends.target.mark, pair.context, context) ||
      isCustomary(pair.context, ends) ||
      isCustomaryWording(pair, ends) ||
      isStyleOfList(index, pairs, allEnds) ||
      (GOES_ON.includes(ends.target.mark) && isGoneOn(pair, pairs[index + 1]));
    return [{ index, pair, ends, isSame }];
  });
}

/** How both halves of a pair end. */
export interface PairEnds {
  readonly source: SegmentEnd;
  readonly target: SegmentEnd;
}

/** Whether a target has nothing, or a colon, for the full stop of its source: people often mean it so. */
export function isFullStopLost({ source, target }: PairEnds): boolean {
  return source.mark === 'full stop' && (target.mark === 'no mark' || target.mark === 'colon');
}

/** Gives how both halves of a pair end; nothing where they cannot be compared. */
export function endsOf(pair: CheckedPair, context: CheckContext): PairEnds | undefined {
  const { source, target } = pair.prose();
  const sourceEnd = endOf(source.text, customsOf(context.sourceLocale.tag));
  const targetEnd = endOf(target.text, customsOf(context.locale.tag));
  if (!sourceEnd || !targetEnd) return undefined;
  const isSame = sourceEnd.mark === targetEnd.mark;
  // A question that is the text of a link may stand amid a sentence, which then ends with a full stop.
  const isQuestionWithin = sourceEnd.mark === 'question mark' && targetEnd.mark === 'full stop';
  if (isQuestionWithin && holdsMark(target.text, 'question mark', customsOf(context.locale.tag))) return undefined;
  // `etc.` and `Inc.` end with their own full stop, which their translation need not have.
  if (!isSame && (ABBREVIATED_END.test(source.text) || ABBREVIATED_END.test(target.text))) return undefined;
  return { source: sourceEnd, target: targetEnd };
}

/** How many pairs must exchange one mark for another, and how many of those whose source ends with it, to make that the style of a docset. */
const FEWEST_EXCHANGES = 20;
const EXCHANGED_SHARE = 0.07;

/** Learns which marks a docset exchanges on purpose: colons for full stops before lists, in Russian. */
function learnExchanges(
  pairs: readonly CheckedPair[],
  ends: readonly (PairEnds | undefined)[],
): (place: PairContext, ends: PairEnds) => boolean {
  const exchanges = new ExchangeCounts(FEWEST_EXCHANGES, EXCHANGED_SHARE);
  const keyOf = (place: PairContext, { source }: PairEnds): string => `${place}: ${source.mark}`;
  pairs.forEach(({ source, target, context }, index) => {
    const both = ends[index];
    if (both && source !== target) exchanges.add(keyOf(context, both), both.target.mark);
  });
  return (place, both) => exchanges.isUsual(keyOf(place, both), both.target.mark);
}

/** How many targets with a word at one edge must exchange one mark for another, and how many of those whose source ends with it. */
const FEWEST_WORDINGS = 4;
const WORDING_SHARE = 0.2;

/**
 * Learns by which words at their edges targets show that they are worded in another way than their sources, and so end in another way: German
 * translates “Creates a file.” as “Erstellen einer Datei”, and “To open it:” as “So öffnen Sie sie”.
 */
function learnWordings(
  pairs: readonly CheckedPair[],
  ends: readonly (PairEnds | undefined)[],
): (pair: CheckedPair, ends: PairEnds) => boolean {
  const exchanges = new ExchangeCounts(FEWEST_WORDINGS, WORDING_SHARE);
  const keysOf = ({ target }: CheckedPair, { source }: PairEnds): string[] => {
    const [first, last] = [FIRST_WORD.exec(target)?.[0], LAST_WORD.exec(target)?.[0]];
    return [
      ...(first === undefined ? [] : [`${source.mark}: ${first} …`]),
      ...(last === undefined ? [] : [`${source.mark}: … ${last}`]),
    ];
  };
  // What stands there many times is one wording.
  const distinct = new Set<string>();
  pairs.forEach((pair, index) => {
    const both = ends[index];
    if (!both || pair.source === pair.target || distinct.has(pair.target)) return;
    distinct.add(pair.target);
    for (const key of keysOf(pair, both)) exchanges.add(key, both.target.mark);
  });
  return (pair, both) =>
    both.source.mark !== both.target.mark && keysOf(pair, both).some((key) => exchanges.isUsual(key, both.target.mark));
}

/** Counts with which marks targets end in cases that are alike. */
class ExchangeCounts {
  private readonly fewest: number;
  private readonly share: number;
  private readonly seen = new Map<string, number>();
  private readonly exchanged = new Map<string, number>();

  /** A mark is usual that stands in at least `fewest` cases, and in this share of all that are alike. */
  constructor(fewest: number, share: number) {
    this.fewest = fewest;
    this.share = share;
  }

  add(key: string, mark: SegmentEnd['mark']): void {
    increase(this.seen, key);
    increase(this.exchanged, `${key} → ${mark}`);
  }

  isUsual(key: string, mark: SegmentEnd['mark']): boolean {
    const count = this.exchanged.get(`${key} → ${mark}`) ?? 0;
    return count >= this.fewest && count >= (this.seen.get(key) ?? 0) * this.share;
  }
}

/** How a sentence ends that goes on in the next segment. */
const GOES_ON: readonly SegmentEnd['mark'][] = ['no mark', 'comma'];

/** Whether a sentence goes on in the next segment, which begins with a small letter, other than its source. */
function isGoneOn(pair: CheckedPair, next: CheckedPair | undefined): boolean {
  return (
    next !== undefined &&
    articleOf(next) === articleOf(pair) &&
    /^\P{L}*\p{Ll}/u.test(next.target) &&
    !/^\P{L}*\p{Ll}/u.test(next.source)
  );
}

const FIRST_WORD = /[\p{L}\p{M}]+/u;
const LAST_WORD = /[\p{L}\p{M}]+(?=[^\p{L}\p{M}]*$)/u;

/** Whether the item before or behind in a list or table exchanges the same marks: its translator has decided so. */
function isStyleOfList(index: number, pairs: readonly CheckedPair[], ends: readonly (PairEnds | undefined)[]): boolean {
  const [pair, both] = [pairs[index], ends[index]];
  if (!pair || !both || pair.context === 'paragraph' || pair.context === 'heading') return false;
  return [index - 1, index + 1].some((other) => {
    const [neighbour, itsEnds] = [pairs[other], ends[other]];
    return (
      neighbour?.context === pair.context &&
      articleOf(neighbour) === articleOf(pair) &&
      neighbour.source !== neighbour.target &&
      itsEnds?.source.mark === both.source.mark &&
      itsEnds.target.mark === both.target.mark
    );
  });
}

/** Gives the tag of a pair's article, which begins its id: `999d6` of `999d6-107`. */
export function articleOf({ id }: CheckedPair): string {
  return id.slice(0, id.lastIndexOf('-'));
}

/** Says in the name of a check that a pair's halves end differently. */
export function differentEnds(check: CheckCode, { index, pair, ends }: ComparedEnds): PlacedFinding {
  const { source: sourceEnd, target: targetEnd } = ends;
  const { source, target } = pair.prose();
  const finding = {
    check,
    message: `The source ends with ${named(sourceEnd.mark)}, the target with ${named(targetEnd.mark)}.`,
    source: [source.rangeOf(sourceEnd.start, sourceEnd.end)],
    target: [target.rangeOf(targetEnd.start, targetEnd.end)],
  };
  return { pair: index, finding };
}

const ABBREVIATED_END =
  /(?:(?<!\p{L})\p{Lu}|\b(?:etc|inc|corp|ltd|vs|co|approx|no|ex|e\.?g|i\.?e|a\.m|p\.m))\.[\s\p{Pe}\p{Pf}"'*_]*$/iu;
