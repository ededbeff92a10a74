import type { Fault } from '../fault.ts';

export const headingLeft: Fault = {
  name: 'a heading is left in the language of the source',
  expects: ['untranslated', 'language-wrong'],
  plant: ({ source, context }) =>
    context === 'heading' && source.split(' ').length > 3 ? { target: source } : undefined,
};
