import type { Decision } from '../../../src/model/review.ts';

/** Makes a decision, a dismissal unless said otherwise. */
export function decision(said: Partial<Decision>): Decision {
  return { at: '2026-01-31T12:00:00.000Z', actor: 'Ana', act: 'dismiss', key: '0b5f6c1e9a', ...said };
}
