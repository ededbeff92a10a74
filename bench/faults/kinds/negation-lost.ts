import type { Fault } from '../fault.ts';

const NEGATIONS: Readonly<Record<string, RegExp>> = {
  ar: /(?<!\p{L})(?:لا|لم|لن|ليس) /u,
  de: /(?<!\p{L})nicht /u,
  id: /(?<!\p{L})(?:tidak|jangan|belum) /u,
  ja: /ない(?=[でた場と]|。)/u,
  pt: /(?<!\p{L})não /u,
  ru: /(?<!\p{L})не /u,
  th: /ไม่/u,
  zh: /不|未|没有/u,
};

export const negationLost: Fault = {
  name: 'a negation is lost',
  expects: ['negation-lost'],
  plant: ({ source, target }, { locale }) => {
    const negation = NEGATIONS[new Intl.Locale(locale).language];
    if (!negation || !/\b(?:not|can(?:not|'t)|don't|doesn't|won't|isn't)\b/i.test(source)) return undefined;
    const global = new RegExp(negation.source, 'gu');
    return target.match(global)?.length === 1 ? { target: target.replace(negation, '') } : undefined;
  },
};
