import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const lettersForeign: Fault = {
  name: 'amid a text without spaces, letters are of another script',
  expects: ['script-wrong'],
  plant: (pair, { random, locale }) =>
    /[[`<]/.test(pair.target)
      ? undefined
      : withMatch(pair, /(?<=\p{Script=Han})\p{Script=Han}{2}/gu, random, () =>
          locale.startsWith('ja') ? '설정' : 'せってい',
        ),
};
