import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { readFolder, temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

/** Everything that a program likes to tidy up: a byte order mark, CRLF, a tab, no line end at the end, broken UTF-8. */
function awkward(first: string, second: string): Buffer {
  const text = `\uFEFF---\r\ntitle: A\r\n---\r\n\r\n# ${first}\t \r\n\r\n- ${second}\r`;
  return Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0xc3, 0x28])]);
}

const BILINGUAL = awkward(pair(101, 'Caf\u00e9 **tebal**', 'Caf\u00e9 in **bold**'), pair(102, 'العربية', 'Arabic'));
const TARGET = awkward('Caf\u00e9 **tebal**', 'العربية');
const SOURCE = awkward('Caf\u00e9 in **bold**', 'Arabic');

const DOCSET = {
  'id-ID/a.md': BILINGUAL,
  'id-ID/README.md': `${pair(101, 'Baca', 'Read')}\n`,
  'id-ID/includes/deep/note.md': `> ${pair(101, 'Catatan', 'Note')}\n`,
  'id-ID/media/x.png': 'no Markdown',
};

describe('one file', () => {
  test.each([
    ['target', TARGET],
    ['source', SOURCE],
  ])('its %s goes to standard output, byte for byte', async (side, expected) => {
    const run = await diglot(['project', 'id-ID/a.md', '--side', side], { cwd: temporaryFolder(DOCSET) });
    expect(run.code).toBe(0);
    expect(run.stderr).toBe('');
    expect(run.bytes.equals(expected)).toBe(true);
  });

  test('goes into a folder where one is named', async () => {
    const cwd = temporaryFolder(DOCSET);
    const run = await diglot(['project', 'id-ID/a.md', '--side', 'target', '--out', 'new/folder'], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'new/folder/a.md')).equals(TARGET)).toBe(true);
  });

  test('is not written over itself', async () => {
    const cwd = temporaryFolder(DOCSET);
    const run = await diglot(['project', 'id-ID/a.md', '--side', 'target', '--out', 'id-ID'], { cwd });
    expect(run.code).toBe(2);
    expect(readFileSync(join(cwd, 'id-ID/a.md')).equals(BILINGUAL)).toBe(true);
  });

  test('that is missing is wrong usage', async () => {
    const run = await diglot(['project', 'none.md', '--side', 'target'], { cwd: temporaryFolder() });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('"none.md"');
  });
});

describe('a docset', () => {
  test('gives a file for each Markdown file, and nothing else', async () => {
    const cwd = temporaryFolder(DOCSET);
    const run = await diglot(['project', 'id-ID', '--side', 'source', '--out', 'en', '--json'], { cwd });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toEqual({ files: 3 });
    const written = readFolder(join(cwd, 'en'));
    expect([...written.keys()]).toEqual(['README.md', 'a.md', 'includes/deep/note.md']);
    expect(written.get('a.md')?.equals(SOURCE)).toBe(true);
    expect(written.get('README.md')?.toString()).toBe('Read\n');
    expect(written.get('includes/deep/note.md')?.toString()).toBe('> Note\n');
  });

  test('needs a folder to go to', async () => {
    const run = await diglot(['project', 'id-ID', '--side', 'target'], { cwd: temporaryFolder(DOCSET) });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('--out');
  });

  test.each(['id-ID', './id-ID/', 'id-ID/../id-ID'])('is not overwritten through %s', async (out) => {
    const cwd = temporaryFolder(DOCSET);
    const run = await diglot(['project', 'id-ID', '--side', 'target', '--out', out], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('not overwritten');
    expect(readFileSync(join(cwd, 'id-ID/README.md'), 'utf8')).toBe(DOCSET['id-ID/README.md']);
  });

  test('gets a folder of its own beside others', async () => {
    const files = { ...DOCSET, 'ar-SA/a.md': article(`${pair(101, 'واحد', 'One')}\n`) };
    const cwd = temporaryFolder(files);
    const run = await diglot(['project', 'id-ID', 'ar-SA', '--side', 'target', '--out', 'both'], { cwd });
    expect(run.code).toBe(0);
    expect([...readFolder(join(cwd, 'both')).keys()]).toEqual([
      'ar-sa/a.md',
      'id-id/README.md',
      'id-id/a.md',
      'id-id/includes/deep/note.md',
    ]);
  });

  test('beside another of its locale keeps its own text', async () => {
    const files = { 'one/id-ID/a.md': article('Satu\n'), 'two/id-ID/a.md': article('Dua\n') };
    const cwd = temporaryFolder(files);
    const run = await diglot(['project', 'one/id-ID', 'two/id-ID', '--side', 'target', '--out', 'both'], { cwd });
    const texts = existsSync(join(cwd, 'both')) ? [...readFolder(join(cwd, 'both')).values()].map(String) : [];
    // Refusing is as good as writing both; losing one of them in silence is not.
    if (run.code === 0) expect(texts.sort()).toEqual([article('Dua\n'), article('Satu\n')].sort());
    else expect(run.stderr).toContain('a.md');
  });
});
