import type { PairContext } from '../../segments/index.ts';
import type { CheckContext, CheckedPair, LocaleCheck } from '../check.ts';
import { articleOf, compareEnds, differentEnds, endsOf, isFullStopLost, type PairEnds } from '../different-ends.ts';
import { customsOf } from '../locale-customs.ts';
import { SentenceTable } from '../sentence-table.ts';

/** Finds targets that lack the full stop of their source, and end with nothing or go on with a colon. */
export const fullStopLost: LocaleCheck = {
  code: 'full-stop-lost',
  findAll: (pairs, context) => {
    const ends = pairs.map((pair) => endsOf(pair, context));
    const sentences = learnSentences(pairs, ends);
    const stopped = customsOf(context.locale.tag).hasFreeEnds ? placesOfFullStops(pairs, ends) : new Set<PairContext>();
    return compareEnds(pairs, ends, context, isFullStopLost)
      .filter(({ index, pair, ends: both, isSame }) => {
        const isColon = both.target.mark === 'colon';
        const isMeant = isColon ? introduces(pair, pairs[index + 1]) : !sentences.isSentence(wordsIn(pair));
        return !(isSame || isMeant) || lacksCustomaryStop(pair, both, context, stopped);
      })
      .map((compared) => differentEnds('full-stop-lost', compared));
  },
};

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

/** Whether a sentence introduces what follows: it says so, or a list or table is behind it. */
function introduces(pair: CheckedPair, next: CheckedPair | undefined): boolean {
  if (/\b(?:following|below)\b/i.test(pair.source)) return true;
  const isBehind = next?.context === 'list' || next?.context === 'table';
  return isBehind && next.context !== pair.context && articleOf(next) === articleOf(pair);
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
