import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { gluedTokens } from '../words/joints.ts';
import { customsOf } from '../locale-customs.ts';

/** Finds words that are glued to the link or bold text beside them, or to the mark before them, in languages with spaces. */
export const spaceMissing: PairCheck = {
  code: 'space-missing',
  find: (pair, { locale }) => {
    const customs = customsOf(locale.tag);
    if (!customs.hasSpaces) return [];
    return [...behindMarks(pair, customs.language), ...besideMarkup(pair, locale.tag)];
  },
};

/** A mark between two words; a full stop before a small letter, or beside capitals as in `ASP.NET`, is part of a name or shortens a word. */
const GLUED_MARK =
  /(?<=\p{L}[\p{L}\p{M}]+)(?:[,;!،؛؟۔।]|\?(?!\p{Ll})|(?<!\p{Lu}{2})\.(?!\p{Ll}|\p{Lu}+(?!\p{L}))|:(?!innen?(?!\p{L})))(?=\p{L}[\p{L}\p{M}]+)/gu;
/** Finnish and Swedish append endings to names behind a colon. */
const WITH_COLON_ENDINGS = new Set(['fi', 'sv', 'et']);

function behindMarks(pair: CheckedPair, language: string): Finding[] {
  if (pair.target.search(GLUED_MARK) < 0) return [];
  const { source, target } = pair.prose();
  if (source.text.search(GLUED_MARK) >= 0) return [];
  const written = source.text.toLowerCase();
  return Array.from(target.text.matchAll(GLUED_MARK))
    .filter(({ 0: mark }) => mark !== ':' || !WITH_COLON_ENDINGS.has(language))
    .filter(({ index }) => !written.includes(wordAround(target.text, index).toLowerCase()))
    .map(({ 0: mark, index }): Finding => {
      const range = target.rangeOf(index, index + 1);
      return {
        check: 'space-missing',
        message: `A space belongs behind “${mark}” here.`,
        source: [],
        target: [range],
        fix: { range: { start: range.end, end: range.end }, text: ' ' },
        pattern: mark,
      };
    });
}

/** What stands around an offset without a space: `System.Text` may be a name that the source has as well. */
function wordAround(text: string, offset: number): string {
  const start = /[^\s\uFFFC]*$/u.exec(text.slice(0, offset))?.index ?? offset;
  return WORD_WITH_MARK.exec(text.slice(start))?.[0] ?? '';
}

const WORD_WITH_MARK = /^[\p{L}\p{M}\p{N}]+.[\p{L}\p{M}\p{N}]+|^[^\s\uFFFC]+/u;

/** So many letters are a word; fewer may be an ending or a prefix. */
const WORD_BEFORE = /[\p{L}\p{M}]{2}$/u;
const WORD_BEHIND =
  /^(?:\p{sc=Arab}{2}|(?!(?:nya|kan|lah|kah|ern|ens|ami|ach|ого|ему|ами|ями|ах|ях)(?!\p{L}))[\p{L}\p{M}]{3})/u;

/** Languages that write nouns together, so that a link or bold text may be the last part of one: `Mindest[grad](levels.md)`. */
const COMPOUNDING = /^(?:de|nl|da|sv|nb|nn|is)\b/;

function isCompound(target: string, { start, end }: TextSpan, tag: string): boolean {
  return (
    COMPOUNDING.test(tag) &&
    // The first word of a sentence is capitalised, too.
    /[\p{Ll},] \p{Lu}\p{L}+$/u.test(target.slice(0, start)) &&
    /^[[*_]+\p{Ll}/u.test(target.slice(start, end)) &&
    !/^\p{L}/u.test(target.slice(end))
  );
}

function besideMarkup({ source, target, sourceTokens, targetTokens }: CheckedPair, tag: string): Finding[] {
  const kinds = ['link', 'emphasis'] as const;
  if (gluedTokens(source, sourceTokens, kinds, 'en').length > 0) return [];
  return gluedTokens(target, targetTokens, kinds, tag)
    .filter((range) => !isCompound(target, range, tag))
    .filter(({ start, end }) => WORD_BEFORE.test(target.slice(0, start)) || WORD_BEHIND.test(target.slice(end)))
    .map((range) => ({
      check: 'space-missing',
      message: `${target.slice(range.start, range.end)} is glued to the word beside it.`,
      source: [],
      target: [range],
      suggestion: 'Put a space between them.',
    }));
}
