import type { GlossaryTerm } from '../../model/glossary-term.ts';
import { escapePattern, type TextSpan } from '../../model/text.ts';
import { customsOf } from '../locale-customs.ts';

/** A glossary term that a source holds, and where. */
export interface TermInSource {
  readonly term: GlossaryTerm;
  /** Ranges of the source's prose. */
  readonly ranges: readonly TextSpan[];
}

/** Finds the glossary terms that a source holds as whole words; within a longer term that is found, a shorter one does not count. */
export function termsInSource(text: string, glossary: readonly GlossaryTerm[]): TermInSource[] {
  const taken: TextSpan[] = [];
  const found: TermInSource[] = [];
  for (const term of longestFirst(glossary)) {
    if (term.source === '') continue;
    const ranges = Array.from(text.matchAll(sourcePattern(term.source)), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })).filter((range) => !taken.some((other) => range.start < other.end && other.start < range.end));
    if (ranges.length === 0) continue;
    taken.push(...ranges);
    found.push({ term, ranges });
  }
  return found;
}

const sorted = new WeakMap<readonly GlossaryTerm[], readonly GlossaryTerm[]>();

function longestFirst(glossary: readonly GlossaryTerm[]): readonly GlossaryTerm[] {
  let terms = sorted.get(glossary);
  if (!terms) sorted.set(glossary, (terms = [...glossary].sort((a, b) => b.source.length - a.source.length)));
  return terms;
}

/** Verbs that begin the names of PowerShell's commands. */
const VERB_OF_CMDLET =
  '\\b(?:add|connect|disable|disconnect|enable|export|get|import|move|new|remove|restore|search|set|start|stop|test|update)-';

const sourcePatterns = new Map<string, RegExp>();

/** A cmdlet, `Set-Mailbox`, holds no term. Plurals and possessives of English count; a term with capitals within, `Power Pages`, is a name and has to have them. */
function sourcePattern(term: string): RegExp {
  let pattern = sourcePatterns.get(term);
  if (!pattern) {
    const isName = /\p{Lu}/u.test(term.slice(1));
    const words = escapePattern(term).replace(/\s+/g, '[\\s-]+');
    const stem = /[^aeiou]y$/i.test(term) ? `(?:${words}|${words.slice(0, -1)}ies)` : words;
    const ending = /\p{L}$/u.test(term) ? `(?:e?s)?(?:['’]s?)?` : '';
    pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?<!${VERB_OF_CMDLET})${stem}${ending}(?![\\p{L}\\p{N}])`,
      isName ? 'gu' : 'giu',
    );
    sourcePatterns.set(term, pattern);
  }
  return pattern;
}

/**
 * Finds the first occurrence of a term of the target language, in any case, with or without accents. Its words may have other
 * endings, or, in languages that write prefixes, beginnings; scripts without spaces have neither. `'closely'` allows two
 * letters more or less at the end, `'loosely'` any word, also a compound, that holds the stem, and words in any order.
 */
export function findTerm(text: string, term: string, tag: string, how: 'closely' | 'loosely'): TextSpan | undefined {
  const customs = customsOf(tag);
  const { folded, offsets } = fold(text);
  const { folded: wanted } = fold(term.trim());
  const rangeOf = (start: number, end: number): TextSpan => ({
    start: offsets[start] ?? text.length,
    end: offsets[end] ?? text.length,
  });
  if (!customs.hasSpaces || !/\p{L}/u.test(wanted)) {
    const at = folded.indexOf(wanted);
    return at === -1 ? undefined : rangeOf(at, at + wanted.length);
  }
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const before = how === 'loosely' ? '' : customs.hasPrefixes ? '(?<![\\p{L}\\p{N}]{4})' : '(?<![\\p{L}\\p{N}])';
  const after = how === 'loosely' ? '' : '[\\p{L}]{0,2}(?![\\p{L}\\p{N}])';
  const patterns = words.map(
    (word) => `${before}${escapePattern(how === 'loosely' ? stemOf(word) : shortened(word))}${after}`,
  );
  if (how === 'closely') {
    const match = new RegExp(patterns.join('[^\\p{L}\\p{N}]+'), 'u').exec(folded);
    return match ? rangeOf(match.index, match.index + match[0].length) : undefined;
  }
  const matches = patterns.map((pattern) => new RegExp(pattern, 'u').exec(folded));
  const first = matches[0];
  return first && matches.every((match) => match !== null)
    ? rangeOf(first.index, first.index + first[0].length)
    : undefined;
}

/** What is left of a word without its ending: at least three letters, or four fifths of it. */
function stemOf(word: string): string {
  return word.length <= 3
    ? word
    : word.slice(0, Math.max(3, Math.floor(word.length * 0.8) - (word.length > 5 ? 1 : 0)));
}

/** A long word without a last vowel, which endings replace. */
function shortened(word: string): string {
  return word.length > 4 && /[aeiouyаеиоуыьяюєії]$/u.test(word) ? word.slice(0, -1) : word;
}

/** Folds case and accents away, and tells where each character came from. */
function fold(text: string): { folded: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    // Marks of Indic and Thai vowels are letters to their readers; only accents go.
    const plain = character
      .normalize('NFD')
      .replace(/[\u0300-\u036F\u064B-\u0652\u05B0-\u05BC]/gu, '')
      .toLowerCase();
    offsets.push(...Array.from({ length: plain.length }, () => offset));
    folded += plain;
    offset += character.length;
  }
  offsets.push(offset);
  return { folded, offsets };
}
