import path from 'node:path';
import { readdirSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diglotProcess } from '../cli/run-diglot.ts';
import { makeFolder } from '../pipeline/temporary-folder.ts';
import { describeCorpora } from '../support/corpora.ts';
import { axeViolations } from './axe.ts';
import { openSearch, serveSite } from './fixture-site.ts';
import { choose, isInWindow, shows, VIEW_NAMES, VIEWS } from './reading.ts';

const ARTICLE = '/id-id/alchemyinsights/troubleshoot-flow-authentication-errors/';
const UNIT = 'ttu-999d6-106';

describeCorpora('a whole docset in Indonesian', (corpora) => {
  const docset = path.join(corpora, 'alchemy-id-ID', 'docset');

  test('prints every pair, of includes and READMEs too', async () => {
    const { stdout } = await diglotProcess(['pairs', docset]);
    expect(stdout.split('\n')).toHaveLength(27_156 + 1);
  });

  test('is built, searched and read', async () => {
    const folder = makeFolder();
    const out = path.join(folder, 'site');
    const { stdout, stderr } = await diglotProcess(['build', docset, '--out', out, '--json']);
    expect(JSON.parse(stdout), stderr).toMatchObject({ articles: 2910, pairs: 25_271 });
    const site = await serveSite(out);
    try {
      const page = await site.open('/id-id/');
      await openSearch(page);
      const box = page.getByRole('combobox');
      await box.fill('autentikasi alur');
      const result = page
        .getByRole('option')
        .filter({ has: page.locator(`xpath=self::*[starts-with(@href, "${ARTICLE}")]`) });
      await result.first().waitFor();
      await result.first().click();
      await page.waitForURL(`**${ARTICLE}**`);

      const halves = await page.locator(`#${UNIT}`).evaluate((half) => ({
        target: half.textContent.trim(),
        source: (half.nextElementSibling?.textContent ?? '').trim(),
      }));
      expect(halves.target).not.toBe(halves.source);
      for (const view of VIEW_NAMES) {
        await choose(page, view);
        expect({ target: await shows(page, halves.target), source: await shows(page, halves.source) }, view).toEqual(
          VIEWS[view],
        );
      }

      const linked = await site.open(`${ARTICLE}#${UNIT}`, { viewport: { width: 400, height: 300 } });
      await expect.poll(() => isInWindow(linked, UNIT)).toBe(true);

      const articles = readdirSync(path.join(out, 'id-id', 'alchemyinsights')).filter((_, i) => i % 100 === 0);
      for (const [i, article] of articles.entries()) {
        const opened = await site.open(`/id-id/alchemyinsights/${article}/`);
        await choose(opened, VIEW_NAMES[i % VIEW_NAMES.length] ?? 'translation');
        expect(await axeViolations(opened), article).toEqual([]);
        await opened.close();
      }
      expect(site.complaints).toEqual([]);
    } finally {
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });
});
