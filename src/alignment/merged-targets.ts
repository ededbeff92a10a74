import { lengthSurprise, readLength } from './length-model.ts';
import { scaleOf, type AlignmentModel } from './model.ts';
import type { PairText } from './pair-text.ts';
import { sentencesOf } from './sentences.ts';

/** A target easily says by chance what a source of fewer words and signs says. */
const FEWEST_WORDS = 5;

/**
 * By so many standard deviations a target's length must be nearer to what is usual for both sources than to what is for its own: more where it
 * is cut amid a sentence.
 */
const LEAST_GAIN = 0.3;
const LEAST_GAIN_AMID_SENTENCE = 3;

/** Where one source repeats more of the words of the other, as a sentence does those of its heading, it is easily taken for two. */
const MOST_REPEATED = 0.5;

/** Standard deviations from what is usual within which the length of either part is. */
const MOST_LENGTH = 4.5;

/** By so much, for the root of its words, either part must fit its own source better than the other one. */
const LEAST_PREFERENCE = 1.2;

/** Either part must stand for more than the rest of what its source says. */
const MOST_UNEXPLAINED = 0.6;

/** How many places are tried at which a target may be cut in two, those nearest to where the lengths of both sources let expect it. */
const MOST_PLACES = 12;

/**
 * Whether a target says what its own source says and what that of a neighbour says as well: it can be cut into two parts, in the order of
 * the sources, each of which is a translation of its source in words and length. `offset` is −1 for the segment before, 1 for the next one.
 */
export function holdsNeighbour(
  model: AlignmentModel,
  own: PairText,
  neighbour: PairText | undefined,
  offset: number,
): boolean {
  if (!neighbour) return false;
  const sentences = sentencesOf(own.target);
  const isAmidSentence = sentences.length < 2;
  if (lengthGain(model, own, neighbour) < (isAmidSentence ? LEAST_GAIN_AMID_SENTENCE : LEAST_GAIN)) return false;
  const [first, second] = offset < 0 ? [neighbour.source, own.source] : [own.source, neighbour.source];
  const parts = new PartReader(model, first, second);
  if (parts.fewestWords < FEWEST_WORDS || (isAmidSentence && parts.shareRepeated > MOST_REPEATED)) return false;
  const places = isAmidSentence ? beginningsOfWords(own.target) : sentences.slice(1).map(({ start }) => start);
  const expected = (own.target.length * first.length) / (first.length + second.length);
  return places
    .sort((one, other) => Math.abs(one - expected) - Math.abs(other - expected))
    .slice(0, MOST_PLACES)
    .some((place) => parts.fit(own.target.slice(0, place), own.target.slice(place)));
}

/** By how many standard deviations the length of a target is nearer to what is usual if it holds that of a neighbour, too. */
function lengthGain({ lengths }: AlignmentModel, { source, target }: PairText, neighbour: PairText): number {
  const [sourceLength, targetLength] = [readLength(source), readLength(target)];
  const alone = lengthSurprise(lengths, sourceLength, targetLength);
  return alone - Math.abs(lengthSurprise(lengths, sourceLength + readLength(neighbour.source), targetLength));
}

function beginningsOfWords(text: string): number[] {
  return Array.from(text.matchAll(/(?<=\S\s+)\S/gu), ({ index }) => index);
}

/** Weighs two parts of a target against two sources. */
class PartReader {
  private readonly model: AlignmentModel;
  private readonly sources: readonly [string, string];
  private readonly words: readonly [Int32Array, Int32Array];

  constructor(model: AlignmentModel, first: string, second: string) {
    this.model = model;
    this.sources = [first, second];
    this.words = [model.table.source.lookUp(first), model.table.source.lookUp(second)];
  }

  /** How many words the source has that has fewer. */
  get fewestWords(): number {
    return Math.min(this.words[0].length, this.words[1].length);
  }

  /** The share of the shorter source's words that the longer one has, too. */
  get shareRepeated(): number {
    const [shorter, longer] = [...this.words].sort((one, other) => one.length - other.length);
    const others = new Set(longer);
    return (shorter ?? []).filter((word) => others.has(word)).length / Math.max(1, shorter?.length ?? 0);
  }

  /** Whether the first part is a translation of the first source, and the second of the second. */
  fit(first: string, second: string): boolean {
    return this.isTranslation(first, 0) && this.isTranslation(second, 1);
  }

  private isTranslation(part: string, own: 0 | 1): boolean {
    const { table, lengths } = this.model;
    if (Math.abs(lengthSurprise(lengths, readLength(this.sources[own]), readLength(part))) > MOST_LENGTH) return false;
    const words = table.target.lookUp(part);
    const evidence = scaleOf(this.model).weigh(words, this.words, own);
    const [ofOwn, ofOther] = [evidence[own], evidence[1 - own]];
    const preference = ((ofOwn?.ofTarget ?? 0) - (ofOther?.ofTarget ?? 0)) / Math.sqrt(words.length || 1);
    return preference > LEAST_PREFERENCE && (ofOwn?.sourceUnexplained ?? 1) < MOST_UNEXPLAINED;
  }
}
