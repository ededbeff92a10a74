import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const versionChanged: Fault = {
  name: 'digits of a version are exchanged',
  expects: ['version-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'version', random, (written) =>
      written.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10)),
    ),
};
