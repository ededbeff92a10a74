import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collectGarbage } from '../../src/pipeline/collect-garbage.ts';

test('frees what is no longer reached, and nothing else', async () => {
  const kept = { article: 'kept' };
  const left = [new WeakRef({ article: 'left' }), new WeakRef(kept)] as const;
  // What a reference was made of in this turn of the event loop is kept until the next.
  await setImmediate();
  collectGarbage();
  expect(left[0].deref()).toBeUndefined();
  expect(left[1].deref()).toBe(kept);
});
