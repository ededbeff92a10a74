import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkInsecure: Fault = {
  name: 'a link has lost the s of https',
  expects: ['link-differs'],
  plant: (pair, { random }) => withToken(pair, 'link', random, (written) => written.replace(/https:(?=\/\/)/, 'http:')),
};
