import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSources } from '../../../src/pipeline/staleness/compare-source.ts';

const NOW = `# <a name="set-up"></a>Set up *Teams*

Open the **admin
center** at [the portal](https://x.com/en-us/admin). Choose C\\#.

| Name | Meaning |
|------|---------|
| Size | How big the file may be, in megabytes |

- Wait for an hour.
`;

describe('a source half', () => {
  const stateOf = (source: string, translated?: string) => compareSources([source], NOW, translated)[0]!;

  test.each([
    ['Set up Teams'],
    ['Open the **admin center** at [the portal](https://x.com/de-de/admin).'],
    ['Choose C#.'],
    ['Meaning'],
    ['Wait for an hour.'],
    ['…'],
  ])('%j is unchanged, however it is written', (source) => {
    expect(stateOf(source)).toEqual({ staleness: 'unchanged' });
  });

  test('has changed into the sentence that is most like it', () => {
    expect(stateOf('Wait for a day.')).toEqual({
      staleness: 'changed',
      change: [
        { text: 'Wait for ', kind: 'same' },
        { text: 'a', kind: 'removed' },
        { text: 'an', kind: 'added' },
        { text: ' ', kind: 'same' },
        { text: 'day', kind: 'removed' },
        { text: 'hour', kind: 'added' },
        { text: '.', kind: 'same' },
      ],
    });
  });

  test('is deleted where nothing is like it', () => {
    expect(stateOf('Restart the computer now, please.')).toEqual({ staleness: 'deleted' });
  });

  test('that the translated original had written otherwise is judged by that', () => {
    const source = 'Wait for one hour, then.';
    expect(stateOf(source, 'Wait for an hour.').staleness).toBe('unchanged');
    expect(stateOf(source, 'Wait for one hour, then.').staleness).toBe('changed');
  });
});

test('a sentence is the successor of one half only, and of none that is still there', () => {
  const states = compareSources(
    ['Wait for one hour.', 'Wait for two hours.', 'Wait here.'],
    'Wait for an hour.\n\nWait here.\n',
  );
  expect(states.map(({ staleness }) => staleness)).toEqual(['changed', 'deleted', 'unchanged']);
});

test('changes join to both texts', () => {
  const sentence = fc
    .array(fc.constantFrom('open', 'the', 'file', 'now', 'C#', 'in', 'Teams,'), { minLength: 4, maxLength: 9 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const [state] = compareSources([before], after);
      if (!state?.change) return;
      const side = (left: 'added' | 'removed') =>
        state
          .change!.filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join('');
      expect(side('added')).toBe(before);
      expect(side('removed')).toBe(after);
    }),
  );
});
