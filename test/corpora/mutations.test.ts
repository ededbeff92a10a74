import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, print, projectBoth } from '../../src/bitext/index.ts';
import { createRenderer, monolingual } from '../../src/markdown/index.ts';
import { CONTEXT } from '../markdown/render.ts';
import { mutations } from '../markdown/mutations.ts';
import { describeCorpora, listCorpora } from '../support/corpora.ts';
import { markdownPaths, textOf } from './corpus-files.ts';

const ARTICLES_PER_CORPUS = 20;
const LARGEST = 20_000;
const SEED = 20_201_120;

/** Articles spread evenly over a corpus. */
function sample(docset: string): string[] {
  const files = markdownPaths(docset);
  const step = Math.max(1, Math.floor(files.length / ARTICLES_PER_CORPUS));
  return files
    .filter((_, i) => i % step === 0)
    .map((file) => textOf(docset, file)!)
    .filter((text) => text.length < LARGEST);
}

describeCorpora('mutated articles of the corpora', (folder) => {
  it.each(listCorpora(folder))('$name: are printed back and rendered', ({ docset }) => {
    const articles = sample(docset);
    const render = createRenderer();
    fc.assert(
      fc.property(fc.constantFrom(...articles), mutations, (article, mutate) => {
        const text = mutate(article);
        expect(print(parse(text)) === text).toBe(true);
        const both = projectBoth(parse(text.replace(/\r\n?/g, '\n')));
        expect(render(both, CONTEXT).translationHtml).toBe(render(monolingual(both.target), CONTEXT).translationHtml);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
