import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXrefMaps } from '../../../src/docset/published/read-xref-maps.ts';
import { xrefTarget } from '../../../src/docset/published/xref-map.ts';
import { writeDocset } from '../temporary-docset.ts';

function read(files: Readonly<Record<string, string>>) {
  const folder = writeDocset(files);
  const { xrefs, diagnostics } = readXrefMaps(Object.keys(files).map((file) => join(folder, file)));
  return { xrefs, found: diagnostics.map(({ line, column, code }) => [line, column, code]) };
}

describe('xref maps', () => {
  it('are read as YAML', () => {
    const { xrefs, found } = read({
      'xrefmap.yml': `### YamlMime:XRefMap
baseUrl: https://example.com/api/
references:
- uid: Shop.Cart
  name: Cart
  href: Shop.Cart.html#x
  fullName: Shop.Cart
  nameWithType: Cart
  commentId: T:Shop.Cart
- uid: Shop.Cart.Add*
  href: https://example.org/add
- uid: no.address
- 5
`,
    });
    expect(found).toEqual([]);
    expect(xrefs.size).toBe(2);
    expect(xrefTarget(xrefs, 'Shop.Cart')).toEqual({
      url: 'https://example.com/api/Shop.Cart.html#x',
      name: 'Cart',
      fullName: 'Shop.Cart',
      nameWithType: 'Cart',
    });
    expect(xrefTarget(xrefs, 'Shop.Cart.Add*')).toEqual({ url: 'https://example.org/add', name: 'Shop.Cart.Add*' });
    expect(xrefTarget(xrefs, 'no.address')).toBeUndefined();
  });

  it('are read as JSON, and the first counts', () => {
    const { xrefs, found } = read({
      'a.json': '{"references": [{"uid": "x", "href": "/api/x", "name": "A\\nB"}]}',
      'b.json': '{"references": [{"uid": "x", "href": "/b"}, {"uid": "y", "href": "y.html"}]}',
    });
    expect(found).toEqual([]);
    expect(xrefTarget(xrefs, 'x')).toEqual({ url: '/api/x', name: 'A B' });
    expect(xrefTarget(xrefs, 'y')).toEqual({ url: 'y.html', name: 'y' });
  });

  it('survive the way to a worker', () => {
    const { xrefs } = read({ 'a.json': '{"references": [{"uid": "x", "href": "/x"}]}' });
    expect(xrefTarget(structuredClone(xrefs), 'x')).toEqual({ url: '/x', name: 'x' });
  });

  it.each([
    ['no JSON', '{"references": [', 1, 16],
    ['no YAML', 'references:\n- [', 2, 4],
    ['no references', 'baseUrl: x', 1, 1],
    ['a list', '- uid: x', 1, 1],
    ['nothing', '', 1, 1],
  ])('of %s are reported', (_, text, line, column) => {
    const { xrefs, found } = read({ 'map.yml': text });
    expect(xrefs.size).toBe(0);
    expect(found).toEqual([[line, column, 'xref-map-invalid']]);
  });

  it('that are missing are reported', () => {
    expect(readXrefMaps(['/nowhere/map.yml']).diagnostics).toMatchObject([{ code: 'xref-map-invalid' }]);
  });
});
