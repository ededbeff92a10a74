import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const versionShortened: Fault = {
  name: 'the last part of a version is lost',
  expects: ['version-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'version', random, (written) => written.replace(/(?<=\d\.\d+)\.\d+$/, '')),
};
