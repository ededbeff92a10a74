import { sentencesOf } from '../../../src/alignment/sentences.ts';
import type { Fault } from '../fault.ts';

export const sentenceForeign: Fault = {
  name: 'one of two sentences is in another language',
  expects: ['language-wrong', 'script-wrong', 'sentence-missing'],
  plant: ({ target }, { foreignTarget }) => {
    const sentences = sentencesOf(target);
    const [first] = sentences;
    if (!first || sentences.length !== 2 || /[`[<]/.test(target) || !isSentence(foreignTarget)) return undefined;
    return { target: `${target.slice(0, first.end)} ${foreignTarget}` };
  },
};

/** Names and labels may be of any language. */
function isSentence(text: string): boolean {
  return /^\p{L}[^`[<*\\/]{40,200}[.。]$/u.test(text);
}
