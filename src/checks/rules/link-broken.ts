import type { PairCheck } from '../check.ts';
import { brokenLinks } from '../links/broken-links.ts';

/** Finds links of the target whose shape is broken, so that readers see brackets and URL as text. */
export const linkBroken: PairCheck = {
  code: 'link-broken',
  find({ source, target, sourceTokens, targetTokens }) {
    const broken = brokenLinks(target, targetTokens);
    if (broken.length <= brokenLinks(source, sourceTokens).length) return [];
    return broken.map(({ range }) => ({
      check: 'link-broken',
      message: `The link is broken, so that readers see ${target.slice(range.start, range.end)} as text.`,
      source: [],
      target: [range],
      suggestion:
        'Write [text](URL) with ASCII brackets, without anything between ] and ( and without spaces in the URL.',
    }));
  },
};
