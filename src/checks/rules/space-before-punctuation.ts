import type { Finding } from '../../model/finding.ts';
import type { PairCheck } from '../check.ts';
import { customsOf, type LocaleCustoms } from '../locale-customs.ts';
import { type Prose } from '../words/prose.ts';

/** Finds spaces before marks that stand close in the locale, and, in French, marks without the no-break space they want. */
export const spaceBeforePunctuation: PairCheck = {
  code: 'space-before-punctuation',
  find: (pair, { locale }) => {
    if (!MARK.test(pair.target)) return [];
    const customs = customsOf(locale.tag);
    const { source, target } = pair.prose();
    if (SPACED_MARK.test(source.text)) return [];
    const findings = needless(target, customs);
    return customs.spacedMarks === '' ? findings : [...findings, ...missing(target, customs.spacedMarks)];
  },
};

const MARK = /[,;:!?.、，。．；：！？،؛؟۔।»]/;
// Before a letter or digit, a full stop begins a name or a number: `.NET`, `.5`; an ellipsis is set apart by some.
const SPACED_MARK =
  /(?<=[\p{L}\p{M}\p{N}\p{Pe}\uFFFC"”’»])[ \u00A0\u202F\u3000]+(?:[,;:!?؟،؛۔।](?![\p{L}\p{N}\p{P}/\\-])|[.](?![\p{L}\p{N}.…/\\*_-])|[、，。．；：！？])/u;
const SPACED_MARKS = new RegExp(SPACED_MARK, 'gu');

function needless(target: Prose, { spacedMarks, looseMarks }: LocaleCustoms): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: found, index } of target.text.matchAll(SPACED_MARKS)) {
    const mark = found.trimStart();
    if (spacedMarks.includes(mark) || looseMarks.includes(mark)) continue;
    const range = target.rangeOf(index, index + found.length - mark.length);
    findings.push({
      check: 'space-before-punctuation',
      message: `No space belongs before “${mark}” here.`,
      source: [],
      target: [target.rangeOf(index, index + found.length)],
      ...(range.end - range.start === found.length - mark.length ? { fix: { range, text: '' } } : {}),
      pattern: ` ${mark}`,
    });
  }
  return findings;
}

const NO_BREAK_SPACE = '\u00A0';
/** An ordinary space or none before a mark that is no part of a time, a path, a name in brackets or another mark. */
const FRENCH_MARKS = /(?<=[\p{L}\p{M}\p{N}\p{Pe}\uFFFC"”’]) ?[:;!?](?=[\s\p{Pe}»”"]|$)|(?<=[^\s«\u00A0\u202F]) ?»/gu;

function missing(target: Prose, spacedMarks: string): Finding[] {
  const findings: Finding[] = [];
  for (const { 0: found, index } of target.text.matchAll(FRENCH_MARKS)) {
    const mark = found.trimStart();
    if (!spacedMarks.includes(mark)) continue;
    const range = target.rangeOf(index, index + found.length);
    findings.push({
      check: 'space-before-punctuation',
      message: `A no-break space belongs before “${mark}”.`,
      source: [],
      target: [range],
      ...(range.end - range.start === found.length ? { fix: { range, text: NO_BREAK_SPACE + mark } } : {}),
      pattern: found,
    });
  }
  return findings;
}
