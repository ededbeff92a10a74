import type { Fault } from '../fault.ts';

export const keywordTranslated: Fault = {
  name: 'the keyword of an alert is translated',
  expects: ['directive-differs'],
  plant: (pair, { locale }) =>
    pair.context === 'quote'
      ? {
          target: `[!${{ de: 'HINWEIS', ja: '注', ar: 'ملاحظة', th: 'หมายเหตุ' }[locale.slice(0, 2)] ?? 'CATATAN'}] ${pair.target}`,
        }
      : undefined,
};
