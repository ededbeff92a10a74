import type { PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';

/** Finds typographic quotation marks that the locale does not use; straight ones are at home everywhere. */
export const quotesForeign: PairCheck = {
  code: 'quotes-foreign',
  find: (pair, { locale }) => {
    const { quotes } = customsOf(locale.tag);
    if (quotes.length === 0 || !QUOTATION_HINT.test(pair.target)) return [];
    const { target } = pair.prose();
    return Array.from(target.text.matchAll(QUOTATIONS))
      .filter(({ 0: quotation }) => !quotes.includes(quotation.slice(0, 1) + quotation.slice(-1)))
      .map(({ 0: quotation, index }) => {
        const marks = `${quotation.slice(0, 1)} ${quotation.slice(-1)}`;
        const [own = ''] = quotes;
        return {
          check: 'quotes-foreign',
          message: `The quotation marks ${marks} are foreign here.`,
          source: [],
          target: [
            target.rangeOf(index, index + 1),
            target.rangeOf(index + quotation.length - 1, index + quotation.length),
          ],
          suggestion: `Write ${own.slice(0, 1)}${quotation.slice(1, -1)}${own.slice(-1)}.`,
          pattern: marks,
        };
      });
  },
};

const QUOTATION_HINT = /[“”„«»‹›「」『』]/;
const QUOTATIONS = /“[^“”„]+[“”]|„[^“”„]+[“”]|”[^“”„]+”|«[^«»]+»|»[^«»]+«|‹[^‹›]+›|「[^「」]+」|『[^『』]+』/g;
