import { expect, test } from 'vitest';
import { useFixtureSite } from './fixture-site.ts';
import { weighPage } from './page-weight.ts';

/** In bytes, compressed, beyond the article's own text. */
const MOST = 14 * 1024;

const site = useFixtureSite();

test.each(['/id-id/guide/borrowing/', '/ar-sa/guide/borrowing/'])(
  'the article %s is light, and asks no other origin',
  async (path) => {
    const { beyondText, foreign } = await weighPage(site, path);
    expect(foreign).toEqual([]);
    expect(beyondText).toBeLessThanOrEqual(MOST);
    // Less would say that something was not counted.
    expect(beyondText).toBeGreaterThan(MOST / 2);
  },
);
