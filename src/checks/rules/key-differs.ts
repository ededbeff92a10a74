import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import type { PairCheck } from '../check.ts';

/** Finds keys of a keyboard, `F5` and the letter of `Ctrl+C`, that the target lacks. */
export const keyDiffers: PairCheck = {
  code: 'key-differs',
  find: (pair) => {
    // Hardly a source names a key.
    if (!HINT.test(pair.source)) return [];
    const { source, target } = pair.prose();
    const keys = keysIn(source.text);
    const lost = keys.filter(({ key }) => timesIn(target.text, key) < keys.filter((other) => other.key === key).length);
    return lost.map(({ key, start, end }): Finding => ({
      check: 'key-differs',
      message: `The target lacks the key ${key}.`,
      source: [source.rangeOf(start, end)],
      target: [],
      pattern: key,
    }));
  },
};

const HINT = /\bF\d|\+/;
const FUNCTION_KEY = /(?<![\p{L}\p{N}_.-])F(?:[1-9]|1[0-2])(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/gu;
/** The letter or digit that ends a chord: names of the other keys are translated. */
const CHORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Ctrl|Control|Alt|Shift|Win|Windows|Cmd|Command|Option)(?: logo)?(?: key)?` +
    String.raw`(?: ?\+ ?[\p{L}\p{N}]+)*? ?\+ ?([A-Z\d])(?![\p{L}\p{N}_])`,
  'giu',
);

interface Key extends TextSpan {
  readonly key: string;
}

function keysIn(text: string): Key[] {
  const functions = Array.from(text.matchAll(FUNCTION_KEY), ({ 0: key, index }) => ({
    key,
    start: index,
    end: index + key.length,
  }));
  const chords = Array.from(text.matchAll(CHORD), ({ 0: chord, 1: key = '', index }) => ({
    key: key.toUpperCase(),
    start: index,
    end: index + chord.length,
  }));
  return [...functions, ...chords];
}

/** Tells how often a key stands by itself; full-width letters are the same key. */
function timesIn(text: string, key: string): number {
  // What follows the markers of emphasis, `**F5**zu`, follows the key.
  const behind = key.length > 1 ? String.raw`\d` : String.raw`[A-Za-z\d_]`;
  const pattern = new RegExp(String.raw`(?<![A-Za-z\d_])${key}(?!${behind})`, 'gi');
  return text.normalize('NFKC').match(pattern)?.length ?? 0;
}
