import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarityOf, tokenDistance } from '../../../src/exchange/memory/token-distance.ts';
import { TokenIndex } from '../../../src/exchange/memory/token-index.ts';

const anyText = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 12 });
const anyThreshold = fc.integer({ min: 1, max: 100 });

test('finds what comparing with every text finds', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 15 }), anyText, anyThreshold, (texts, asked, threshold) => {
      const expected = texts.flatMap((text, index) => {
        const codes = (tokens: readonly string[]) => tokens.map((token) => token.charCodeAt(0));
        const distance = tokenDistance(codes(text), codes(asked), Infinity);
        const similarity = similarityOf(distance, text.length, asked.length);
        return similarity >= threshold ? [{ index, similarity }] : [];
      });
      expect(new TokenIndex(texts, threshold).similarTo(asked)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
