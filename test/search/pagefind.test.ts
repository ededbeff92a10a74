import type * as Pagefind from 'pagefind';
import { afterAll, expect, test, vi } from 'vitest';
import { closeSearch } from '../../src/search/index.ts';
import { webAssemblyFor } from '../../src/search/pagefind.ts';

const refusals = vi.hoisted(() => ({ left: 0 }));

vi.mock('pagefind', async (importOriginal) => {
  const pagefind = await importOriginal<typeof Pagefind>();
  return {
    ...pagefind,
    createIndex: (...options: Parameters<typeof pagefind.createIndex>) =>
      refusals.left-- > 0 ? Promise.resolve({ errors: ['busy'] }) : pagefind.createIndex(...options),
  };
});

afterAll(closeSearch);

test('a WebAssembly that could not be had once is asked for again', async () => {
  refusals.left = 1;
  await expect(webAssemblyFor('de')).rejects.toThrow('busy');
  const content = await webAssemblyFor('de');
  expect(content.length).toBeGreaterThan(10_000);
  refusals.left = 1;
  expect(await webAssemblyFor('de')).toBe(content);
});
