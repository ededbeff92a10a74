import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse, project } from '../../src/bitext/index.ts';
import { createPartsRenderer } from '../../src/markdown/index.ts';
import { SOURCE_LOCALE } from '../../src/model/locale.ts';
import { readYamlPage } from '../../src/site/yaml-pages/read-yaml-page.ts';
import { yamlPageBody } from '../../src/site/yaml-pages/yaml-page-body.ts';
import { describeCorpora, listCorpora } from '../support/corpora.ts';
import { textOf } from './corpus-files.ts';

/** YAML files whose first line says what they are, and the pairs in them as a plain search for opening tags counts them. */
const EXPECTED: Readonly<Record<string, readonly [files: number, pairs: number]>> = {
  'alchemy-ar-SA': [1, 0],
  'alchemy-de-DE': [1, 0],
  'alchemy-id-ID': [1, 0],
  'alchemy-ja-JP': [1, 0],
  'alchemy-th-TH': [1, 0],
  'aspnetcore-de-de': [2, 0],
  'docs-desktop-ja-jp': [4, 0],
  'edge-developer-pt-BR': [1, 0],
  'iotcore-zh-CN': [1, 0],
  'learn-zh-CN': [80, 543],
  'sp-dev-2018-ru-ru': [0, 0],
};

describeCorpora('YAML pages of the corpora', (folder) => {
  const render = createPartsRenderer();

  it.each(listCorpora(folder))('$name: every page is read, and shows all its pairs', ({ name, docset }) => {
    const locales = { target: SOURCE_LOCALE, source: SOURCE_LOCALE };
    let files = 0;
    let pairs = 0;
    const problems: string[] = [];
    for (const file of readdirSync(docset, { recursive: true, encoding: 'utf8' })) {
      const text = file.endsWith('.yml') ? (textOf(docset, file) ?? '') : '';
      if (!/^\uFEFF?#+ ?YamlMime:/.test(text)) continue;
      files++;
      const page = readYamlPage(text);
      const found = page.file.pairs();
      pairs += found.length;
      for (const { code } of page.file.diagnostics) problems.push(`${file} ${code}`);

      const body = yamlPageBody(page, { path: file, resolveLink: undefined });
      const { html } = render(body.parts, { locales, path: file });
      // What stands in `metadata` is no part of the body.
      const metadata = /^metadata:\n(?: .*\n)*/m.exec(page.text)?.[0] ?? '';
      for (const { id } of found) {
        if (!html.includes(`id="ttu-${id}"`) && !metadata.includes(`"${id}"`)) problems.push(`${file} ${id}`);
      }
      expect(project(parse(text), 'target')).not.toContain('data-stu-id');
    }
    expect([files, pairs]).toEqual(EXPECTED[name]);
    expect(problems).toEqual([]);
  });
});
