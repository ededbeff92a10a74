import { describe, expect, test } from 'vitest';
import type { PairContext } from '../../../src/segments/index.ts';
import { fitTarget } from '../../../src/pipeline/exchange/fit-target.ts';
import { codedHalves } from '../../../src/segments/index.ts';

const pairOf = (source: string, target: string, context: PairContext = 'paragraph') => ({ source, target, context });

describe('a target that comes as Markdown', () => {
  test.each([
    ['stands on one line if its segment does', 'a \n b\r\nc', pairOf('x', 'y'), 'a b c'],
    ['keeps its lines if its segment has some', 'a\r\nb', pairOf('x\ny', ''), 'a\nb'],
    ['has its bars escaped in a table', 'a | b \\| c', pairOf('x', 'y', 'table'), 'a \\| b \\| c'],
    ['keeps bars where its segment spans cells', 'a | b', pairOf('x | y', '', 'table'), 'a | b'],
    ['keeps its bars elsewhere', 'a | b', pairOf('x', 'y'), 'a | b'],
    ['keeps markup', '**a** `b`', pairOf('x', 'y'), '**a** `b`'],
  ])('%s', (_, written, pair, target) => {
    expect(fitTarget([written], pair, 'markdown')).toEqual({ target });
  });

  test.each([
    ['empty', '  ', 'empty'],
    ['of segments’ markup', 'a <span data-ttu-id="1">', 'markup of segments'],
    ['with a span that nothing opened', 'a</span>', 'span'],
    ['with a control character', 'a\u0007b', 'U+0007'],
  ])('is refused if it is %s', (_, written, problem) => {
    expect(fitTarget([written], pairOf('x', 'y'), 'markdown')).toEqual({ problem: expect.stringContaining(problem) });
  });

  test('may have a control character that its segment has', () => {
    expect(fitTarget(['a\u0007b'], pairOf('x\u0007', ''), 'markdown')).toEqual({ target: 'a\u0007b' });
  });
});

describe('a target that comes as text and codes', () => {
  const { source } = codedHalves('Press **OK**.', '');

  test('is put together', () => {
    expect(fitTarget(source, pairOf('Press **OK**.', ''), 'coded')).toEqual({ target: 'Press **OK**.' });
  });

  test('has what reads as markup, and came as text, escaped', () => {
    const typed = source.map((part) => (part === 'Press ' ? 'Use `x` and [y](z), \\*not\\* ' : part));
    expect(fitTarget(typed, pairOf('Press **OK**.', ''), 'coded')).toEqual({
      target: 'Use \\`x\\` and \\[y\\](z), \\*not\\* **OK**.',
    });
  });
});
