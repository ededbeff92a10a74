import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = {
  // Rules that read style sheets as text are off, and axe-core cannot fetch those that style sheets import.
  preload: false,
  // What breaks no rule is not described: on pages of thousands of elements that takes most of the time.
  resultTypes: ['violations'],
};

/** Finds what breaks a rule of axe-core in the page that is open: each rule, with the HTML of the elements that break it. */
export async function axeViolations(page: Page): Promise<[rule: string, elements: string[]][]> {
  // Compiling it takes longer than running it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    OPTIONS,
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
