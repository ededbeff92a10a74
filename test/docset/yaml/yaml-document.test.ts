import { describe, expect, it } from 'vitest';
import { readYamlDocument, type YamlNode } from '../../../src/docset/index.ts';

/** A tree as plain values, each text with what is written at its place. */
function written(text: string, node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  switch (node.kind) {
    case 'scalar':
      return [node.text, text.slice(node.range.start, node.range.end)];
    case 'list':
      return node.items.map((item) => written(text, item));
    case 'mapping':
      return Object.fromEntries([...node.entries].map(([key, item]) => [key, written(text, item)]));
  }
}

describe('readYamlDocument', () => {
  it('gives texts as written, and where they stand', () => {
    const text =
      "### YamlMime:Landing\ntitle: 'It''s'\ncount: 010\nempty:\nlist:\n# which\n- a # the first\n- # the second\n  b\n";
    const { mime, root, diagnostics } = readYamlDocument(text);
    expect({ mime, diagnostics }).toEqual({ mime: 'Landing', diagnostics: [] });
    expect(written(text, root)).toEqual({
      title: ["It's", "'It''s'"],
      count: ['010', '010'],
      empty: ['', ''],
      list: [
        ['a', 'a'],
        ['b', 'b'],
      ],
    });
  });

  it('reads metadata as front matter is read', () => {
    const { metadata } = readYamlDocument('metadata:\n  title: x\n  ms.date: 2024-01-02\n  hidden: true\n  order: 3\n');
    expect(metadata).toEqual({ title: 'x', 'ms.date': '2024-01-02', hidden: true, order: 3 });
    expect(readYamlDocument('metadata: text\n').metadata).toEqual({});
  });

  it.each([
    ['a quotation mark that is not closed', 'title: "x\n'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n'],
    ['a text that goes on after its quotation mark', "a: 'x' y\n"],
  ])('reports %s', (_, text) => {
    const { root, diagnostics } = readYamlDocument(text);
    expect(root).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'yaml-invalid' }]);
    expect(diagnostics[0]?.range?.start).toBeLessThanOrEqual(text.length);
  });

  it('recovers the title and the metadata of what is no YAML', () => {
    const { metadata } = readYamlDocument('title: Lampu\nsummary: a: b\nmetadata:\n  description: x\n');
    expect(metadata).toEqual({ title: 'Lampu', description: 'x' });
  });

  it('refuses a tree that aliases blow up, or that holds itself', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]\n`);
    for (const text of [`l0: &l0 [x]\n${levels.join('')}`, 'a: &a\n  b: *a\n'])
      expect(readYamlDocument(text).diagnostics).toMatchObject([{ code: 'yaml-invalid' }]);
  });

  it('says no kind where the first line says none', () => {
    expect(readYamlDocument('title: x\n### YamlMime:Hub\n')).not.toHaveProperty('mime');
  });
});
