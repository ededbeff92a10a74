import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemoryUnit } from '../../../src/exchange/memory/memory-unit.ts';
import { PENALTIES, TranslationMemory } from '../../../src/exchange/memory/translation-memory.ts';
import { markdownOf, type InlineContent } from '../../../src/model/inline-content.ts';
import { codedHalves } from '../../../src/segments/index.ts';

function unitOf(source: string, target: string, rest: Partial<MemoryUnit> & { state?: string } = {}): MemoryUnit {
  const { state, ...others } = rest;
  return {
    ...codedHalves(source, target),
    sourceLocale: 'en-US',
    targetLocale: 'de-DE',
    properties: new Map(state === undefined ? [] : [['x-state', state]]),
    ...others,
  };
}

const sourceOf = (markdown: string) => codedHalves(markdown, '').source;

/** Matches for a source half: score, penalties, target. */
function matches(units: readonly MemoryUnit[], source: string, threshold = 75) {
  return new TranslationMemory(units, threshold)
    .matches(sourceOf(source))
    .map(({ score, penalties, target }) => [score, penalties.join(), markdownOf(target)]);
}

const SAVE = unitOf('Select **Save** to keep your changes.', 'Wählen Sie **Speichern**, um Änderungen zu behalten.');

test('names codes of a remembered source as those that stand for them', () => {
  const remembered = unitOf('In `a`, select **Save** now, once.', '`a`: **Speichern**, jetzt.');
  const [match] = new TranslationMemory([remembered], 60).matches(sourceOf('In it, select **Keep** now, once.'));
  const ids = (content: InlineContent | undefined) =>
    content?.flatMap((part) => (typeof part === 'string' ? [] : [`${part.id} ${part.data}`]));
  expect(ids(match?.source)).toEqual(['m1 `a`', '1 **', '1 **']);
  expect(ids(match?.target)).toEqual(['1 **', '1 **']);
});

describe('scores', () => {
  test.each([
    ['the same', 'Select **Save** to keep your changes.', 100],
    ['a word of nine', 'Select **Save** to keep all changes.', 88],
    ['a number', 'Select **Save** to keep 2 changes.', 88],
    ['two more words', 'Select **Save** to keep all of your changes.', 81],
    ['white space', 'Select **Save**  to keep your changes.', 99],
    ['other capitals', 'select **Save** to keep your changes.', 88],
  ])('%s', (_, source, score) => {
    expect(matches([SAVE], source)).toEqual([[score, '', markdownOf(SAVE.target)]]);
  });

  test('too little', () => {
    expect(matches([SAVE], 'Select **Open** to see your files.')).toEqual([]);
    expect(matches([SAVE], '')).toEqual([]);
    expect(matches([], 'Select')).toEqual([]);
    expect(matches([unitOf('', 'leer'), unitOf('Select', '')], 'Select')).toEqual([]);
  });

  test('letters decide between matches that are alike', () => {
    const units = [unitOf('Open the red file.', 'a'), unitOf('Open the files now.', 'b')];
    expect(matches(units, 'Open the files then.').map(([, , target]) => target)).toEqual(['b']);
    const others = [unitOf('Close the dialog box.', 'a'), unitOf('Close the dialogs box.', 'b')];
    expect(matches(others, 'Close the dialogue box.').map(([score, , target]) => [score, target])).toEqual([
      [80, 'a'],
      [80, 'b'],
    ]);
    expect(matches(others, 'Close the dialogss box.').map(([, , target]) => target)).toEqual(['b', 'a']);
  });
});

describe('penalties', () => {
  const SOURCE = 'See [the guide](a.md) for more.';
  const TARGET = 'Mehr steht in [der Anleitung](a.md).';

  test('a link to another place: the target leads there, too', () => {
    expect(matches([unitOf(SOURCE, TARGET)], 'See [the guide](b.md) for more.')).toEqual([
      [100 - PENALTIES.codes, 'codes', 'Mehr steht in [der Anleitung](b.md).'],
    ]);
  });

  test('a code of the target alone is left out where the source differs', () => {
    const unit = unitOf(SOURCE, 'Mehr: [*Anleitung*](a.md).');
    expect(matches([unit], SOURCE)).toEqual([[100, '', 'Mehr: [*Anleitung*](a.md).']]);
    expect(matches([unit], 'See [the guide](b.md) for more.')).toEqual([[99, 'codes', 'Mehr: [Anleitung](b.md).']]);
  });

  test('codes lost and won', () => {
    const unit = unitOf('Select **Save** or `x` to keep all of it and go on.', '**Speichern** oder `x` wählen.');
    expect(matches([unit], 'Select Save or `y` to keep all of it and go on.')).toEqual([
      [86 - PENALTIES.codes, 'codes', 'Speichern oder `y` wählen.'],
    ]);
    expect(matches([unit], 'Select **Save** or `x` to keep *all* of it and go on.')).toEqual([
      [88 - PENALTIES.codes, 'codes', '**Speichern** oder `x` wählen.'],
    ]);
  });

  test('codes that changed places', () => {
    const unit = unitOf('Use `a` then `b`.', '`b` nach `a`.');
    expect(matches([unit], 'Use `b` then `a`.')).toEqual([[99, '', '`b` nach `a`.']]);
    expect(matches([unit], 'Use `c` then `d`.')).toEqual([[99, 'codes', '`d` nach `c`.']]);
  });

  test('a machine that nobody has looked after', () => {
    expect(matches([unitOf(SOURCE, TARGET, { state: 'machine' })], SOURCE)).toEqual([[95, 'machine', TARGET]]);
    expect(matches([unitOf(SOURCE, TARGET, { state: 'reviewed' })], SOURCE)).toEqual([[100, '', TARGET]]);
    const ofMachine = unitOf(SOURCE, TARGET, { properties: new Map([['x-translation-type', 'MT']]) });
    expect(matches([ofMachine], SOURCE)).toEqual([[95, 'machine', TARGET]]);
    expect(matches([ofMachine, unitOf(SOURCE, TARGET)], SOURCE)).toEqual([[100, '', TARGET]]);
  });

  test('several targets: the one changed last is first, and the same one twice is one', () => {
    const units = [
      unitOf('Yes', 'Ja', { changeDate: '20250101T000000Z' }),
      unitOf('Yes', 'Jawohl', { changeDate: '20260101T000000Z' }),
      unitOf('Yes', 'Ja'),
    ];
    expect(matches(units, 'Yes')).toEqual([
      [99, 'ambiguous', 'Jawohl'],
      [99, 'ambiguous', 'Ja'],
    ]);
  });

  test('count for the threshold', () => {
    const machine = unitOf('one two three four five', 'eins', { state: 'machine' });
    expect(matches([machine], 'one two three four six', 75)).toEqual([[75, 'machine', 'eins']]);
    expect(matches([machine], 'one two three four six', 76)).toEqual([]);
  });
});

describe('for any texts', () => {
  const half = fc
    .array(
      fc.constantFrom('open', 'the', 'file', 'a', 'b', '**bold**', '`x`', '[l](u)', '[l](v)', '<br>', '1', '日本'),
      {
        minLength: 1,
        maxLength: 10,
      },
    )
    .map((words) => words.join(' '));
  const target = fc.constantFrom('Ziel', '**fett** Ziel', '`x` [l](u)', '[l](v) *k*');

  test('the same text is found whole, and no code comes from elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(half, target), { minLength: 1, maxLength: 8 }), (pairs) => {
        const units = pairs.map(([source, translation]) => unitOf(source, translation));
        const memory = new TranslationMemory(units, 75);
        for (const { source } of units) {
          const [best, ...others] = memory.matches(source);
          expect(best!.score).toBeGreaterThanOrEqual(99);
          expect(best!.target).toEqual(best!.unit.target);
          for (const { score, target: adapted, penalties } of others) {
            expect(score).toBeGreaterThanOrEqual(75);
            if (!penalties.includes('codes')) continue;
            for (const part of adapted) if (typeof part !== 'string') expect(source).toContainEqual(part);
          }
        }
      }),
    );
  });

  test('similarity is the same both ways', () => {
    fc.assert(
      fc.property(half, half, (a, b) => {
        const scoreOf = (one: string, other: string) => matches([unitOf(one, 'Ziel')], other, 1)[0]?.[0];
        expect(scoreOf(a, b)).toBe(scoreOf(b, a));
      }),
    );
  });
});
