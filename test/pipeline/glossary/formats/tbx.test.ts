import { describe, expect, test } from 'vitest';
import { readTbxGlossary } from '../../../../src/pipeline/glossary/formats/tbx.ts';

const TENANT = [
  { source: 'tenant', locale: 'de-DE', preferred: ['Mandant'], forbidden: ['Mieter'] },
  { source: 'tenant', locale: 'ja', preferred: ['テナント'], forbidden: [] },
];

describe('a glossary in TBX', () => {
  test('may be of ISO 30042:2008', () => {
    const text = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US"><martifHeader/><text><body>
<termEntry id="1">
  <langSet xml:lang="en-US"><tig><term>tenant</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
  <langSet xml:lang="de-DE">
    <ntig><termGrp><term>Mandant</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
    <tig><term>Mieter</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  </langSet>
  <langSet xml:lang="ja"><tig><term>テナント</term></tig></langSet>
</termEntry>
</body></text></martif>`;
    expect(readTbxGlossary(text)).toEqual({ entries: TENANT, diagnostics: [] });
  });

  test.each([
    ['tags of their own', '<basic:administrativeStatus>deprecated</basic:administrativeStatus>'],
    ['attributes', '<termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>'],
  ])('may be of ISO 30042:2019 with %s', (_, status) => {
    const text = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="x"><text><body>
<conceptEntry id="1">
  <langSec xml:lang="en"><termSec><term>tenant</term></termSec><termSec><term>renter</term>${status}</termSec></langSec>
  <langSec xml:lang="de-DE"><termSec><term><![CDATA[Mandant]]></term></termSec><termSec><term>Mieter</term>${status}</termSec></langSec>
  <langSec xml:lang="ja"><termSec><term>テナント</term></termSec></langSec>
</conceptEntry></body></text></tbx>`;
    expect(readTbxGlossary(text)).toEqual({ entries: TENANT, diagnostics: [] });
  });

  test('reads no entities of its own', () => {
    const text =
      '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hosts">]><termEntry><langSet xml:lang="en"><term>&x;</term></langSet></termEntry>';
    const { entries, diagnostics } = readTbxGlossary(text);
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'glossary-invalid' }]);
  });

  test.each([
    ['<tbx>\n<conceptEntry>\n</tbx>', 2],
    ['<tbx>\n\n</tbx>', 0],
    ['source,target\n', 0],
  ])('%j is wrong in line %d after the first', (text, line) => {
    const { diagnostics } = readTbxGlossary(text);
    expect(diagnostics).toHaveLength(1);
    const { code, range } = diagnostics[0]!;
    expect(code).toBe('glossary-invalid');
    expect(text.slice(0, range?.start ?? 0).split('\n').length - 1).toBe(line);
  });
});
