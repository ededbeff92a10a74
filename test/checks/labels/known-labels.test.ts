import { expect, test } from 'vitest';
import type { CheckedPair } from '../../../src/checks/check.ts';
import { checkedPair } from '../../../src/checks/index.ts';
import { KnownLabels } from '../../../src/checks/labels/known-labels.ts';
import type { Label, LabelUse } from '../../../src/checks/labels/label.ts';

const place = { start: 0, end: 1 };

function label(text: string, isKept = false, use: LabelUse = 'own link'): Label {
  return { kind: 'link', use, text, source: place, target: isKept ? place : undefined };
}

function pair(source: string, target: string): CheckedPair {
  return checkedPair({ id: 'a1b2c-101', source, target, context: 'paragraph' });
}

const translated = (count: number, text?: string): Label[] =>
  Array.from({ length: count }, (_, number) => label(text ?? `garden gate ${number}`));

/** Knows labels, of which those with a capital are names, and texts. */
function knownLabels(labels: readonly Label[], pairs: readonly CheckedPair[] = []): KnownLabels {
  return new KnownLabels(labels, pairs, ({ text }) => /^[A-Z]/.test(text));
}

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
  ['keep names alone', [...translated(8), label('Zinnia'), label('Contoso', true), label('Fabrikam', true)], true],
])('where others %s, a label that stays is left by mistake', (_others, others, isTranslated) => {
  const own = label('garden gate', true);
  expect(knownLabels([...others, own]).areTranslated(own)).toBe(isTranslated);
});

test('links to a host that are kept are no style for those to other hosts', () => {
  const blog = Array.from({ length: 9 }, (_, i) => label(`red door ${i}`, true, 'link to blog.example.com'));
  const own = label('garden gate', true);
  const ofBlog = label('garden gate of a blog', true, 'link to blog.example.com');
  const known = knownLabels([...translated(20), ...blog, ofBlog, own]);
  expect([known.areTranslated(own), known.areTranslated(ofBlog)]).toEqual([true, false]);
});

test('a label knows what becomes of it elsewhere, in whatever case', () => {
  const own = label('Garden Gate', true);
  const known = knownLabels([...translated(4, 'garden gate'), own]);
  expect([known.isKnown(own), known.isNeverKept(own), known.isFrequent(own)]).toEqual([true, true, false]);
  const alone = knownLabels([...translated(4), own]);
  expect([alone.isKnown(own), alone.isNeverKept(own), alone.isFrequent(own)]).toEqual([false, true, false]);
  const twice = knownLabels([...translated(5, 'garden gate'), label('garden gate', true), own]);
  expect([twice.isKnown(own), twice.isNeverKept(own), twice.isFrequent(own)]).toEqual([true, false, true]);
});

test('headings tell what becomes of a label, too', () => {
  const own = label('garden gate', true);
  expect(knownLabels([own], [pair('Garden gate', 'Gartentür')]).isNeverKept(own)).toBe(true);
  expect(knownLabels([own], [pair('Garden gate', 'Garden gate')]).isNeverKept(own)).toBe(false);
});

test('a name is kept where it is no label', () => {
  const own = label('garden gate', true);
  const inProse = pair('Open the garden gate.', 'Öffnen Sie das garden gate.');
  const asLabel = pair('Open the **garden gate**.', 'Öffnen Sie das **garden gate**.');
  const inGerman = pair('Open the garden gate.', 'Öffnen Sie die Gartentür.');
  expect(knownLabels([own], [inProse]).isKeptInProse(own)).toBe(true);
  expect(knownLabels([own], [asLabel]).isKeptInProse(own)).toBe(false);
  expect(knownLabels([own], [inProse, inGerman, inGerman]).isKeptInProse(own)).toBe(false);
});
