import type { PairSigns } from './file-signs.ts';
import type { PairText } from './pair-text.ts';
import { sentencesOf } from './sentences.ts';
import { wordsInCommon } from './words-in-common.ts';

/**
 * A target that holds two translations is longer than usual by at least so many standard deviations, gains evidence from the second
 * source, and leaves no more of either source unexplained.
 */
const LEAST_EXCESS = 0.3;
const LEAST_JOINED = 0.15;
const MOST_UNEXPLAINED = 0.45;
/** What must be gained in evidence and length together: less where the target has more sentences than its source. */
const LEAST_GAIN = 2;
const LEAST_GAIN_OF_SENTENCES = 1;
const LENGTH_GAIN = 0.25;
/** Without sentences to count, either the words must fit worse than usual, too, or the target be much too long. */
const DILUTED = -1.7;
const MUCH_EXCESS = 4;
/** What is said of sources with this share of their words in common explains either; there, length must tell more. */
const MUCH_IN_COMMON = 0.4;
const LEAST_EXCESS_OF_ALIKE = 3;
/** A source that fits its neighbours' targets as well has none of its own; nor has one in a run of segments that is off by more. */
const LEAST_SOURCE_MARGIN = 0.5;
const LEAST_IN_PLACE_JOINED = -6;

/** Whether a target says what its own source says and what that of a neighbour says as well. */
export function holdsNeighbour(signs: PairSigns, own: PairText, neighbour: PairText | undefined): boolean {
  const { length, joined, evidence, sourceUnexplained, joinedUnexplained, sourceMargin, inPlace } = signs;
  const gain = joined + LENGTH_GAIN * length;
  return (
    joined >= LEAST_JOINED &&
    gain >= LEAST_GAIN_OF_SENTENCES &&
    length > LEAST_EXCESS &&
    sourceMargin > LEAST_SOURCE_MARGIN &&
    inPlace > LEAST_IN_PLACE_JOINED &&
    sourceUnexplained <= MOST_UNEXPLAINED &&
    joinedUnexplained <= MOST_UNEXPLAINED &&
    ((gain >= LEAST_GAIN && (evidence < DILUTED || length > MUCH_EXCESS)) ||
      sentencesOf(own.target).length > sentencesOf(own.source).length) &&
    (length > LEAST_EXCESS_OF_ALIKE || wordsInCommon(own, neighbour) < MUCH_IN_COMMON)
  );
}
