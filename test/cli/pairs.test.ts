import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { parseCsv } from './parse-csv.ts';
import { DIGLOT, diglot } from './run-diglot.ts';

const FIELDS = ['file', 'id', 'line', 'source', 'target', 'context'];

const DOCSET = {
  'id-ID/README.md': `${pair(101, 'Baca saya', 'Read me')}\n`,
  'id-ID/a.md': article(`# ${pair(102, 'Judul **tebal**', 'Title in **bold**')}\n\n- ${pair(103, 'Butir', 'Item')}\n`),
  'id-ID/includes/note.md': `> ${pair(104, 'Kutipan', 'Quote')}\n`,
  'id-ID/z.md': article(`| A |\n|---|\n| ${pair(105, 'Sel', 'Cell')} |\n\n${pair(106, 'Akhir', 'End')}\n`),
};

const ROWS = [
  ['README.md', 'aaaaa-101', 1, 'Read me', 'Baca saya', 'paragraph'],
  ['a.md', 'aaaaa-102', 4, 'Title in **bold**', 'Judul **tebal**', 'heading'],
  ['a.md', 'aaaaa-103', 6, 'Item', 'Butir', 'list'],
  ['includes/note.md', 'aaaaa-104', 1, 'Quote', 'Kutipan', 'quote'],
  ['z.md', 'aaaaa-105', 6, 'Cell', 'Sel', 'table'],
  ['z.md', 'aaaaa-106', 8, 'End', 'Akhir', 'paragraph'],
];

const lines = (text: string) => text.trimEnd().split('\n');

describe('diglot pairs', () => {
  test('prints one JSON object for each pair, of every Markdown file', async () => {
    const { code, stdout, stderr } = await diglot(['pairs', 'id-ID'], { cwd: temporaryFolder(DOCSET) });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const objects = lines(stdout).map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const object of objects) expect(Object.keys(object)).toEqual(FIELDS);
    expect(objects.map((object) => Object.values(object))).toEqual(ROWS);
  });

  test('--format csv prints the same as RFC 4180 has it', async () => {
    const { code, stdout } = await diglot(['pairs', 'id-ID', '--format', 'csv'], { cwd: temporaryFolder(DOCSET) });
    expect(code).toBe(0);
    const [head, ...records] = parseCsv(stdout);
    expect(head).toEqual(FIELDS);
    expect(records).toEqual(ROWS.map((row) => row.map(String)));
  });

  test('CSV keeps quotes, commas and line ends, and disarms what a spreadsheet would compute', async () => {
    const targets = [
      'Kata "besar", lalu koma',
      'Baris\nkedua',
      'Baris\r\nkedua',
      '=SUM(A1:A9)',
      '+62 812',
      '-1',
      '@rumus',
      '＝1+1',
      "'=1",
      '\tmenjorok',
      '1.10',
      'tanpa =apa pun',
      'العربية، «فقرة»',
      '"',
      '',
    ];
    const body = targets.map((target, i) => pair(101 + i, target, 'Source')).join('\n\n');
    const cwd = temporaryFolder({ 'id-ID/a.md': article(`${body}\n`) });
    const csv = await diglot(['pairs', 'id-ID', '--format', 'csv'], { cwd });
    const column = parseCsv(csv.stdout)
      .slice(1)
      .map((record) => record[4]);
    expect(column).toEqual(targets.map((target) => (/^'*[=+\-@＝\t\r]/.test(target) ? `'${target}` : target)));
    const jsonl = await diglot(['pairs', 'id-ID'], { cwd });
    const written = lines(jsonl.stdout).map((line) => (JSON.parse(line) as { target: string }).target);
    expect(written).toEqual(targets);
  });

  test('takes a single file, and names it as its folder would not', async () => {
    const { code, stdout } = await diglot(['pairs', 'id-ID/includes/note.md'], { cwd: temporaryFolder(DOCSET) });
    expect(code).toBe(0);
    expect(lines(stdout)).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ file: 'note.md', target: 'Kutipan' });
  });

  test('takes several docsets in the order they are named', async () => {
    const cwd = temporaryFolder({ ...DOCSET, 'de-DE/a.md': article(`${pair(101, 'Eins', 'One')}\n`) });
    const { stdout } = await diglot(['pairs', 'de-DE', 'id-ID'], { cwd });
    expect(lines(stdout)).toHaveLength(ROWS.length + 1);
    expect(stdout).toMatch(/^\{"file":"a\.md","id":"aaaaa-101","line":4,"source":"One","target":"Eins"/);
  });

  test('prints the pairs of a docset without articles', async () => {
    const cwd = temporaryFolder({ 'id-ID/README.md': DOCSET['id-ID/README.md'] });
    const { code, stdout } = await diglot(['pairs', 'id-ID'], { cwd });
    expect(code).toBe(0);
    expect(lines(stdout)).toHaveLength(1);
  });

  test('reports a file that cannot be read, and prints the rest', async () => {
    const cwd = temporaryFolder(DOCSET);
    rmSync(join(cwd, 'id-ID/z.md'));
    symlinkSync(join(cwd, 'gone.md'), join(cwd, 'id-ID/z.md'));
    const { code, stdout, stderr } = await diglot(['pairs', 'id-ID'], { cwd });
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(4);
    expect(stderr).toContain('id-ID/z.md:1:1 error unreadable-file');
  });

  test.each(['missing', 'missing.md'])('a docset %s that is not there is wrong usage', async (name) => {
    const { code, stdout, stderr } = await diglot(['pairs', name], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`"${name}"`);
  });
});

describe.skipIf(process.platform === 'win32')('a reader that has seen enough', () => {
  const many = Array.from({ length: 4000 }, (_, i) => pair(i, `Kalimat nomor ${i}.`, `Sentence number ${i}.`));
  const files = { 'id-ID/a.md': article(`${many.join('\n\n')}\n`), 'id-ID/b.md': article(`${many.join('\n\n')}\n`) };

  test.each(['jsonl', 'csv'])('ends the command in silence (%s)', (format) => {
    const cwd = temporaryFolder(files);
    const script = 'node "$0" pairs id-ID --format "$1" | head -1; echo "${PIPESTATUS[0]}"';
    const { stdout, stderr } = spawnSync('bash', ['-c', script, DIGLOT, format], { cwd, encoding: 'utf8' });
    const [first, code] = lines(stdout);
    expect(first).toMatch(/^(?:\{"file":"a\.md"|file,id,line)/);
    expect(stderr).toBe('');
    expect(code).toBe('0');
  });

  test('of messages does not stop a build', () => {
    const cwd = temporaryFolder(files);
    const script = 'node "$0" build id-ID --out site --no-search 2>&1 >/dev/null | true; echo "${PIPESTATUS[0]}"';
    const { stdout } = spawnSync('bash', ['-c', script, DIGLOT], { cwd, encoding: 'utf8' });
    expect(stdout).toBe('0\n');
  });
});
