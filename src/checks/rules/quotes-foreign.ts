import { increase } from '../../model/increase.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import type { Prose } from '../words/prose.ts';

/** So great a share of a docset's quotations is a custom of its own, whatever its language asks for. */
const CUSTOMARY = 0.25;

/** Finds typographic quotation marks that neither the locale nor the docset uses; straight ones are at home everywhere. */
export const quotesForeign: LocaleCheck = {
  code: 'quotes-foreign',
  findAll: (pairs, { locale }) => {
    const { quotes } = customsOf(locale.tag);
    if (quotes.length === 0) return [];
    const quotations = pairs.flatMap(quotationsOf);
    const counts = new Map<string, number>();
    for (const { marks } of quotations) increase(counts, marks);
    // A few quotations are no custom.
    const most = Math.max(FEWEST, quotations.length * CUSTOMARY);
    return quotations
      .filter(({ marks }) => !quotes.includes(marks) && (counts.get(marks) ?? 0) < most)
      .map((quotation) => ({ pair: quotation.pair, finding: findingFor(quotation, quotes[0] ?? '') }));
  },
};

const FEWEST = 10;

/** A quotation of a target, in the prose of its pair. */
interface Quotation {
  readonly pair: number;
  readonly prose: Prose;
  /** The opening and the closing mark. */
  readonly marks: string;
  readonly text: string;
  readonly start: number;
}

const QUOTATION_HINT = /[“”„«»‹›「」『』]/;
const QUOTATIONS = /“[^“”„]+[“”]|„[^“”„]+[“”]|”[^“”„]+”|«[^«»]+»|»[^«»]+«|‹[^‹›]+›|「[^「」]+」|『[^『』]+』/g;

function quotationsOf(pair: CheckedPair, index: number): Quotation[] {
  // What still is the source has a check of its own.
  if (pair.source === pair.target || !QUOTATION_HINT.test(pair.target)) return [];
  const { target } = pair.prose();
  return Array.from(target.text.matchAll(QUOTATIONS), ({ 0: text, index: start }) => ({
    pair: index,
    prose: target,
    marks: text.slice(0, 1) + text.slice(-1),
    text,
    start,
  }));
}

function findingFor({ prose, marks, text, start }: Quotation, own: string): PlacedFinding['finding'] {
  const end = start + text.length;
  const shown = Array.from(marks).join(' ');
  return {
    check: 'quotes-foreign',
    message: `The quotation marks ${shown} are foreign here.`,
    source: [],
    target: [prose.rangeOf(start, start + 1), prose.rangeOf(end - 1, end)],
    suggestion: `Write ${own.slice(0, 1)}${text.slice(1, -1)}${own.slice(-1)}.`,
    pattern: shown,
  };
}
