import type { TextSpan } from '../../model/text.ts';
import type { InlineToken } from '../../segments/index.ts';

/** A link that Markdown does not see, because its shape is broken. */
export interface BrokenLink {
  readonly range: TextSpan;
  readonly destination: string;
}

const DESTINATION = String.raw`(?:https?:|mailto:|xref:|~?\/|\.{1,2}\/|#|[\w-][\w./-]*\.(?:md|html?|aspx|ya?ml|png|jpg|svg|gif)\b)`;
const BROKEN = new RegExp(
  // A space or a full-width bracket between text and destination, full-width brackets around the text.
  String.raw`[\]］】]\s*[(（]\s*(${DESTINATION}[^\s)）]*)(?:[^()\n（）]*[)）])?` +
    // An inline link that is not closed, or has a space in its destination.
    String.raw`|\]\(\s*([^\s()]+)(?:[^()\n]*\))?`,
  'giu',
);

/** Finds what is meant as a link in one half and is none, as in `[text] (https://…)`, `［text］（…）` and `[text](https://…`. */
export function brokenLinks(half: string, tokens: readonly InlineToken[]): BrokenLink[] {
  if (!/[\]］】]\s*[(（]/.test(half)) return [];
  const seen = tokens
    .filter(({ kind }) => ['link', 'image', 'code', 'directive'].includes(kind))
    .map(({ range }) => range);
  return [...half.matchAll(BROKEN)]
    .filter(({ index }) => !seen.some(({ start, end }) => start <= index && index < end) && half[index - 1] !== '\\')
    .map(({ index, 0: written, 1: usual, 2: unclosed }) => ({
      range: { start: index, end: index + written.length },
      destination: usual ?? unclosed ?? '',
    }));
}
