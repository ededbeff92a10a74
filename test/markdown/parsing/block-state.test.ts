import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { expect, it } from 'vitest';
import { QuickStateBlock } from '../../../src/markdown/parsing/block-state.ts';

const markdown = new MarkdownIt();

it('finds the lines that markdown-it finds', () => {
  const piece = fc.constantFrom('\n', ' ', '\t', 'a', '>', '- ', '\u00a0', 'ä\n', '    ', '\r');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const expected = Object.entries(new StateBlock(text, markdown, {}, []));
      expect(Object.entries(new QuickStateBlock(text, markdown, {}, []))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
