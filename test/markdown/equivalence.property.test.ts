import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutations } from './mutations.ts';
import { render, renderTargetAlone } from './render.ts';
import { SAMPLES } from './samples.ts';
import { translationView, visible } from './visible.ts';

const article = fc
  .tuple(fc.constantFrom(...SAMPLES.map(({ markdown }) => markdown)), mutations)
  .map(([text, mutate]) => mutate(text));

describe('for every mutation of an article', () => {
  it('the translation view is the rendering of the translation alone', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(translationView(render(text).html)).toEqual(visible(renderTargetAlone(text).html));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });

  it('the translation’s HTML is the rendering of the translation alone, byte for byte', () => {
    fc.assert(
      fc.property(article, (text) => {
        const rendered = render(text);
        const alone = renderTargetAlone(text);
        expect(rendered.translationHtml).toBe(alone.translationHtml);
        expect(rendered.headings).toEqual(alone.headings);
      }),
      { numRuns: 500 },
    );
  });
});
