import type { TextSpan } from '../model/text.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** `z. B.`, `e. g.`, `p. ej.`: a letter by itself with a full stop shortens a word. */
const SHORTENED = /(?<![\p{L}\p{M}\p{N}])\p{L}\.$/u;

/** Marks of emphasis and brackets that end what stands before them. */
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;

/**
 * Gives the ranges of a text's sentences (Unicode Standard Annex #29) without white space around them; scripts without full stops have
 * one. What only shortens a word ends no sentence, and what holds no word is none.
 */
export function sentencesOf(text: string): TextSpan[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const written = segment.trim();
    if (written === '') continue;
    const start = index + segment.indexOf(written);
    const end = start + written.length;
    const last = spans.at(-1);
    if (last && (NO_WORDS.test(written) || SHORTENED.test(text.slice(last.start, last.end)))) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
