import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patternKey, REVIEW_STATES, type Decision } from '../../../src/model/review.ts';
import { SettledDecisions } from '../../../src/pipeline/decisions/settled-decisions.ts';
import { decision } from './decision.ts';

const at = (hour: number) => `2026-01-31T${String(hour).padStart(2, '0')}:00:00.000Z`;

describe('dismissals', () => {
  const isDismissed = (decisions: readonly Decision[], key = 'f', pattern = 'NuGet. Core') =>
    new SettledDecisions(decisions).dismissalOf(key, 'identifier-split', pattern) !== undefined;

  test('hold for the finding that is named, until it is restored', () => {
    expect(isDismissed([])).toBe(false);
    expect(isDismissed([decision({ key: 'f' })])).toBe(true);
    expect(isDismissed([decision({ key: 'f' })], 'g')).toBe(false);
    expect(isDismissed([decision({ key: 'f', at: at(9), act: 'restore' }), decision({ key: 'f', at: at(8) })])).toBe(
      false,
    );
  });

  test('of a pattern hold for every finding of the check that has it', () => {
    const ofPattern = decision({ key: patternKey('identifier-split', 'NuGet. Core') });
    expect(isDismissed([ofPattern])).toBe(true);
    expect(isDismissed([ofPattern], 'f', 'other')).toBe(false);
    const settled = new SettledDecisions([ofPattern]);
    expect(settled.dismissalOf('f', 'identifier-split', undefined)).toBeUndefined();
    expect(settled.dismissalOf('f', 'code-differs', 'NuGet. Core')).toBeUndefined();
  });

  test('go by what was decided last, be it about the finding or its pattern', () => {
    const key = patternKey('identifier-split', 'NuGet. Core');
    expect(isDismissed([decision({ key, at: at(8) }), decision({ key: 'f', act: 'restore', at: at(9) })])).toBe(false);
    expect(isDismissed([decision({ key, at: at(9) }), decision({ key: 'f', act: 'restore', at: at(8) })])).toBe(true);
    expect(isDismissed([decision({ key, act: 'restore', at: at(9) }), decision({ key: 'f', at: at(8) })])).toBe(false);
  });

  test('tell who decided, and why', () => {
    const dismissal = decision({ key: 'f', reason: 'A product name' });
    expect(new SettledDecisions([dismissal]).dismissalOf('f', 'code-differs', undefined)).toEqual(dismissal);
  });
});

describe('states', () => {
  test('are the last that was given, and none once it is taken back', () => {
    const given = decision({ act: 'state', key: 'p', state: 'reviewed', at: at(8) });
    expect(new SettledDecisions([given]).stateOf('p')).toBe('reviewed');
    expect(new SettledDecisions([given]).stateOf('q')).toBeUndefined();
    expect(new SettledDecisions([given, decision({ act: 'state', key: 'p', at: at(9) })]).stateOf('p')).toBeUndefined();
  });
});

test('the order and number of lines says nothing', () => {
  const decisions = fc.array(
    fc.record(
      {
        at: fc.constantFrom(at(1), at(2), at(3)),
        actor: fc.constantFrom('Ana', 'Ben'),
        act: fc.constantFrom('dismiss', 'restore', 'state'),
        key: fc.constantFrom('f', 'p', patternKey('identifier-split', 'x')),
        state: fc.constantFrom(...REVIEW_STATES),
      },
      { requiredKeys: ['at', 'actor', 'act', 'key'] },
    ),
    { maxLength: 8 },
  );
  const outcome = (all: readonly Decision[]) => {
    const settled = new SettledDecisions(all);
    return ['f', 'p'].map((key) => [settled.dismissalOf(key, 'identifier-split', 'x'), settled.stateOf(key)]);
  };
  fc.assert(
    fc.property(decisions, fc.infiniteStream(fc.nat()), (all, random) => {
      const shuffled = [...all, ...all]
        .map((one) => ({ one, order: random.next().value as number }))
        .sort((a, b) => a.order - b.order)
        .map(({ one }) => one);
      expect(outcome(shuffled)).toEqual(outcome(all));
    }),
  );
});
