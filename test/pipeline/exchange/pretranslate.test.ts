import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReviewLog } from '../../../src/pipeline/decisions/review-log.ts';
import { pretranslate } from '../../../src/pipeline/exchange/pretranslate.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const pair = (id: string, source: string, target: string): string =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

const ARTICLE = (first: string, second: string, third: string): string =>
  [
    '# Titel\n',
    pair('x-1', 'Select **Save** to keep your changes.', first),
    pair('x-2', 'See [the guide](b.md) for more about it.', second),
    pair('x-3', 'Close it.', third),
    pair('x-4', '`code`', '`code`'),
  ].join('\n');

const unit = (source: string, target: string): string =>
  `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="de"><seg>${target}</seg></tuv></tu>`;
const link = (text: string): string => `<bpt i="1" x="1" type="link">[</bpt>${text}<ept i="1">](a.md)</ept>`;
const bold = (text: string): string => `<bpt i="1" x="1" type="bold">**</bpt>${text}<ept i="1">**</ept>`;
const MEMORY = `<tmx version="1.4"><header/><body>${[
  unit(`Select ${bold('Save')} to keep your changes.`, `Mit ${bold('Speichern')} behalten Sie alles.`),
  unit(`See ${link('the guide')} for more about it.`, `Mehr steht in ${link('der Anleitung')}.`),
  unit('Close it.', 'Schließen.'),
].join('')}</body></tmx>`;

const BEFORE = ARTICLE('', 'See [the guide](b.md) for more about it.', 'Zu damit.');
const AFTER = ARTICLE('Mit **Speichern** behalten Sie alles.', 'Mehr steht in [der Anleitung](b.md).', 'Zu damit.');

const setUp = (memory = MEMORY) => {
  const folder = temporaryFolder({ 'de-DE/a.md': BEFORE, 'memory.tmx': memory });
  const docset = join(folder, 'de-DE');
  const run = (isDryRun: boolean, onDiff?: (diff: string) => void) =>
    pretranslate([docset], {
      memories: [join(folder, 'memory.tmx')],
      threshold: 75,
      actor: 'Anna',
      at: '2026-01-31T12:00:00.000Z',
      isDryRun,
      ...(onDiff ? { onDiff } : {}),
    });
  return { docset, run, text: () => readFileSync(join(docset, 'a.md'), 'utf8') };
};

test('fills targets that are missing or as their source, and says how well they fit', async () => {
  const { docset, run, text } = setUp();
  expect(await run(false)).toMatchObject({ untranslated: 2, matched: 2, targets: 2, states: 0, leftOut: 0 });
  expect(text()).toBe(AFTER);
  expect(readReviewLog(docset).decisions).toMatchObject([
    { actor: 'Anna', id: 'x-1', state: 'translated', reason: 'memory 100%' },
    { actor: 'Anna', id: 'x-2', state: 'needs-edit', reason: 'memory 99% (−1% codes)' },
  ]);
  expect(await run(false)).toMatchObject({ untranslated: 0, matched: 0, targets: 0, states: 0 });
});

test('a dry run shows what would change, and changes nothing', async () => {
  const { docset, run, text } = setUp();
  const diffs: string[] = [];
  expect(await run(true, (diff) => diffs.push(diff))).toMatchObject({ matched: 2, targets: 2 });
  expect(diffs.join('')).toContain('Mehr steht in [der Anleitung](b.md).');
  expect(text()).toBe(BEFORE);
  expect(readReviewLog(docset).decisions).toEqual([]);
});

test('a damaged memory is refused with its place, and nothing changes', async () => {
  const { run, text } = setUp(MEMORY.slice(0, -30));
  await expect(run(false)).rejects.toThrow(/memory\.tmx:1:\d+ .*Nothing was changed/);
  expect(text()).toBe(BEFORE);
});
