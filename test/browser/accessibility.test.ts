import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { useThemedSite } from './themed-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const site = useThemedSite({
  theme: {
    colors: { accent: '#7fd4c1' },
    links: [{ title: 'Shop', url: 'https://example.com/' }],
    footer: [{ title: 'Imprint', url: 'https://example.com/imprint' }],
  },
  editUrl: 'https://example.com/edit/{path}',
});

/** What axe-core finds wrong with the page that is open. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const PATHS = ['/', '/de-de/', '/id-id/all-articles/', '/id-id/wood/', '/ar-sa/wood/', '/en-us/wood/', '/404.html'];

const cases = PATHS.flatMap((path) =>
  (['light', 'dark'] as const).flatMap((colorScheme) => [360, 1400].map((width) => ({ path, colorScheme, width }))),
);

test.each(cases)('$path breaks no rule, $colorScheme, $width pixels wide', async ({ path, colorScheme, width }) => {
  const page = await site.open(path, { colorScheme, viewport: { width, height: 800 } });
  await page.evaluate(AXE);
  // Rules that read style sheets as text are off, and axe-core cannot fetch those that style sheets import.
  const run = 'axe.run({ preload: false })';
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(run);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
