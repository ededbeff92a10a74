import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenRedirection } from '../../../src/docset/published/read-redirections.ts';
import { resolveRedirections } from '../../../src/docset/published/resolve-redirections.ts';

const nowhere = { start: 0, end: 0 };
const ARTICLES = ['x.md', 'y.md'];
const name = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', ...ARTICLES, 'missing.md');

function resolve(pairs: readonly (readonly [source: string, url: string])[]) {
  const written = pairs.map(([source, url]): WrittenRedirection => ({
    file: 'r.json',
    source,
    sourceRange: nowhere,
    url,
    urlRange: nowhere,
  }));
  const { redirections, diagnostics } = resolveRedirections(written, {
    articles: ARTICLES,
    isContent: () => true,
    publishedAs: () => undefined,
    basePaths: [],
    homeOf: () => '',
  });
  return { redirections, codes: (diagnostics.get('r.json') ?? []).map(({ code }) => code) };
}

describe('resolveRedirections', () => {
  it('leads every source to an article that is there, or says why not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 12 }), (pairs) => {
        const { redirections, codes } = resolve(pairs);
        const sources = redirections.map(({ source }) => source);
        expect(new Set(sources).size).toBe(sources.length);
        for (const { source, target } of redirections) {
          expect(ARTICLES).not.toContain(source);
          expect('article' in target && ARTICLES.includes(target.article)).toBe(true);
        }
        const isLost = pairs.some(([source]) => !sources.includes(source));
        expect(isLost || new Set(pairs.map(([source]) => source)).size < pairs.length).toBe(codes.length > 0);
      }),
    );
  });
});
