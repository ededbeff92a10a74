import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const urlChanged: Fault = {
  name: 'a letter of a bare address is lost',
  expects: ['link-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'url', random, (written, { range }) =>
      // What a link shows is for people.
      pair.target[range.start - 1] === '['
        ? undefined
        : written.replace(/(?<=\/[\w-]*[a-z])[a-z](?=[a-z][\w/-]*>?$)/, ''),
    ),
};
