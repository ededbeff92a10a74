import type { TextSpan } from '../model/text.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Gives the ranges of a text's sentences (Unicode Standard Annex #29) without white space around them; scripts without full stops have one. */
export function sentencesOf(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const written = segment.trim();
    if (written === '') continue;
    const start = index + segment.indexOf(written);
    spans.push({ start, end: start + written.length });
  }
  return spans;
}
