import { expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { useThemedSite } from './themed-site.ts';

const site = useThemedSite({
  theme: {
    colors: { accent: '#7fd4c1' },
    links: [{ title: 'Shop', url: 'https://example.com/' }],
    footer: [{ title: 'Imprint', url: 'https://example.com/imprint' }],
  },
  editUrl: 'https://example.com/edit/{path}',
});

const PATHS = ['/', '/de-de/', '/id-id/all-articles/', '/id-id/wood/', '/ar-sa/wood/', '/en-us/wood/', '/404.html'];

const cases = PATHS.flatMap((path) => [360, 1400].map((width) => ({ path, width })));

test.each(cases)('$path breaks no rule, $width pixels wide', async ({ path, width }) => {
  const page = await site.open(path, { viewport: { width, height: 800 } });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
});
