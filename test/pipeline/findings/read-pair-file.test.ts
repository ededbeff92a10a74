import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPairFile } from '../../../src/pipeline/findings/read-pair-file.ts';
import { pair } from '../bilingual-markdown.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('pairs of a YAML page stand at lines of the file, not of their text', () => {
  const text = `### YamlMime:FAQ\nmetadata:\n  title: x\nsections:\n- name: ${pair(101, 'Satu', 'One')}\n- name: '${pair(102, 'Dua', 'Two')}'\n`;
  const folder = temporaryFolder({ 'a.yml': text });
  const file = { path: 'a.yml', absolutePath: join(folder, 'a.yml'), isArticle: true, metadata: {} };
  const read = readPairFile(file, { folder }, []);
  expect(read?.pairs.map((it) => it.pair.line)).toEqual([5, 6]);
  const [first] = read?.pairs ?? [];
  const { start, end } = first!.targetInFile({ start: 0, end: 4 });
  expect(text.slice(start, end)).toBe('Satu');
});
