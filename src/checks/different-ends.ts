import { increase } from '../model/increase.ts';
import type { CheckCode, Finding } from '../model/finding.ts';
import type { PairContext } from '../segments/index.ts';
import type { CheckContext, CheckedPair, PlacedFinding } from './check.ts';
import { endOf, holdsMark, isEquivalent, named, type SegmentEnd } from './end-marks.ts';
import { customsOf } from './locale-customs.ts';
import { SentenceTable } from './sentence-table.ts';

/**
 * Finds pairs whose target ends in another way than its source, as its language and its docset see it, of those that `counts` lets count; what
 * they have is said in the name of a check.
 */
export function findDifferentEnds(
  check: CheckCode,
  pairs: readonly CheckedPair[],
  context: CheckContext,
  counts: (ends: PairEnds) => boolean,
): PlacedFinding[] {
  const ends = pairs.map((pair) => endsOf(pair, context));
  const isCustomary = learnExchanges(pairs, ends);
  const isCustomaryWording = learnWordings(pairs, ends);
  const sentences = learnSentences(pairs, ends);
  const stopped = customsOf(context.locale.tag).hasFreeEnds ? placesOfFullStops(pairs, ends) : new Set<PairContext>();
  return pairs.flatMap((pair, index) => {
    const both = ends[index];
    if (!both || !counts(both)) return [];
    const isSame =
      isEquivalent(both.source.mark, both.target.mark, pair.context, context) ||
      isCustomary(pair.context, both) ||
      isCustomaryWording(pair, both) ||
      isStyleOfList(index, pairs, ends) ||
      (both.target.mark === 'no mark' && both.source.mark === 'full stop' && !sentences.isSentence(wordsIn(pair))) ||
      (GOES_ON.includes(both.target.mark) && isGoneOn(pair, pairs[index + 1])) ||
      (both.source.mark === 'full stop' && both.target.mark === 'colon' && introduces(pair, pairs[index + 1]));
    return isSame && !lacksCustomaryStop(pair, both, context, stopped)
      ? []
      : [{ pair: index, finding: findingFor(check, pair, both) }];
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

function endsOf(pair: CheckedPair, context: CheckContext): PairEnds | undefined {
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
  const seen = new Map<string, number>();
  const exchanged = new Map<string, number>();
  const keyOf = (place: PairContext, { source }: PairEnds): string => `${place}: ${source.mark}`;
  pairs.forEach(({ source, target, context }, index) => {
    const both = ends[index];
    if (!both || source === target) return;
    const key = keyOf(context, both);
    increase(seen, key);
    increase(exchanged, `${key} → ${both.target.mark}`);
  });
  return (place, both) => {
    const key = keyOf(place, both);
    const count = exchanged.get(`${key} → ${both.target.mark}`) ?? 0;
    return count >= FEWEST_EXCHANGES && count >= (seen.get(key) ?? 0) * EXCHANGED_SHARE;
  };
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
  const seen = new Map<string, number>();
  const exchanged = new Map<string, number>();
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
    for (const key of keysOf(pair, both)) {
      increase(seen, key);
      if (both.target.mark !== both.source.mark) increase(exchanged, `${key} → ${both.target.mark}`);
    }
  });
  return (pair, both) =>
    both.source.mark !== both.target.mark &&
    keysOf(pair, both).some((key) => {
      const count = exchanged.get(`${key} → ${both.target.mark}`) ?? 0;
      return count >= FEWEST_WORDINGS && count >= (seen.get(key) ?? 0) * WORDING_SHARE;
    });
}

/** Learns by the targets of a docset how sentences read, which end with a full stop, and how other texts do. */
function learnSentences(pairs: readonly CheckedPair[], ends: readonly (PairEnds | undefined)[]): SentenceTable {
  const table = new SentenceTable();
  const distinct = new Set<string>();
  pairs.forEach((pair, index) => {
    const both = ends[index];
    if (!both || both.source.mark !== both.target.mark || pair.source === pair.target || distinct.has(pair.target))
      return;
    if (both.target.mark !== 'full stop' && both.target.mark !== 'no mark') return;
    distinct.add(pair.target);
    table.learn(wordsIn(pair), both.target.mark === 'full stop');
  });
  return table;
}

function wordsIn(pair: CheckedPair): string[] {
  return pair.prose().target.words.map(({ text }) => text.toLowerCase());
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

/** Whether a sentence introduces what follows: it says so, or a list or table is behind it. */
function introduces(pair: CheckedPair, next: CheckedPair | undefined): boolean {
  if (/\b(?:following|below)\b/i.test(pair.source)) return true;
  const isBehind = next?.context === 'list' || next?.context === 'table';
  return isBehind && next.context !== pair.context && articleOf(next) === articleOf(pair);
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

/** The tag of a pair's article, which begins its id: `999d6` of `999d6-107`. */
function articleOf({ id }: CheckedPair): string {
  return id.slice(0, id.lastIndexOf('-'));
}

/** How many sentences of lists, tables and the like must be seen, and how many of them end with a full stop, to make that the custom. */
const FEWEST_SENTENCES = 30;
const CUSTOMARY_SHARE = 0.9;

/** Learns in which places sentences keep their full stop in a docset, although the language does not demand it there. */
function placesOfFullStops(
  pairs: readonly CheckedPair[],
  ends: readonly (PairEnds | undefined)[],
): ReadonlySet<PairContext> {
  const counts = new Map<PairContext, { seen: number; stopped: number }>();
  pairs.forEach(({ context }, index) => {
    const both = ends[index];
    if (both?.source.mark !== 'full stop') return;
    const count = counts.get(context) ?? { seen: 0, stopped: 0 };
    counts.set(context, count);
    count.seen++;
    if (both.target.mark === 'full stop') count.stopped++;
  });
  return new Set(
    Array.from(counts)
      .filter(([, { seen, stopped }]) => seen >= FEWEST_SENTENCES && stopped >= seen * CUSTOMARY_SHARE)
      .map(([place]) => place),
  );
}

/** Whether a sentence lacks the full stop that sentences have in its place. */
function lacksCustomaryStop(
  pair: CheckedPair,
  { source, target }: PairEnds,
  { locale }: CheckContext,
  stopped: ReadonlySet<PairContext>,
): boolean {
  if (source.mark !== 'full stop' || target.mark !== 'no mark' || !stopped.has(pair.context)) return false;
  return customsOf(locale.tag).sentenceEnd.test(pair.prose().target.text.slice(0, target.end));
}

function findingFor(check: CheckCode, pair: CheckedPair, { source: sourceEnd, target: targetEnd }: PairEnds): Finding {
  const { source, target } = pair.prose();
  return {
    check,
    message: `The source ends with ${named(sourceEnd.mark)}, the target with ${named(targetEnd.mark)}.`,
    source: [source.rangeOf(sourceEnd.start, sourceEnd.end)],
    target: [target.rangeOf(targetEnd.start, targetEnd.end)],
  };
}

const ABBREVIATED_END =
  /(?:(?<!\p{L})\p{Lu}|\b(?:etc|inc|corp|ltd|vs|co|approx|no|e\.?g|i\.?e|a\.m|p\.m))\.[\s\p{Pe}\p{Pf}"'*_]*$/iu;
