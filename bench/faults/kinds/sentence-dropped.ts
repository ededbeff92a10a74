import type { Fault } from '../fault.ts';

export const sentenceDropped: Fault = {
  name: 'one of two sentences is missing',
  expects: ['sentence-missing', 'target-cut', 'clause-missing', 'length-unusual'],
  plant: ({ source, target }, { random }) => {
    if (!/^[^.!?]{30,}[.!?] [^.!?]{30,}[.!?]$/.test(source)) return undefined;
    const sentences = /^([^.!?。！？]{10,}[.!?。！？]) ?([^.!?。！？]{10,}[.!?。！？])$/.exec(target);
    const kept = sentences?.[random() < 0.5 ? 1 : 2];
    return kept === undefined ? undefined : { target: kept };
  },
};
