import { expect, test } from 'vitest';
import { KnownLabels } from '../../../src/checks/labels/known-labels.ts';
import type { Label } from '../../../src/checks/labels/label.ts';

const place = { start: 0, end: 1 };

function label(text: string, isKept = false): Label {
  return { kind: 'link', text, source: place, target: isKept ? place : undefined };
}

const translated = (count: number, text?: string): Label[] =>
  Array.from({ length: count }, (_, number) => label(text ?? `garden gate ${number}`));

test.each([
  ['translate it', translated(3, 'Garden gate'), true],
  [
    'of which three tell enough, translate it, whatever becomes of the rest',
    [...translated(3, 'garden gate'), label('red door', true)],
    true,
  ],
  ['keep it once', [...translated(3, 'garden gate'), label('garden gate', true)], false],
  ['keep it once of many times', [...translated(10, 'garden gate'), label('garden gate', true)], true],
  ['are too few, and another label is kept', [...translated(2, 'garden gate'), label('red door', true)], false],
  ['translate all other labels', translated(8), true],
])('where others %s, a label that stays is left by mistake', (_others, others, isTranslated) => {
  const own = label('garden gate', true);
  expect(new KnownLabels([...others, own]).areTranslated(own)).toBe(isTranslated);
});

test('a label knows what becomes of it elsewhere, in whatever case', () => {
  const own = label('Garden Gate', true);
  const known = new KnownLabels([...translated(4, 'garden gate'), own]);
  expect([known.isKnown(own), known.isNeverKept(own), known.isFrequent(own)]).toEqual([true, true, false]);
  const alone = new KnownLabels([...translated(4), own]);
  expect([alone.isKnown(own), alone.isNeverKept(own), alone.isFrequent(own)]).toEqual([false, true, false]);
  const twice = new KnownLabels([...translated(5, 'garden gate'), label('garden gate', true), own]);
  expect([twice.isKnown(own), twice.isNeverKept(own), twice.isFrequent(own)]).toEqual([true, false, true]);
});
