import { expect, test } from 'vitest';
import type { CheckedPair } from '../../../src/checks/check.ts';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named, type CheckExample } from '../../support/check.ts';

function pair(source: string, target: string): CheckedPair {
  return checkedPair({ id: 'a1b2c-101', source, target, context: 'paragraph' });
}

test('links whose texts hold the same names tell by themselves', () => {
  const example: CheckExample = {
    source: 'See [Excel](a.md) and [Power BI](b.md).',
    target: 'Siehe [Power BI](a.md) und [Excel](b.md).',
  };
  const [finding] = findingsOf('links-exchanged', example);
  expect(finding && named(finding, example).target).toEqual(['[Power BI](a.md)', '[Excel](b.md)']);
});

const ELSEWHERE = [
  pair('[Delete accounts](c.md)', '[Konten löschen](c.md)'),
  pair('[Create accounts](d.md)', '[Konten erstellen](d.md)'),
  pair('[Create groups](e.md)', '[Gruppen erstellen](e.md)'),
  pair('[Delete groups](f.md)', '[Gruppen löschen](f.md)'),
];

test('other links of the docset tell what words stand for each other', () => {
  const exchanged = pair('[Create](a.md) or [delete](b.md) them.', '[Löschen](a.md) oder [erstellen](b.md) Sie sie.');
  expect(findingsAmong('links-exchanged', [...ELSEWHERE, exchanged], contextFor())).toHaveLength(1);
});

test.each([
  ['[Create](a.md) or [delete](b.md) them.', '[Erstellen](a.md) oder [löschen](b.md) Sie sie.'],
  ['[Create](a.md) or [delete](b.md) them.', '[Löschen](b.md) oder [erstellen](a.md) Sie sie.'],
  ['[Show](a.md) or [hide](b.md) them.', '[Ausblenden](a.md) oder [zeigen](b.md) Sie sie.'],
  ['See [Create](a.md) and [delete](a.md).', 'Siehe [Löschen](a.md) und [erstellen](a.md).'],
])('%s as %s is in order', (source, target) => {
  expect(findingsAmong('links-exchanged', [...ELSEWHERE, pair(source, target)], contextFor())).toEqual([]);
});
