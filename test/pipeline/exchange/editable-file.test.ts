import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, replaceTargets } from '../../../src/bitext/index.ts';
import { EditableFile } from '../../../src/pipeline/exchange/editable-file.ts';
import { article, pair } from '../bilingual-markdown.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const edit = (path: string, text: string, edits: Readonly<Record<number, string>>) =>
  new EditableFile(path, text).edit(new Map(Object.entries(edits).map(([index, target]) => [Number(index), target])));

const TWO = article(
  `# ${pair(101, 'Judul', 'Title')}\n\n- ${pair(102, 'satu', 'one')} dan ${pair(103, 'dua', 'two')}\n`,
);

describe('Markdown', () => {
  test('gets a new target where the old one stood, and nothing else', () => {
    expect(edit('a.md', TWO, { 1: 'SATU' })).toEqual({ text: TWO.replace('satu', 'SATU'), refused: new Map() });
  });

  test('keeps byte order mark, line ends and stray returns', () => {
    const written = `\ufeff${TWO.replaceAll('\n', '\r\n')}x\ry\n`;
    expect(edit('a.md', written, { 0: 'JUDUL', 2: 'DUA' }).text).toBe(
      written.replace('Judul</span>', 'JUDUL</span>').replace('dua', 'DUA'),
    );
  });

  test('gets line breaks of its own kind', () => {
    const written = article(pair(101, 'a\nb', 'x\ny')).replaceAll('\n', '\r\n');
    expect(edit('a.md', written, { 0: 'c\nd' }).text).toBe(written.replace('a\r\nb', 'c\r\nd'));
  });

  test('leaves a target its own line ends, where those of the file differ', () => {
    const written = article(pair(101, 'a\nb', 'x')).replace('---\n', '---\r\n');
    expect(edit('a.md', written, { 0: 'c\nd' }).text).toBe(written.replace('a\nb', 'c\nd'));
  });

  test.each([
    ['the markup of segments', '</span><span class="sxs-lookup"><span data-stu-id="x">', 'would not be read'],
    ['another segment', pair(104, 'tiga', 'three'), 'would not be read'],
    ['a blank line', 'satu\n\nsatu', 'blank line'],
  ])('refuses a target with %s, and takes the others', (_, target, reason) => {
    const { text, refused } = edit('a.md', TWO, { 1: target, 2: 'DUA' });
    expect(text).toBe(TWO.replace('dua', 'DUA'));
    expect([...refused.keys()]).toEqual([1]);
    expect(refused.get(1)).toContain(reason);
  });

  test('refuses a target after which front matter cannot be read', () => {
    const text = article('x', { title: `"${pair(101, 'Judul', 'Title').replaceAll('"', "'")}"` });
    const { refused, text: after } = edit('a.md', text, { 0: 'a " b' });
    expect(after).toBe(text);
    expect(refused.size).toBe(1);
  });

  test('finds the second segment of an id', () => {
    const file = new EditableFile('a.md', `${pair(101, 'a', 'x')} ${pair(101, 'b', 'y')}`);
    expect([file.indexOf('aaaaa-101', 1), file.indexOf('aaaaa-101', 2), file.indexOf('aaaaa-101', 3)]).toEqual([0, 1, undefined]); // prettier-ignore
  });

  test('of bytes that are no text is not edited', () => {
    const folder = temporaryFolder({ 'a.md': Buffer.from([0x61, 0xff]) });
    expect(EditableFile.read('a.md', `${folder}/a.md`, {})).toContain('UTF-8');
    expect(EditableFile.read('b.md', `${folder}/b.md`, {})).toContain('cannot be read');
  });

  test('is edited as its bitext is, whatever it holds', () => {
    const piece = fc.constantFrom('<span', '</span>', '\r\n', '\n', ' ', 'x', '# ', '| ', pair(101, 'a', 'b'), pair(102, '**c**', 'd'), '<span data-ttu-id="1">', '\ufeff'); // prettier-ignore
    const target = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '日'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), fc.array(target, { minLength: 1, maxLength: 5 }), (pieces, targets) => {
        const written = pieces.join('');
        const whole = parse(written).segments.flatMap(({ source, target: half }, index) => (source && half ? [index] : []));
        const edits = new Map(targets.slice(0, whole.length).map((text, index) => [index, text]));
        const { text, refused } = new EditableFile('a.md', written).edit(edits);
        const taken = [...edits].filter(([index]) => !refused.has(index));
        expect(text).toBe(replaceTargets(parse(written), new Map(taken.map(([index, it]) => [whole[index]!, it]))));
      }), // prettier-ignore
    );
  });
});

describe('a YAML page', () => {
  const page = (written: string) => `### YamlMime:FAQ\nmetadata:\n  title: x\nsections:\n- name: ${written}\n`;
  const segment = pair(101, 'satu', 'one');

  test.each([
    ['single quotes', `'${segment}'`, "it's", "it''s"],
    ['double quotes', `"${segment.replaceAll('"', '\\"')}"`, 'a "b" \\c', 'a \\"b\\" \\\\c'],
    ['no quotes', segment, 'SATU', 'SATU'],
  ])('gets a target as it must stand in %s', (_, scalar, target, written) => {
    const text = page(scalar);
    const edited = edit('a.yml', text, { 0: target });
    expect(edited.refused).toEqual(new Map());
    expect(edited.text).toBe(text.replace('satu', () => written));
  });

  test('refuses what YAML would read as something else', () => {
    const { refused } = edit('a.yml', page(segment), { 0: 'a: b # c' });
    expect(refused.size).toBe(1);
  });
});
