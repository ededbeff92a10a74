import fc from 'fast-check';
import Token from 'markdown-it/lib/token.mjs';
import { expect, it } from 'vitest';
import { boundaryCursor, flushBoundaries } from '../../../src/markdown/bilingual/boundary-rules.ts';
import { boundariesOf } from '../../../src/markdown/bilingual/fragments.ts';
import { isPlain, plainTokens } from '../../../src/markdown/bilingual/plain-content.ts';
import { createMarkdown } from '../../../src/markdown/renderer.ts';

const markdown = createMarkdown();

it('makes the tokens that inline parsing makes', () => {
  const punctuation = '! " # % \' ( ) + , - . / : ; = > ? ] ^ { | } ： ！ ］ 】 :: www http e@ 😀 ä 語 \u00a0'.split(
    ' ',
  );
  const piece = fc.oneof(fc.constantFrom(...punctuation, ' ', 'a b'), fc.string({ unit: 'binary', maxLength: 2 }));
  const content = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').trim());
  const offsets = fc.uniqueArray(fc.nat(20), { maxLength: 6 });
  fc.assert(
    fc.property(content, offsets, (text, numbers) => {
      fc.pre(isPlain(text));
      const sorted = numbers.filter((offset) => offset <= text.length).sort((a, b) => a - b);
      const fragments = sorted
        .slice(1)
        .flatMap((to, i) => (i % 2 === 0 ? [{ segment: i, from: sorted[i] ?? 0, to }] : []));
      const cursor = boundaryCursor(text, fragments);
      const parsed: Token[] = [];
      markdown.inline.parse(text, markdown, { cursor, context: {}, side: 'target' }, parsed);
      flushBoundaries(cursor, parsed, Token);
      expect(plainTokens(text, boundariesOf(fragments), Token)).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
});
