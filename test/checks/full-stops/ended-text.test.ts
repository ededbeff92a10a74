import { expect, test } from 'vitest';
import { endOf } from '../../../src/checks/ends/end-marks.ts';
import { withoutEnd } from '../../../src/checks/full-stops/ended-text.ts';
import { customsOf } from '../../../src/checks/locale-customs.ts';
import { toProse } from '../../../src/checks/words/prose.ts';

test.each([
  ['Er sagt „Ja.“', 'er sagt „ja“'],
  ['Er sagt „Ja“', 'er sagt „ja“'],
  ['Er kommt. ', 'er kommt'],
  ['Er kommt', 'er kommt'],
])('%j is %j without its end', (text, bare) => {
  const prose = toProse(text, []);
  expect(withoutEnd(prose, endOf(text, customsOf('de-DE'))!).text).toBe(bare);
});
