import type { PairCheck } from '../check.ts';

/** Finds brackets of the target that are opened and not closed, or the other way round, where the source's are paired. */
export const bracketsUnpaired: PairCheck = {
  code: 'brackets-unpaired',
  find: (pair) => {
    if (!ANY_BRACKET.test(pair.target) && !ANY_BRACKET.test(pair.source)) return [];
    const { source, target } = pair.prose();
    const unpaired = unpairedBrackets(target.text);
    if (unpaired.length === 0) return [];
    // A sentence that was cut within brackets lacks one in both languages.
    const inSource = unpairedBrackets(source.text).map(({ bracket }) => shapeOf(bracket));
    return unpaired
      .filter(({ bracket }) => !inSource.includes(shapeOf(bracket)))
      .filter(({ bracket, offset }) => !isAtSeam(bracket, offset, target.text))
      .map(({ bracket, offset }) => ({
        check: 'brackets-unpaired',
        message: `“${bracket}” has no counterpart.`,
        source: [],
        target: [target.rangeOf(offset, offset + 1)],
      }));
  },
};

/** Opening and closing brackets; full-width ones pair with the others, as many typists mix them. */
const SHAPES = ['(（', ')）', '[［〔', ']］〕', '{｛', '}｝', '【', '】'];
const CLOSES: Readonly<Record<number, number>> = { 1: 0, 3: 2, 5: 4, 7: 6 };
const ANY_BRACKET = /[()[\]{}（）［］〔〕｛｝【】]/;
const BRACKETS = /[()[\]{}（）［］〔〕｛｝【】]/g;
/** What closes nothing: `1)` and `a)` of lists, faces, and interval notation. */
const ALONE = /(?:(?<![\p{L}\p{N}])(?:\p{L}|[ivx]{1,4}|\p{N}{1,2})[)）]|[:;]-?[()])/gu;

/** Square brackets around what is on a screen may open in one segment and close in the next. */
function isAtSeam(bracket: string, offset: number, text: string): boolean {
  const [opening, closing] = [SHAPES[2] ?? '', SHAPES[3] ?? ''];
  return (
    (opening.includes(bracket) && text.slice(offset + 1).trim() === '') ||
    (closing.includes(bracket) && text.slice(0, offset).trim() === '')
  );
}

interface Bracket {
  readonly bracket: string;
  readonly offset: number;
}

function unpairedBrackets(text: string): Bracket[] {
  const open: Bracket[] = [];
  const unpaired: Bracket[] = [];
  for (const { 0: bracket, index: offset } of text.matchAll(BRACKETS)) {
    const opener = CLOSES[shapeOf(bracket)];
    if (opener === undefined) open.push({ bracket, offset });
    else if (open.length > 0 && shapeOf(open.at(-1)?.bracket ?? '') === opener) open.pop();
    else {
      const at = open.findLastIndex((it) => shapeOf(it.bracket) === opener);
      if (at === -1) unpaired.push({ bracket, offset });
      else unpaired.push(...open.splice(at).slice(1));
    }
  }
  const alone = new Set(Array.from(text.matchAll(ALONE), ({ 0: { length }, index }) => index + length - 1));
  return [...unpaired, ...open].filter(({ offset }) => !alone.has(offset)).sort((a, b) => a.offset - b.offset);
}

function shapeOf(bracket: string): number {
  return SHAPES.findIndex((shape) => shape.includes(bracket));
}
