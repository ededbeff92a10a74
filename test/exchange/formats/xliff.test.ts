import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XLIFF } from '../../../src/exchange/formats/xliff.ts';
import type { ImportedPair } from '../../../src/exchange/index.ts';
import { xmlEvents } from '../../../src/exchange/xml/xml-events.ts';
import { REVIEW_STATES } from '../../../src/model/review.ts';
import { anyArticles, articleOf, inTurn, matchOf, pairOf } from '../articles.ts';
import { pairsOf, textOf } from '../files.ts';
import { schemaErrors } from '../schemas/validate.ts';

const NAMESPACES =
  'xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" ' +
  'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"';

/** A file with one unit that holds the given elements, as a tool may leave it. */
function fileWith(unit: string, head = ''): string {
  return `<?xml version="1.0"?>
<xliff version="2.0" srcLang="en-US" trgLang="de-DE" ${NAMESPACES}>
<file id="f1" original="guides/build.md">${head}
<unit id="a1b2c-101">${unit}</unit>
</file>
</xliff>`;
}

async function onlyPair(file: string): Promise<ImportedPair> {
  const pairs = await pairsOf(XLIFF, file);
  expect(pairs).toHaveLength(1);
  return pairs[0]!;
}

test('writes a pair with its codes, findings and metadata', async () => {
  const pair = pairOf('Run `npm` in **the\tfolder**.', '*Rufen* Sie in **dem Ordner** `npm` auf & los.', {
    state: 'machine',
    before: '# Build',
    notes: [{ check: 'emphasis-differs', severity: 'warning', message: '"*" only here' }],
    score: 0.5,
  });
  expect(await textOf(XLIFF, [articleOf([pair])])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" ${NAMESPACES} srcLang="en-US" trgLang="de-DE">
<file id="f1" original="guides/build.md">
<skeleton href="content/de-DE/guides/build.md"/>
<mda:metadata><mda:metaGroup category="diglot:article"><mda:meta type="docset">content/de-DE</mda:meta><mda:meta type="title">Eine Site bauen</mda:meta><mda:meta type="translationType">HT</mda:meta></mda:metaGroup><mda:metaGroup category="diglot:front-matter"><mda:meta type="ms.date">2026-03-01</mda:meta><mda:meta type="ms.topic">how-to</mda:meta></mda:metaGroup></mda:metadata>
<unit id="a1b2c-101" name="a1b2c-101" canResegment="no" xml:space="preserve">
<mda:metadata><mda:metaGroup category="diglot:pair"><mda:meta type="line">12</mda:meta><mda:meta type="block">paragraph</mda:meta><mda:meta type="before"># Build</mda:meta><mda:meta type="sourceHash">0123456789abcdef</mda:meta><mda:meta type="targetHash">fedcba9876543210</mda:meta><mda:meta type="words">3</mda:meta><mda:meta type="score">0.5</mda:meta></mda:metaGroup></mda:metadata>
<notes><note id="n1" category="emphasis-differs" priority="5">"*" only here</note></notes>
<originalData><data id="d1" xml:space="preserve">\`npm\`</data><data id="d2" xml:space="preserve">**</data><data id="d3" xml:space="preserve">*</data></originalData>
<segment id="s1" state="translated" subState="diglot:mt">
<source>Run <ph id="1" canCopy="no" canDelete="no" type="other" subType="diglot:code" disp="\`npm\`" equiv="\`npm\`" dataRef="d1"/> in <pc id="2" canCopy="no" canDelete="no" type="fmt" subType="xlf:b" dispStart="**" dispEnd="**" dataRefStart="d2" dataRefEnd="d2">the\tfolder</pc>.</source>
<target><pc id="t1" canCopy="no" type="fmt" subType="xlf:i" dispStart="*" dispEnd="*" dataRefStart="d3" dataRefEnd="d3">Rufen</pc> Sie in <pc id="2" canCopy="no" canDelete="no" type="fmt" subType="xlf:b" dispStart="**" dispEnd="**" dataRefStart="d2" dataRefEnd="d2">dem Ordner</pc> <ph id="1" canCopy="no" canDelete="no" type="other" subType="diglot:code" disp="\`npm\`" equiv="\`npm\`" dataRef="d1"/> auf &amp; los.</target>
</segment>
</unit>
</file>
</xliff>
`);
});

test('writes what glossary and memories say of a pair', async () => {
  const pair = pairOf('Run `npm`.', '', {
    state: 'missing',
    terms: [
      { source: 'run', preferred: ['ausführen', 'aufrufen'], forbidden: ['rennen'] },
      { source: 'npm', preferred: ['npm'], forbidden: [] },
      { source: 'odd', preferred: [], forbidden: [] },
    ],
    matches: [matchOf('Run `tsc`.', '`tsc` aufrufen.')],
  });
  const unit = /<gls:glossary>.*<\/mtc:matches>/s.exec(await textOf(XLIFF, [articleOf([pair])]))?.[0];
  expect(unit?.replaceAll('><', '>\n<')).toBe(`<gls:glossary>
<gls:glossEntry ref="#s1">
<gls:term>run</gls:term>
<gls:translation>ausführen</gls:translation>
<gls:translation>aufrufen</gls:translation>
<gls:definition>Not to be used: rennen</gls:definition>
</gls:glossEntry>
<gls:glossEntry ref="#s1">
<gls:term>npm</gls:term>
<gls:translation>npm</gls:translation>
</gls:glossEntry>
</gls:glossary>
<mtc:matches>
<mtc:match ref="#s1" similarity="87" matchSuitability="86" type="tm" origin="guides/run.md">
<mda:metadata>
<mda:metaGroup category="diglot:penalties">
<mda:meta type="codes">−1%</mda:meta>
</mda:metaGroup>
</mda:metadata>
<originalData>
<data id="d1" xml:space="preserve">\`tsc\`</data>
</originalData>
<source>Run <ph id="1" canCopy="no" type="other" subType="diglot:code" disp="\`tsc\`" equiv="\`tsc\`" dataRef="d1"/>.</source>
<target>
<ph id="1" canCopy="no" type="other" subType="diglot:code" disp="\`tsc\`" equiv="\`tsc\`" dataRef="d1"/> aufrufen.</target>
</mtc:match>
</mtc:matches>`);
});

describe('what is written', () => {
  test('is valid by the schemas of core and modules', async () => {
    const articles = fc.sample(anyArticles, { numRuns: 60, seed: 7 }).flat();
    const file = await textOf(XLIFF, articles);
    expect(articles.flatMap(({ pairs }) => pairs).length).toBeGreaterThan(100);
    expect(schemaErrors(file, '2')).toEqual([]);
    // The schemas do look: at core, and at each module.
    expect(schemaErrors(file.replace('state="translated"', 'state="done"'), '2')).not.toEqual([]);
    expect(schemaErrors(file.replaceAll('mda:meta type=', 'mda:meta kind='), '2')).not.toEqual([]);
    expect(schemaErrors(file.replace('similarity="87"', 'similarity="101"'), '2')).not.toEqual([]);
    expect(schemaErrors(file.replace(/<gls:term>.*?<\/gls:term>/s, ''), '2')).not.toEqual([]);
  });

  test('keeps the constraints that no schema says', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (articles) => {
        expect(await constraintsBroken(await textOf(XLIFF, articles))).toEqual([]);
      }),
    );
  });

  test('says every state so that it comes back', async () => {
    const pairs = REVIEW_STATES.map((state, at) =>
      pairOf('A', state === 'missing' ? '' : 'B', { id: `a-${at}`, state }),
    );
    const file = await textOf(XLIFF, [articleOf(pairs)]);
    expect([...file.matchAll(/<segment id="s1" (.*)>/g)].map(([, attributes]) => attributes)).toEqual([
      'state="initial"',
      'state="initial" subState="diglot:rejected"',
      'state="translated" subState="diglot:mt"',
      'state="translated"',
      'state="reviewed"',
      'state="final"',
    ]);
    expect((await pairsOf(XLIFF, file)).map(({ state }) => state)).toEqual(REVIEW_STATES);
  });

  test('holds long codes once, and a short label of them', async () => {
    const image = `![](data:image/png;base64,${'A'.repeat(100_000)})`;
    const file = await textOf(XLIFF, [articleOf([pairOf(`See ${image}`, `Siehe ${image}`)])]);
    expect(file.length).toBeLessThan(102_500);
    expect((await onlyPair(file)).target).toEqual(['Siehe ', { part: 'open', id: '1' }, { part: 'close', id: '1' }]);
  });
});

describe('what tools leave is read', () => {
  test.each([
    ['translated', undefined, 'translated'],
    ['translated', 'other:tool', 'translated'],
    ['initial', undefined, 'needs-edit'],
    [undefined, undefined, 'needs-edit'],
    ['reviewed', 'other:tool', 'reviewed'],
    ['signed-off', undefined, undefined],
  ])('state %s with subState %s as %s', async (state, subState, expected) => {
    const attributes = `${state ? ` state="${state}"` : ''}${subState ? ` subState="${subState}"` : ''}`;
    const pair = await onlyPair(fileWith(`<segment${attributes}><source>A</source><target>B</target></segment>`));
    expect(pair.state).toBe(expected);
  });

  test('joined, where a unit was segmented', async () => {
    const { target, state } = await onlyPair(
      fileWith(`<segment state="final"><source>A.</source><target>Eins.</target></segment>
        <ignorable><source> </source></ignorable>
        <segment state="translated"><source>B.</source><target>Zwei.</target></segment>`),
    );
    expect(target).toEqual(['Eins. Zwei.']);
    expect(state).toBe('translated');
  });

  test('joined in the order of the targets', async () => {
    const { target } = await onlyPair(
      fileWith(`<segment><source>A</source><target order="3">Eins</target></segment>
        <ignorable><source>, </source></ignorable>
        <segment><source>B</source><target order="1">Zwei</target></segment>`),
    );
    expect(target).toEqual(['Zwei, Eins']);
  });

  test('unfinished, where a segment has no target', async () => {
    const { target, state } = await onlyPair(
      fileWith(`<segment state="final"><source>A.</source><target>Eins.</target></segment>
        <segment><source>B.</source></segment>`),
    );
    expect(target).toEqual(['Eins.']);
    expect(state).toBe('needs-edit');
  });

  test('missing, where nothing has a target', async () => {
    const pair = await onlyPair(
      fileWith('<segment><source>A.</source></segment><ignorable><source> </source></ignorable>'),
    );
    expect(pair).toMatchObject({ target: '', state: 'missing' });
  });

  test('with codes in every form, and without annotations', async () => {
    const { target } = await onlyPair(
      fileWith(
        `<segment><source/><target><mrk id="m1" type="term">Ein <pc id="1">b<ph id="2"/></pc></mrk><sm id="m2"/> und <sc id="3"/>c<ec startRef="3"/><sc id="4" isolated="yes"/><ec id="4" isolated="yes"/><em startRef="m2"/><cp hex="001B"/></target></segment>`,
      ),
    );
    expect(target).toEqual([
      'Ein ',
      { part: 'open', id: '1' },
      'b',
      { part: 'standalone', id: '2' },
      { part: 'close', id: '1' },
      ' und ',
      { part: 'open', id: '3' },
      'c',
      { part: 'close', id: '3' },
      { part: 'open', id: '4' },
      { part: 'close', id: '4' },
      '\u001b',
    ]);
  });

  test('without matches, glossaries, notes and whatever else they hold', async () => {
    const { target } = await onlyPair(
      fileWith(`<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s1"><source>A</source><target>Falsch</target></mtc:match></mtc:matches>
        <x:any xmlns:x="urn:x"><segment><source>A</source><target>Falsch</target></segment></x:any>
        <notes><note>Falsch</note></notes><originalData><data id="d1">Falsch</data></originalData>
        <segment><source>A</source><target>Richtig</target></segment>`),
    );
    expect(target).toEqual(['Richtig']);
  });

  test('in groups, and under whatever prefixes', async () => {
    const file = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de-DE"><x:file id="f" original="a.md"><x:group id="g"><x:unit id="b..2"><x:segment><x:source>A</x:source><x:target>B</x:target></x:segment></x:unit></x:group></x:file></x:xliff>`;
    expect(XLIFF.recognizes(file)).toBe(true);
    expect(await onlyPair(file)).toMatchObject({ file: 'a.md', id: 'b', occurrence: 2, target: ['B'] });
  });

  test('by the skeleton, with its source, where metadata was dropped', async () => {
    const [article] = [articleOf([pairOf('A **b**', 'C **d**')], { file: 'x/ä #1?.md' })];
    const file = (await textOf(XLIFF, [article])).replace(/<mda:metadata>.*<\/mda:metadata>\n/g, '');
    expect(await onlyPair(file)).toMatchObject({
      docset: 'content/de-DE',
      file: 'x/ä #1?.md',
      sourceHash: '',
      targetHash: '',
      source: ['A ', { part: 'open', id: '1' }, 'b', { part: 'close', id: '1' }],
    });
  });

  test('without a docset, where nothing names it', async () => {
    const unit = '<segment><source>A</source><target>B</target></segment>';
    expect(await onlyPair(fileWith(unit))).toMatchObject({ docset: '', sourceHash: '', source: ['A'] });
    expect(await onlyPair(fileWith(unit, '<skeleton href="%E0%A4%A"/>'))).toMatchObject({ docset: '' });
  });
});

describe('refuses', () => {
  const unit = '<segment><source>A</source><target><ph/></target></segment>';
  test.each([
    [
      'XLIFF 1.2',
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
      '1:1 The file is not XLIFF 2.0 or 2.1.',
    ],
    [
      'XLIFF 2.2',
      '<xliff version="2.2" xmlns="urn:oasis:names:tc:xliff:document:2.2"/>',
      '1:1 The file is not XLIFF 2.0 or 2.1.',
    ],
    ['a code without id', fileWith(unit), '4:57 This "ph" has no "id".'],
    ['a character that is none', fileWith(unit.replace('ph', 'cp hex="FFFFFF"')), '4:57 This "cp" is no character.'],
    ['a unit without id', fileWith('').replace(' id="a1b2c-101"', ''), '4:1 This "unit" has no "id".'],
    [
      'a file without a target language',
      fileWith('').replace(' trgLang="de-DE"', ''),
      '2:1 This "xliff" has no "trgLang".',
    ],
    [
      'a file that names none',
      fileWith('').replace(' original="guides/build.md"', ''),
      '3:1 This "file" has no "original".',
    ],
    [
      'entity bombs',
      `<!DOCTYPE xliff [<!ENTITY a "b">]>${fileWith(unit)}`,
      '1:34 A document type is not allowed here: remove "<!DOCTYPE …>".',
    ],
  ])('%s', async (_, file, problem) => {
    const reason = await pairsOf(XLIFF, file).catch((error: unknown) => error);
    expect(reason).toMatchObject({ name: 'ExchangeProblem' });
    const { place, message } = reason as { place: { line: number; column: number }; message: string };
    expect(`${place.line}:${place.column} ${message}`).toBe(problem);
  });
});

/** Finds what breaks a constraint of XLIFF 2.1 §4 that its schema cannot say. */
async function constraintsBroken(file: string): Promise<string[]> {
  const broken: string[] = [];
  const unitIds = new Set<string>();
  let data = new Set<string>();
  let ofUnit = new Set<string>();
  let codes = new Map<string, string>();
  let side = '';
  const once = (ids: Set<string>, id: string, what: string): void => {
    if (ids.has(id)) broken.push(`${what} ${id} stands there twice`);
    ids.add(id);
  };
  for await (const events of xmlEvents(inTurn([file]), 'unit')) {
    for (const event of events) {
      if (event.type === 'close' && (event.local === 'source' || event.local === 'target')) side = '';
      // Ids are unique within each match, and in the unit besides.
      if (event.type !== 'text' && ['unit', 'match'].includes(event.local)) {
        data = new Set();
        ofUnit = new Set();
        codes = new Map();
      }
      if (event.type !== 'open') continue;
      const { local, attributes } = event;
      const id = attributes.get('id') ?? '';
      const subState = attributes.get('subState');
      if (local === 'file') unitIds.clear();
      if (local === 'unit') once(unitIds, id, 'unit');
      if (local === 'data') once(data, id, 'data');
      if (local === 'segment') once(ofUnit, id, 'segment');
      if (subState !== undefined && !/^(?!xlf:)[^\s:]+:[^\s:]+$/.test(subState)) broken.push(`subState ${subState}`);
      if (local === 'source' || local === 'target') side = local;
      if (local !== 'pc' && local !== 'ph') continue;
      // A code of the target has the id of its counterpart, of the same kind, or one that is free.
      const kind = `${local} ${attributes.get('type')} ${attributes.get('subType')}`;
      if (side === 'source') {
        once(ofUnit, id, 'code');
        codes.set(id, kind);
      } else if (codes.has(id)) {
        if (codes.get(id) !== kind) broken.push(`code ${id} is another than in the source`);
        codes.set(id, 'taken');
      } else once(ofUnit, id, 'code');
      for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
        const reference = attributes.get(name);
        if (reference !== undefined && !data.has(reference)) broken.push(`${name} ${reference} leads nowhere`);
      }
      if (!isLegalType(attributes.get('type'), attributes.get('subType'))) broken.push(`type of code ${id}`);
    }
  }
  return broken;
}

/** XLIFF 2.1 §4.3.1.36: what stands behind the prefix `xlf` is fixed, and goes with one type only. */
function isLegalType(type: string | undefined, subType: string | undefined): boolean {
  const [prefix, name = ''] = subType?.split(':') ?? [];
  if (prefix !== 'xlf') return type !== undefined;
  return type === 'fmt' ? ['b', 'i', 'u', 'lb', 'pb'].includes(name) : type === 'ui' && name === 'var';
}
