import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XLIFF_1 } from '../../../src/exchange/formats/xliff-1.2.ts';
import type { ImportedPair } from '../../../src/exchange/index.ts';
import { xmlEvents } from '../../../src/exchange/xml/xml-events.ts';
import { REVIEW_STATES } from '../../../src/model/review.ts';
import { anyArticles, articleOf, inTurn, pairOf } from '../articles.ts';
import { pairsOf, textOf } from '../files.ts';
import { schemaErrors } from '../schemas/validate.ts';

/** A file with one unit that holds the given elements, as a tool may leave it. */
function fileWith(unit: string, attributes = ''): string {
  return `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="guides/build.md" source-language="en-US" target-language="de-DE" datatype="x-markdown"><body>
<trans-unit id="a1b2c-101"${attributes}>${unit}</trans-unit>
</body></file>
</xliff>`;
}

async function onlyPair(file: string): Promise<ImportedPair> {
  const pairs = await pairsOf(XLIFF_1, file);
  expect(pairs).toHaveLength(1);
  return pairs[0]!;
}

test('writes a pair with its codes, findings and context', async () => {
  const pair = pairOf('Run `npm` in **the\tfolder**.', '*Rufen* Sie in **dem Ordner** `npm` auf & los.', {
    state: 'final',
    before: '# Build',
    notes: [{ check: 'emphasis-differs', severity: 'error', message: '"*" only here' }],
    score: 0.5,
  });
  expect(await textOf(XLIFF_1, [articleOf([pair])])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="guides/build.md" source-language="en-US" target-language="de-DE" datatype="x-markdown" tool-id="diglot">
<header>
<skl><external-file href="content/de-DE/guides/build.md"/></skl>
<tool tool-id="diglot" tool-name="Diglot" tool-version="0.1.0"/>
<note from="title">Eine Site bauen</note>
<note from="ms.translationtype">HT</note>
<note from="ms.date">2026-03-01</note>
<note from="ms.topic">how-to</note>
</header>
<body>
<trans-unit id="a1b2c-101" resname="a1b2c-101" approved="yes" xml:space="preserve">
<source>Run <x id="1" ctype="x-code" clone="no" equiv-text="\`npm\`"/> in <g id="2" ctype="bold" clone="no" equiv-text="**…**">the\tfolder</g>.</source>
<target state="final"><g id="t1" ctype="italic" clone="no" equiv-text="*…*">Rufen</g> Sie in <g id="2" ctype="bold" clone="no" equiv-text="**…**">dem Ordner</g> <x id="1" ctype="x-code" clone="no" equiv-text="\`npm\`"/> auf &amp; los.</target>
<context-group purpose="location"><context context-type="linenumber">12</context><context context-type="sourcefile">guides/build.md</context></context-group>
<context-group purpose="information"><context context-type="x-block">paragraph</context><context context-type="x-before"># Build</context><context context-type="x-words">3</context><context context-type="x-score">0.5</context><context context-type="x-diglot-source-hash">0123456789abcdef</context><context context-type="x-diglot-target-hash">fedcba9876543210</context></context-group>
<note from="emphasis-differs" priority="1" annotates="target">"*" only here</note>
</trans-unit>
</body>
</file>
</xliff>
`);
});

describe('what is written', () => {
  test('is valid by the strict schema', async () => {
    const articles = fc.sample(anyArticles, { numRuns: 60, seed: 7 }).flat();
    const file = await textOf(XLIFF_1, articles);
    expect(articles.flatMap(({ pairs }) => pairs).length).toBeGreaterThan(100);
    expect(schemaErrors(file, '1.2')).toEqual([]);
    // The schema does look.
    expect(schemaErrors(file.replace('state="translated"', 'state="done"'), '1.2')).not.toEqual([]);
  });

  test('has codes once in a half, as ids are to be unique there', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (articles) => {
        let ids: string[] = [];
        for await (const events of xmlEvents(inTurn([await textOf(XLIFF_1, articles)]), 'trans-unit')) {
          for (const event of events) {
            if (event.type === 'open' && (event.local === 'g' || event.local === 'x')) {
              const id = event.attributes.get('id') ?? '';
              expect(ids).not.toContain(id);
              ids.push(id);
            } else if (event.type === 'close' && (event.local === 'source' || event.local === 'target')) ids = [];
          }
        }
      }),
    );
  });

  test('says every state so that it comes back', async () => {
    const pairs = REVIEW_STATES.map((state, at) =>
      pairOf('A', state === 'missing' ? '' : 'B', { id: `a-${at}`, state }),
    );
    const file = await textOf(XLIFF_1, [articleOf(pairs)]);
    expect([...file.matchAll(/<target (.*?)>/g)].map(([, attributes]) => attributes)).toEqual([
      'state="new"',
      'state="needs-translation"',
      'state="needs-review-translation" state-qualifier="leveraged-mt"',
      'state="translated"',
      'state="signed-off"',
      'state="final"',
    ]);
    expect(file.match(/approved="yes"/g)).toHaveLength(1);
    expect((await pairsOf(XLIFF_1, file)).map(({ state }) => state)).toEqual(REVIEW_STATES);
  });
});

describe('what tools leave is read', () => {
  test.each([
    ['state="final"', '', 'final'],
    ['state="signed-off"', '', 'reviewed'],
    ['state="translated"', ' approved="yes"', 'reviewed'],
    ['', ' approved="yes"', 'reviewed'],
    ['', ' approved="no"', undefined],
    ['state="new"', '', 'needs-edit'],
    ['state="needs-l10n"', '', 'needs-edit'],
    ['state="needs-review-translation"', '', 'machine'],
    ['state="x-own"', '', undefined],
  ])('target %s of a unit%s as %s', async (target, unit, expected) => {
    const pair = await onlyPair(fileWith(`<source>A</source><target ${target}>B</target>`, unit));
    expect(pair.state).toBe(expected);
  });

  test('with codes in every form, and without marks', async () => {
    const { target } = await onlyPair(
      fileWith(
        `<source/><target><mrk mtype="seg" mid="1">Ein <g id="1">b<x id="2"/></g></mrk> und <bx id="3" rid="9"/>c<ex id="4" rid="9"/><bpt id="5">&lt;b><sub>x</sub></bpt>d<ept id="5">&lt;/b></ept><ph id="6">{0}</ph><it id="7" pos="open">(</it><it id="7" pos="close">)</it></target>`,
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
      { part: 'open', id: '5' },
      'd',
      { part: 'close', id: '5' },
      { part: 'standalone', id: '6' },
      { part: 'open', id: '7' },
      { part: 'close', id: '7' },
    ]);
  });

  test('without segmented sources, other translations, notes and what is of other namespaces', async () => {
    const { target } = await onlyPair(
      fileWith(`<source>A</source><seg-source><mrk mtype="seg" mid="1">Falsch</mrk></seg-source><target>Richtig<x:y xmlns:x="urn:x">Falsch</x:y></target>
        <note>Falsch</note><alt-trans><source>A</source><target>Falsch</target></alt-trans>
        <x:any xmlns:x="urn:x"><target>Falsch</target></x:any>`),
    );
    expect(target).toEqual(['Richtig']);
  });

  test('missing, where there is no target', async () => {
    expect(await onlyPair(fileWith('<source>A</source>'))).toMatchObject({ target: '', state: 'missing' });
  });

  test('with its source, where digests were dropped', async () => {
    const file = await textOf(XLIFF_1, [articleOf([pairOf('A **b**', 'C **d**')])]);
    expect(await onlyPair(file.replace(/<context-group.*\n/g, ''))).toMatchObject({
      docset: 'content/de-DE',
      sourceHash: '',
      targetHash: '',
      source: ['A ', { part: 'open', id: '1' }, 'b', { part: 'close', id: '1' }],
    });
  });
});

describe('refuses', () => {
  const unit = '<source>A</source><target><x/></target>';
  test.each([
    [
      'XLIFF 2',
      '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
      '1:1 The file is not XLIFF 1.2.',
    ],
    ['a code without id', fileWith(unit), '4:54 This "x" has no "id".'],
    [
      'a file without a target language',
      fileWith(unit).replace('target-language', 'x'),
      '3:1 This "file" has no "target-language".',
    ],
    [
      'entity bombs',
      `<!DOCTYPE xliff [<!ENTITY a "b">]>${fileWith(unit)}`,
      '1:34 A document type is not allowed here: remove "<!DOCTYPE …>".',
    ],
  ])('%s', async (_, file, problem) => {
    const reason = await pairsOf(XLIFF_1, file).catch((error: unknown) => error);
    expect(reason).toMatchObject({ name: 'ExchangeProblem' });
    const { place, message } = reason as { place: { line: number; column: number }; message: string };
    expect(`${place.line}:${place.column} ${message}`).toBe(problem);
  });
});

const hasToolkit = ['xliff2po', 'pofilter'].every((program) => spawnSync(program, ['--version']).status === 0);

describe.skipIf(!hasToolkit)(`is read by translate-toolkit${hasToolkit ? '' : ', which is not installed'}`, () => {
  const pairs = [
    pairOf('Click **OK** & go.', 'Klicken Sie & los **OK**.'),
    pairOf('Not yet.', '', { id: 'a1b2c-102', state: 'missing' }),
    pairOf('Machine.', 'Maschine.', { id: 'a1b2c-103', state: 'machine' }),
  ];

  test('by xliff2po, with every text', async () => {
    const po = await run(
      'xliff2po',
      (from, to) => ['--progress=none', from, to],
      await textOf(XLIFF_1, [articleOf(pairs)]),
    );
    for (const text of ['Not yet.', 'Machine.', 'Maschine.']) expect(po).toContain(`"${text}"`);
    expect(po).toMatch(/msgid "Click .*OK.* & go\."\nmsgstr "Klicken Sie & los .*OK.*\."/);
  });

  test('by pofilter, which finds the fault that was planted', async () => {
    const file = await textOf(XLIFF_1, [
      articleOf([...pairs, pairOf('See 4711.', 'Siehe 4712.', { id: 'a1b2c-104' })]),
    ]);
    const found = await run('pofilter', (from, to) => ['--progress=none', '-t', 'numbers', from, to], file);
    expect(found).toContain('4712');
    expect(found).not.toContain('Maschine');
  });

  async function run(program: string, args: (from: string, to: string) => string[], file: string): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'diglot-xliff-'));
    try {
      const [from, to] = [
        path.join(folder, 'from.xlf'),
        path.join(folder, program === 'pofilter' ? 'to.xlf' : 'to.po'),
      ];
      await writeFile(from, file);
      const { status, stderr } = spawnSync(program, args(from, to), { encoding: 'utf8' });
      expect(`${status} ${stderr}`).toMatch(/^0 /);
      return await readFile(to, 'utf8');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
});
