import type { TextSpan } from '../model/text.ts';
import { lengthSurprise, readLength } from './length-model.ts';
import { evidenceSurprise, scaleOf, type AlignmentModel } from './model.ts';
import type { PairText } from './pair-text.ts';
import { sentencesOf } from './sentences.ts';

/** Two sentences, perhaps: most texts have one, and cutting them costs a hundred times as much. */
const MAY_BE_SEVERAL = /[.!?:]["”’)\]*_`]*\s+\S/u;

/** Where no mark ends a sentence, as in Thai, nobody can count them. */
const ENDS = /[.。．｡!！?？؟।።։]/u;

/** Sentences of fewer words are said in passing. */
const FEWEST_WORDS = 3;

/** By so many standard deviations the target's length is nearer to what is usual without the sentence. */
const LEAST_GAIN = 1;

/** Evidence that a sentence is in the target, in standard deviations from what is usual, below which it is not. */
const MOST_EVIDENCE = -1.4;

/**
 * Gives the place of that one of several sentences of a source which is missing from the target, if one is: the target has fewer
 * sentences, is about as long as it would be without it, and its words say little of it.
 */
export function missingSentence(model: AlignmentModel, { source, target }: PairText): TextSpan | undefined {
  if (!MAY_BE_SEVERAL.test(source) || !ENDS.test(target)) return undefined;
  const sentences = sentencesOf(source);
  if (sentences.length < 2 || sentencesOf(target).length >= sentences.length) return undefined;
  const { table, lengths, ofSource } = model;
  const sourceLength = readLength(source);
  const targetLength = readLength(target);
  const distance = Math.abs(lengthSurprise(lengths, sourceLength, targetLength));
  const targetWords = table.target.lookUp(target);
  let missing: TextSpan | undefined;
  let leastEvidence = MOST_EVIDENCE;
  for (const span of sentences) {
    const sentence = source.slice(span.start, span.end);
    const without = lengthSurprise(lengths, sourceLength - readLength(sentence), targetLength);
    if (distance - Math.abs(without) < LEAST_GAIN) continue;
    const words = table.source.lookUp(sentence);
    if (words.length < FEWEST_WORDS) continue;
    const [evidence] = scaleOf(model).weigh(targetWords, [words], 0);
    const surprise = evidenceSurprise(ofSource, evidence?.ofSource ?? 0, words.length);
    if (surprise >= leastEvidence) continue;
    leastEvidence = surprise;
    missing = span;
  }
  return missing;
}
