import type { Fault } from '../fault.ts';

export const languageExchanged: Fault = {
  name: 'the target is in another language',
  expects: ['language-wrong', 'script-wrong'],
  plant: (pair, { foreignTarget }) =>
    foreignTarget.split(' ').length > 7 && pair.source.split(' ').length > 7 ? { target: foreignTarget } : undefined,
};
