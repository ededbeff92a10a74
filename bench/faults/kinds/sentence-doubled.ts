import type { Fault } from '../fault.ts';

export const sentenceDoubled: Fault = {
  name: 'one of several sentences stands there twice',
  expects: ['word-doubled', 'length-unusual'],
  plant: ({ target }, { random }) => {
    const sentences = target.split(/(?<=[^.]{20}[.!?])(?= \S[^.]{20})|(?<=[^。！？]{8}[。！？])(?=[^。！？])/u);
    if (/[`<[*]/.test(target) || sentences.length < 2) return undefined;
    const at = Math.floor(random() * sentences.length);
    const doubled = sentences[at] ?? '';
    const again = at === 0 && !/[。！？]$/u.test(doubled) ? ` ${doubled}` : doubled;
    return { target: [...sentences.slice(0, at + 1), again, ...sentences.slice(at + 1)].join('') };
  },
};
