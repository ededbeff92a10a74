import type { PairContext } from '../../segments/index.ts';
import type { CheckContext, CheckedPair, LocaleCheck } from '../check.ts';
import {
  compareEnds,
  differentEnds,
  endsOf,
  isFullStopLost,
  type ComparedEnds,
  type PairEnds,
} from '../ends/different-ends.ts';
import { CustomaryStops } from '../full-stops/customary-stops.ts';
import { EndCounts } from '../full-stops/end-counts.ts';
import { Introductions } from '../full-stops/introductions.ts';
import { customsOf } from '../locale-customs.ts';

/** Finds targets that lack the full stop of their source, and end with nothing or go on with a colon, where nothing speaks for that. */
export const fullStopLost: LocaleCheck = {
  code: 'full-stop-lost',
  findAll: (pairs, context) => {
    const ends = pairs.map((pair) => endsOf(pair, context));
    const isStopped = customsOf(context.locale.tag).hasFreeEnds ? placesOfFullStops(pairs, ends) : () => false;
    const lost = compareEnds(pairs, ends, context, isFullStopLost).filter(
      (compared) => !compared.isSame || lacksCustomaryStop(compared, context, isStopped),
    );
    if (lost.length === 0) return [];
    const [stops, introductions] = [new CustomaryStops(pairs, ends), new Introductions(pairs, ends)];
    return lost
      .filter((compared) => !endsWithNote(compared))
      .filter((compared) =>
        compared.ends.target.mark === 'colon'
          ? !SAYS_WHAT_FOLLOWS.test(compared.pair.source) && !introductions.isIntroduction(compared.index)
          : !isLabel(compared) && stops.isExpected(compared.index),
      )
      .map((compared) => differentEnds('full-stop-lost', compared));
  },
};

/** Whether a target ends with brackets, as nouns with a note do, or its source with brackets or quotation marks that have the full stop within. */
function endsWithNote({ pair, ends }: ComparedEnds): boolean {
  const { source, target } = pair.prose();
  return ends.source.end < source.text.trimEnd().length || /\p{Pe}[\s:：]*$/u.test(target.text);
}

/** Sources of fewer words may be labels, which need no full stop. */
const FEWEST_WORDS = 4;

/** Whether a target is of a kind that people end as they like: a heading, a few words, a link or emphasised text that stands alone. */
function isLabel({ pair }: ComparedEnds): boolean {
  if (pair.context === 'heading' || pair.prose().source.words.length < FEWEST_WORDS) return true;
  const end = pair.target.trimEnd().length;
  const start = pair.target.search(/\S/);
  return pair.targetTokens.some(({ range }) => range.start <= start && range.end >= end);
}

/** In a sentence that introduces what is behind it. */
const SAYS_WHAT_FOLLOWS = /\b(?:following|follows|below)\b/i;

/** How many sentences of lists, tables and the like must be seen, and how many of them end with a full stop, to make that the custom. */
const FEWEST_SENTENCES = 30;
const CUSTOMARY_SHARE = 0.9;

/** Learns in which places sentences keep their full stop in a docset, although the language does not demand it there. */
function placesOfFullStops(
  pairs: readonly CheckedPair[],
  ends: readonly (PairEnds | undefined)[],
): (place: PairContext) => boolean {
  const counts = new EndCounts();
  pairs.forEach(({ context }, index) => {
    const both = ends[index];
    if (both?.source.mark === 'full stop')
      counts.add(context, both.target.mark === 'full stop' ? 'full stop' : 'other');
  });
  return (place) => {
    const stopped = counts.count(place, 'full stop');
    const seen = stopped + counts.count(place, 'other');
    return seen >= FEWEST_SENTENCES && stopped >= seen * CUSTOMARY_SHARE;
  };
}

/** Whether a sentence lacks the full stop that sentences have in its place. */
function lacksCustomaryStop(
  { pair, ends: { source, target } }: ComparedEnds,
  { locale }: CheckContext,
  isStopped: (place: PairContext) => boolean,
): boolean {
  if (source.mark !== 'full stop' || target.mark !== 'no mark' || !isStopped(pair.context)) return false;
  return customsOf(locale.tag).sentenceEnd.test(pair.prose().target.text.slice(0, target.end));
}
