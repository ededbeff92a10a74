// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { messagesFor } from '../../src/site/messages/index.ts';

/** The reading modes by their names in addresses, with the halves that each shows. */
export const VIEWS = {
  translation: { target: true, source: false },
  source: { target: false, source: true },
  'side-by-side': { target: true, source: true },
  interlinear: { target: true, source: true },
} as const;

export type View = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as View[];

/** The radio button of a view, found as a reader finds it: by its words. */
export function choice(page: Page, view: View, tag = 'id-ID') {
  const messages = messagesFor(tag);
  const name = {
    translation: messages.translation,
    source: messages.source,
    'side-by-side': messages.sideBySide,
    interlinear: messages.interlinear,
  }[view];
  return page.getByRole('group', { name: messages.view }).getByRole('radio', { name, exact: true });
}

/** Chooses a view as a reader does, by its label. */
export async function choose(page: Page, view: View, tag?: string): Promise<void> {
  await choice(page, view, tag).check({ force: true });
}

/** Whether a segment's half is to be seen. */
export async function shows(page: Page, text: string): Promise<boolean> {
  return (await page.getByRole('article').innerText()).includes(text);
}

/** Whether an element of this id stands within the window. */
export function isInWindow(page: Page, id: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const half = document.getElementById(wanted);
    // In the source view the half with the id is hidden, and its neighbour is what a reader sees.
    const box = [half, half?.nextElementSibling]
      .map((element) => element?.getBoundingClientRect())
      .find((candidate) => candidate && candidate.width > 0);
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  }, id);
}

/** Whether the page is wider than the window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > innerWidth);
}

/** The segments, by the ids of their first pieces, whose halves do not begin on one line although both are there. */
export function misplacedHalves(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = (element: Element | null): number | undefined => element?.getClientRects()[0]?.top;
    return [...document.querySelectorAll('.content .target[id]:has(+ .source:not(.same))')]
      .filter((target) => !target.closest('td, th, pre, .tab-list'))
      .filter((target) => Math.abs((top(target) ?? 0) - (top(target.nextElementSibling) ?? 0)) > 3)
      .map(({ id }) => id);
  });
}
