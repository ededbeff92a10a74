import { describe, expect, test } from 'vitest';
import type { DocsetPairs } from '../../bench/faults/docset-pairs.ts';
import type { Fault } from '../../bench/faults/fault.ts';
import { damageDocset, measureFaults, type DocsetResult } from '../../bench/faults/measure-faults.ts';
import { FAULTS } from '../../bench/faults/registry.ts';
import { checkedPair } from '../../src/checks/index.ts';
import { parseLocale } from '../../src/model/locale.ts';

const DOCSET: DocsetPairs = {
  name: 'sample-de-DE',
  locale: parseLocale('de-DE')!,
  pairs: Array.from({ length: 10 }, (_, number) =>
    checkedPair({
      id: `a-${number}`,
      source: `Run \`tool ${number}\` now.`,
      target: `Führen Sie jetzt \`tool ${number}\` aus.`,
      context: 'paragraph',
    }),
  ),
  files: ['a.md'],
  fileSizes: [10],
  isHuman: Array.from({ length: 10 }, () => true),
};

const CODE_LOST: Fault = {
  name: 'code is lost',
  expects: ['code-differs'],
  plant: ({ target }) => ({ target: target.replaceAll('`', '') }),
};
const UNSEEN: Fault = {
  name: 'a word is lost',
  expects: ['code-differs'],
  plant: ({ target }) => ({ target: target.slice(1) }),
};

function measured(faults: readonly Fault[], seed: number): DocsetResult {
  return measureFaults(damageDocset(DOCSET, DOCSET, faults, 3, seed), DOCSET.isHuman);
}

describe('planted faults', () => {
  test('are counted as found only by a check that is meant for them', () => {
    const { faults } = measured([CODE_LOST, UNSEEN], 1);
    expect(faults.get(CODE_LOST)).toMatchObject({ planted: 3, found: 3, missed: [] });
    expect(faults.get(UNSEEN)).toMatchObject({ planted: 3, found: 0 });
  });

  test('are so few at a time that what is usual can be learned', () => {
    const many = Array.from({ length: 60 }, (_, number) =>
      checkedPair({
        id: `b-${number}`,
        source: `Open Contoso ${number}.`,
        target: `Öffnen Sie Contoso ${number}.`,
        context: 'paragraph',
      }),
    );
    const docset = { ...DOCSET, pairs: many, fileSizes: [60], isHuman: many.map(() => true) };
    const nameLost: Fault = {
      name: 'a name is lost',
      expects: ['name-altered'],
      plant: ({ target }) => ({ target: target.replace('Contoso', 'etwas') }),
    };
    const { planted, findingsAfter } = damageDocset(docset, docset, [nameLost], 12, 1);
    expect(planted.size).toBe(12);
    expect(new Set(findingsAfter.map(({ pair }) => pair)).size).toBe(2);
  });

  test('are the same for the same seed', () => {
    const missed = (seed: number): unknown =>
      measured([UNSEEN], seed)
        .faults.get(UNSEEN)
        ?.missed.map(({ id }) => id);
    expect(missed(1)).toEqual(missed(1));
    expect(missed(1)).not.toEqual(missed(2));
  });

  test('have names of their own', () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  });
});
