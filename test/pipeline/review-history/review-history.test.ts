import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docsetStatistics } from '../../../src/pipeline/docset-statistics.ts';
import { appendHistory, readHistory, REVIEW_HISTORY } from '../../../src/pipeline/review-history/review-history.ts';
import { article, pair } from '../bilingual-markdown.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const day = (date: string, errors: number) => ({ date, pairs: 9, errors, warnings: 2 });

test('what is recorded is read by date, the later line of a day', () => {
  const folder = temporaryFolder();
  expect(readHistory(folder)).toEqual([]);
  for (const entry of [day('2026-02-01', 3), day('2026-01-01', 5), day('2026-02-01', 1)]) appendHistory(folder, entry);
  expect(readHistory(folder)).toEqual([day('2026-01-01', 5), day('2026-02-01', 1)]);
});

test.each(['no JSON', 'null', '{"date":"2026-13-45","pairs":1,"errors":1,"warnings":1}', '{"date":"2026-01-01"}'])(
  'the line %s is passed over',
  (line) => {
    const folder = temporaryFolder({ [REVIEW_HISTORY]: `${line}\n${JSON.stringify(day('2026-01-01', 5))}\n` });
    expect(readHistory(folder)).toEqual([day('2026-01-01', 5)]);
  },
);

test('statistics record findings when asked, in the folder of the docset', async () => {
  const folder = temporaryFolder({
    'de-DE/a.md': article(`${pair(101, 'Heize `ofn`.', 'Heat `oven`.')}\n\n${pair(102, '', 'Wait.')}\n`),
  });
  const docset = join(folder, 'de-DE');
  await docsetStatistics([docset]);
  expect(readHistory(docset)).toEqual([]);
  await docsetStatistics([docset], { recordedOn: '2026-01-31' });
  expect(readFileSync(join(docset, REVIEW_HISTORY), 'utf8')).toBe(
    '{"date":"2026-01-31","pairs":2,"errors":2,"warnings":0}\n',
  );
});
