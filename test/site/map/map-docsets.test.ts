import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapDocsets } from '../../../src/site/map/map-docsets.ts';
import { docset } from '../docsets.ts';
import { temporaryFolder } from '../../pipeline/temporary-folder.ts';

test('the map of a site knows its xref maps, and what is wrong with them', async () => {
  const folder = temporaryFolder({ 'good.yml': 'references:\n- uid: a\n  href: /a\n', 'bad.yml': 'x: y' });
  const xrefMaps = ['good.yml', 'bad.yml', 'none.yml'].map((name) => join(folder, name));
  const { site, diagnostics } = await mapDocsets([docset('de-DE')], { xrefMaps });
  expect([...site.xrefs.keys()]).toEqual(['a']);
  expect(diagnostics.map(({ path, code }) => [path, code])).toEqual([
    [join(folder, 'bad.yml'), 'xref-map-invalid'],
    [join(folder, 'none.yml'), 'xref-map-invalid'],
  ]);
});
