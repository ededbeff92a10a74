const UNSPACED = /^(?:ja|zh|th|km|lo|my)\b/;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu;
const segmenters = new Map<string, Intl.Segmenter>();

/** Counts the words of a text in the language of a tag; scripts without spaces need a dictionary, for which the platform's is far slower than spaces. */
export function countWords(text: string, tag: string): number {
  if (!UNSPACED.test(tag)) return text.match(WORD)?.length ?? 0;
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, segmenter);
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++;
  return words;
}
