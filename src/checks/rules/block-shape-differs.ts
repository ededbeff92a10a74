import type { TextSpan } from '../../model/text.ts';
import type { CheckedPair, PairCheck } from '../check.ts';

/** What a line of a half would open, by its first characters (CommonMark 0.31 §4 and §5, GFM tables). */
const SHAPES: readonly (readonly [shape: string, pattern: RegExp])[] = [
  ['a heading', /^ {0,3}#{1,6}(?=\s|$)/],
  ['a list item', /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?=[ \t])/],
  ['a quote', /^ {0,3}>(?!=)/],
  ['a code block', /^ {0,3}(?:```|~~~)(?!.*`)/],
  ['a table row', /^ {0,3}\|.*\|\s*$/],
  ['a line across the page', /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={2,})$/],
];

interface Shape {
  readonly shape: string;
  readonly range: TextSpan;
}

/** Finds targets that Markdown reads as another kind of block than their source, or as several. */
export const blockShapeDiffers: PairCheck = {
  code: 'block-shape-differs',
  find(pair) {
    // A source that meant to begin a list and forgot the space: the target does what it meant.
    if (/^\d+[.)]\p{Lu}/u.test(pair.source)) return [];
    const lost = shapesOf(pair.source, pair);
    const added: Shape[] = [];
    for (const found of shapesOf(pair.target, pair)) {
      const index = lost.findIndex(({ shape }) => shape === found.shape);
      if (index === -1) added.push(found);
      else lost.splice(index, 1);
    }
    if (lost.length === 0 && added.length === 0) return [];
    const reasons = [
      ...added.map(({ shape }) => `The target begins ${shape}, the source does not.`),
      ...lost.map(({ shape }) => `The source begins ${shape}, the target does not.`),
    ];
    return [
      {
        check: 'block-shape-differs',
        message: [...new Set(reasons)].join(' '),
        source: lost.map(({ range }) => range),
        target: added.map(({ range }) => range),
        suggestion:
          'Begin the target as the source begins, and escape a character that is meant as it is: \\#, \\-, 1\\.',
      },
    ];
  },
};

function shapesOf(half: string, { context }: CheckedPair): Shape[] {
  const shapes: Shape[] = [];
  // What begins a cell or a heading's text opens no block.
  const isInLine = context === 'table' || context === 'heading';
  let start = 0;
  for (const [index, line] of half.split('\n').entries()) {
    const match = index === 0 && isInLine ? undefined : shapeOfLine(line);
    // Further lines of a quote carry its marker or do not.
    const isQuoteGoingOn = index > 0 && context === 'quote' && match?.shape === 'a quote';
    if (match && !isQuoteGoingOn) shapes.push({ shape: match.shape, range: { start, end: start + match.length } });
    start += line.length + 1;
  }
  const blank = /\S[^\S\n]*(\n[^\S\n]*\n)\s*\S/.exec(half);
  if (blank) {
    const from = blank.index + blank[0].indexOf('\n');
    shapes.push({ shape: 'a paragraph of its own after a blank line', range: { start: from, end: from + 2 } });
  }
  return shapes;
}

function shapeOfLine(line: string): { shape: string; length: number } | undefined {
  for (const [shape, pattern] of SHAPES) {
    const match = pattern.exec(line);
    if (match) return { shape, length: match[0].length };
  }
  return undefined;
}
