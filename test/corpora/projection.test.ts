import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse, print, project } from '../../src/bitext/index.ts';
import { countPairs } from '../../src/segments/segment-pair.ts';
import { describeCorpora, listCorpora } from '../support/corpora.ts';
import { markdownPaths, publishedFiles, textOf } from './corpus-files.ts';
import { EXPECTED } from './expected.ts';

/** The published form writes some `\*` as `*` and leaves others. */
const withoutStarEscapes = (text: string): string => text.replaceAll('\\*', '*');

describeCorpora('bilingual files of the corpora', (folder) => {
  const corpora = listCorpora(folder);

  it('are of the corpora that are known', () => {
    expect(corpora.map(({ name }) => name)).toEqual(Object.keys(EXPECTED).sort((a, b) => (a < b ? -1 : 1)));
  });

  it.each(corpora)('$name: every file prints byte for byte', ({ docset }) => {
    const changed: string[] = [];
    for (const file of markdownPaths(docset)) {
      const bytes = readFileSync(path.join(docset, file));
      const printed = print(parse(bytes.toString('utf8')));
      if (!Buffer.from(printed, 'utf8').equals(bytes)) changed.push(file);
    }
    expect(changed).toEqual([]);
  });

  it.each(corpora)('$name: target projections are the published files', (corpus) => {
    const expected = EXPECTED[corpus.name]!;
    const found = { published: markdownPaths(corpus.published).length, equal: 0, equalButEscapes: 0 };
    for (const { bilingual, published } of publishedFiles(corpus)) {
      const projection = project(parse(bilingual), 'target');
      if (projection === published) found.equal++;
      else if (withoutStarEscapes(projection) === withoutStarEscapes(published)) found.equalButEscapes++;
    }
    expect({ ...found, other: found.published - found.equal - found.equalButEscapes }).toEqual({
      published: expected.published,
      equal: expected.equal,
      equalButEscapes: expected.equalButEscapes,
      other: expected.other,
    });
  });

  it.each(corpora)('$name: every well-formed pair is found', ({ name, docset }) => {
    // As an independent expression counts them: no half holds another's opening tag.
    const wellFormed =
      /<span data-ttu-id="[^"]*">(?:(?!<span data-[ts]tu-id)[\s\S])*?<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">/g;
    let pairs = 0;
    let escapedPairs = 0;
    let counted = 0;
    for (const file of markdownPaths(docset)) {
      const text = textOf(docset, file)!;
      const bitext = parse(text);
      const count = countPairs(bitext.segments);
      if (bitext.diagnostics.some(({ code }) => code === 'escaped-segment-markup')) {
        const plain = [...text.matchAll(wellFormed)].length;
        escapedPairs += count - plain;
        pairs += plain;
      } else pairs += count;
      counted += [...text.matchAll(wellFormed)].length;
    }
    expect(pairs).toBe(EXPECTED[name]!.pairs);
    expect(counted).toBe(EXPECTED[name]!.pairs);
    // Only one corpus holds files whose markup was escaped, and more pairs than an expression for plain ones sees.
    if (name === 'iotcore-zh-CN') expect(escapedPairs).toBeGreaterThan(0);
    else expect(escapedPairs).toBe(0);
  });
});
