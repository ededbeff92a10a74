import type { Fault } from '../fault.ts';

export const tagsExchanged: Fault = {
  name: 'the opening and the closing HTML tag are exchanged',
  expects: ['html-differs'],
  plant: ({ target, targetTokens }) => {
    if (!targetTokens.some(({ kind }) => kind === 'html')) return undefined;
    const [, before = '', open = '', within = '', close = '', behind = ''] =
      /^([^`]*?)(<(?!br|img|a\b)[a-z]+>)([^<]+)(<\/[a-z]+>)(.*)$/s.exec(target) ?? [];
    return open === '' ? undefined : { target: before + close + within + open + behind };
  },
};
