import { describe, expect, it } from 'vitest';
import { parse } from '../../src/bitext/index.ts';
import { bodyOf, readBilingualFile, segmentPairs } from '../../src/segments/index.ts';
import { countPairs } from '../../src/segments/segment-pair.ts';
import { pair, stu, ttu } from '../bitext/markup.ts';

describe('segmentPairs', () => {
  it('gives complete pairs with the line on which they start', () => {
    const text = `---\ntitle: x\n---\n\n${pair('1', 'Satu', 'One')} ${ttu('2', 'T')}\r\n${stu('3', 'S')}\r\n${pair('4', 'A\nB', 'a')} ${pair('5', 'C', 'c')}`;
    expect(segmentPairs(text).map(({ id, line, source, target }) => [id, line, source, target])).toEqual([
      ['1', 5, 'One', 'Satu'],
      ['4', 7, 'a', 'A\nB'],
      ['5', 8, 'c', 'C'],
    ]);
    expect(countPairs(parse(text).segments)).toBe(3);
  });

  it.each([
    ['# ', 'heading'],
    ['###### <a name="x"></a>', 'heading'],
    ['- ', 'list'],
    ['  * ', 'list'],
    ['12. ', 'list'],
    ['3) ', 'list'],
    ['| ', 'table'],
    ['| a | ', 'table'],
    ['> ', 'quote'],
    ['>> ', 'quote'],
    ['', 'paragraph'],
    ['text ', 'paragraph'],
    ['#no ', 'paragraph'],
    ['-no ', 'paragraph'],
    ['**bold** ', 'paragraph'],
  ] as const)('behind %j stands in a %s', (before, context) => {
    expect(segmentPairs(`first line\n${before}${pair('1', 'T', 'S')}`)[0]?.context).toBe(context);
  });
});

describe('readBilingualFile', () => {
  it('drops a byte order mark and normalises line ends', () => {
    const { text, projections, pairCount, segmentRange } = readBilingualFile(`\uFEFFa\r\n${pair('1', 'T', 'S')}\rb`);
    expect(projections.target).toBe('a\nT\nb');
    expect(projections.source).toBe('a\nS\nb');
    expect(pairCount).toBe(1);
    expect(text.slice(segmentRange(0).start, segmentRange(0).end)).toBe(pair('1', 'T', 'S'));
    expect(segmentRange(7)).toEqual({ start: 0, end: 0 });
  });
});

describe('bodyOf', () => {
  it('leaves out the segments before the body and moves the others', () => {
    const { projections } = readBilingualFile(`${pair('1', 'Tt', 'S')}\n${pair('2', 'U', 'Rr')}`);
    expect(bodyOf(projections, 3, 2)).toEqual({
      target: 'U',
      source: 'Rr',
      segments: [{ id: '2', target: { start: 0, end: 1 }, source: { start: 0, end: 2 } }],
    });
  });
});
