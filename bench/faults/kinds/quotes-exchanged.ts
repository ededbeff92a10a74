import type { Fault } from '../fault.ts';
import { customsOf } from '../../../src/checks/locale-customs.ts';
import { drawn } from '../edits.ts';

export const quotesExchanged: Fault = {
  name: 'quotation marks are those of another language',
  expects: ['quotes-foreign'],
  plant: ({ target }, { locale, random }) => {
    const own = customsOf(locale).quotes;
    const [open, close] = drawn(
      ['“”', '„“', '«»', '「」'].filter((marks) => !own.includes(marks)),
      random,
    ) ?? ['', ''];
    const quotation = /(?<!\S)["“„«]([\p{L}][^"“”„«»]*)["”“»](?!\S)|[「]([^「」]+)[」]/u.exec(target);
    if (own.length === 0 || !quotation) return undefined;
    const text = quotation[1] ?? quotation[2] ?? '';
    return { target: target.replace(quotation[0], () => `${open ?? ''}${text}${close ?? ''}`) };
  },
};
