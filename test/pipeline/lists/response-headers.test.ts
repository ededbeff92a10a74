import { expect, test } from 'vitest';
import { headersFile } from '../../../src/pipeline/lists/headers-file.ts';
import { responseHeaders } from '../../../src/pipeline/lists/response-headers.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { made } from './made.ts';

const headersOf = responseHeaders('/help/');

test('every answer says what its page may load', () => {
  const policy = headersOf('/help/de-de/a/')['Content-Security-Policy'] ?? '';
  const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive]));
  expect(directives.get('default-src')).toBe("default-src 'self'");
  expect(directives.get('script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(directives.get('style-src')).toBe("style-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  expect(headersOf('/help/')).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
});

test('only files that are named by their content are kept for ever', () => {
  const cached = (path: string) => headersOf(path)['Cache-Control'];
  expect(cached('/help/de-de/pagefind/0/4f0c81ab/pages/k2x9a.pagefind')).toContain('immutable');
  expect(cached('/help/de-de/pagefind/3/4f0c81ab/words/7.pagefind')).toContain('immutable');
  expect(cached('/help/de-de/pagefind/0/contents.pagefind')).toBeUndefined();
  expect(cached('/help/de-de/pagefind/0/facets.json')).toBeUndefined();
  expect(cached('/help/de-de/pagefind/indexes.json')).toBeUndefined();
  expect(cached('/help/de-de/pagefind/wasm.pagefind')).toBeUndefined();
  expect(cached('/help/de-de/a/0/4f0c81ab/b')).toBeUndefined();
  expect(cached('/help/assets/diglot.css')).toBeUndefined();
});

test('_headers says the same in lines', () => {
  const { site } = siteOf([docset('de-DE')], { basePath: '/help/' });
  const lines =
    made([headersFile(site)])
      .get('_headers')
      ?.split('\n') ?? [];
  expect(lines[0]).toBe('/help/*');
  expect(lines[1]).toMatch(/^ {2}Content-Security-Policy: default-src 'self'; /);
  expect(lines).toContain('/help/:locale/pagefind/:shard/:digest/*');
  for (const line of lines) expect(line.length).toBeLessThan(2000);
});
