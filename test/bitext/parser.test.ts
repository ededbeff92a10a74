import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/bitext/index.ts';
import type { TextSpan } from '../../src/model/text.ts';
import { pair, stu, ttu } from './markup.ts';

/** A parse as people read it: each segment's id and halves, each diagnostic's code and the text it points at. */
function read(text: string) {
  const bitext = parse(text);
  expect(print(bitext)).toBe(text);
  const at = (range?: TextSpan) => (range ? text.slice(range.start, range.end) : undefined);
  return {
    segments: bitext.segments.map(({ id, target, source }) => [id, at(target?.text), at(source?.text)]),
    outer: bitext.segments.map(({ outer }) => at(outer)),
    diagnostics: bitext.diagnostics.map(({ code, range }) => [code, at(range)]),
    codes: bitext.diagnostics.map(({ code }) => code),
  };
}

describe('a well-formed segment', () => {
  it('has an id, two halves and the range of all its markup', () => {
    const segment = pair('999d6-102', 'Halo dunia.', 'Hello world.');
    expect(read(`# ${segment}\n`)).toEqual({
      segments: [['999d6-102', 'Halo dunia.', 'Hello world.']],
      outer: [segment],
      diagnostics: [],
      codes: [],
    });
  });

  it('knows the ranges of each half with and without its tags', () => {
    const [segment] = parse(pair('1', 'T', 'S')).segments;
    expect(segment?.target).toEqual({ id: '1', text: { start: 22, end: 23 }, outer: { start: 0, end: 30 } });
    expect(segment?.source).toEqual({ id: '1', text: { start: 77, end: 78 }, outer: { start: 30, end: 92 } });
  });

  it.each([
    ['several in a line', `${pair('1', 'A', 'a')} ${pair('2', 'B', 'b')}`, [['1', 'A', 'a'], ['2', 'B', 'b']]], // prettier-ignore
    ['a paragraph unit', pair('999d6-p101', 'T. U.', 'S. R.'), [['999d6-p101', 'T. U.', 'S. R.']]],
    ['an empty source', pair('1', 'T', ''), [['1', 'T', '']]],
    ['an empty target', pair('1', '', 'S'), [['1', '', 'S']]],
    ['a line break in each half', pair('1', 'T\nU', 'S\nR'), [['1', 'T\nU', 'S\nR']]],
    ['CRLF line breaks', `a\r\n${pair('1', 'T\r\nU', 'S')}\r\n`, [['1', 'T\r\nU', 'S']]],
    ['a self-closing span', pair('1', 'T<span/>', 'S<span />'), [['1', 'T<span/>', 'S<span />']]],
    ['white space in closing tags', pair('1', 'T', 'S').replaceAll('</span>', '</span >'), [['1', 'T', 'S']]],
    ['single quotes', pair('1', 'T', 'S').replaceAll('"', "'"), [['1', 'T', 'S']]],
    ['another attribute before the id', pair('1', 'T', 'S').replace('<span data-t', '<span lang="id" data-t'), [['1', 'T', 'S']]], // prettier-ignore
    ['no span around the source', `${ttu('1', 'T')}<span data-stu-id="1">S</span>`, [['1', 'T', 'S']]],
  ])('may have %s', (_, text, segments) => {
    expect(read(text)).toMatchObject({ segments, codes: [] });
  });
});

describe('spans inside a half', () => {
  it.each([
    ['balanced in the target', 'a <span>https:</span> b', 'S'],
    ['balanced at the target’s end', 'a <span>https:</span>', 'S'],
    ['balanced in the source', 'T', 'a <span>https:</span> b'],
    ['balanced at the source’s very end', 'T', 'a <span>https:</span>'],
    ['nested at the source’s very end', 'T', 'a <span><span>https:</span></span>'],
    ['in a code span of the target', 'the `<span>` tag', 'S'],
    ['in a code span of both halves', 'tag `<span>`', 'the `<span>` tag'],
    ['a closing tag in a code span', 'tag `</span>` akhir', 'S'],
    ['escaped', 'a \\<span> b', 'a \\<span> b'],
    ['a stray closing tag in the target', 'a </span> b', 'S'],
    ['a stray closing tag in the source', 'T', 'a </span> b'],
    ['two unclosed in the target', '<span><span class="x">T', 'S'],
  ])('%s', (_, target, source) => {
    const text = `${pair('1', target, source)} ${pair('2', 'B', 'b')}`;
    expect(read(text)).toMatchObject({ segments: [['1', target, source], ['2', 'B', 'b']], codes: [] }); // prettier-ignore
  });
});

describe('a missing half', () => {
  it('reports a target without source and keeps its text', () => {
    expect(read(`a ${ttu('1', 'T')} b ${pair('2', 'B', 'b')}`)).toMatchObject({
      segments: [['1', 'T', undefined], ['2', 'B', 'b']], // prettier-ignore
      diagnostics: [['target-without-source', '<span data-ttu-id="1">']],
    });
  });

  it.each([
    ['with its wrapper', stu('1', 'S')],
    ['without wrapper', '<span data-stu-id="1">S</span>'],
  ])('reports a source without target, %s', (_, text) => {
    expect(read(`a ${text} b`)).toMatchObject({
      segments: [['1', undefined, 'S']],
      outer: [text],
      diagnostics: [['source-without-target', '<span data-stu-id="1">']],
    });
  });

  it('does not let two strangers pair up when each has lost its own other half', () => {
    expect(read(`${ttu('1', 'T')} and ${stu('2', 'S')}`)).toMatchObject({
      segments: [['1', 'T', undefined], ['2', undefined, 'S']], // prettier-ignore
      codes: ['target-without-source', 'source-without-target'],
    });
  });
});

describe('ids', () => {
  it('pairs halves that stand side by side though their ids differ, and says so', () => {
    const text = ttu('1', 'T') + stu('2', 'S');
    expect(read(text)).toMatchObject({
      segments: [['1', 'T', 'S']],
      diagnostics: [['segment-ids-differ', text]],
    });
  });

  it('reports every repetition of an id', () => {
    const again = pair('1', 'B', 'b');
    expect(read(`${pair('1', 'A', 'a')}\n${again}`)).toMatchObject({
      segments: [['1', 'A', 'a'], ['1', 'B', 'b']], // prettier-ignore
      diagnostics: [['duplicate-segment-id', again]],
    });
  });
});

describe('quotes that became entities', () => {
  const escaped = pair('1', 'T', 'S').replaceAll('"', '&quot;');

  it('are read as quotes', () => {
    expect(read(`${escaped} ${pair('2', 'B', 'b')}`).segments).toEqual([['1', 'T', 'S'], ['2', 'B', 'b']]); // prettier-ignore
    expect(read(escaped.replaceAll('&quot;', '&#34;')).segments).toEqual([['1', 'T', 'S']]);
  });

  it('are reported once a segment, at its first tag', () => {
    expect(read(`${escaped} ${escaped.replaceAll('1', '2')}`).diagnostics).toEqual([
      ['escaped-segment-markup', '<span data-ttu-id=&quot;1&quot;>'],
      ['escaped-segment-markup', '<span data-ttu-id=&quot;2&quot;>'],
    ]);
  });

  it('are reported at the source half if only that is damaged', () => {
    const text = ttu('1', 'T') + stu('1', 'S').replaceAll('"', '&quot;');
    expect(read(text)).toMatchObject({
      segments: [['1', 'T', 'S']],
      diagnostics: [['escaped-segment-markup', '<span data-stu-id=&quot;1&quot;>']],
    });
  });
});

describe('unclosed halves', () => {
  it('recovers a target that is not closed before its source', () => {
    expect(read(`<span data-ttu-id="1">T${stu('1', 'S')} rest`)).toMatchObject({
      segments: [['1', 'T', 'S']],
      diagnostics: [['unclosed-segment', '<span data-ttu-id="1">']],
    });
  });

  it('recovers a source that is closed once instead of twice', () => {
    const text = pair('1', 'T', 'S').slice(0, -'</span>'.length);
    expect(read(`${text} rest`)).toMatchObject({
      segments: [['1', 'T', 'S']],
      diagnostics: [['unclosed-segment', '<span class="sxs-lookup">']],
    });
  });

  it('ends a source that nothing closes with its line', () => {
    const text = `${ttu('1', 'T')}<span class="sxs-lookup"><span data-stu-id="1">S\nnext line`;
    expect(read(text)).toMatchObject({
      segments: [['1', 'T', 'S']],
      diagnostics: [['unclosed-segment', '<span data-stu-id="1">']],
    });
  });

  it('does not let an unclosed source swallow the next segment of its line', () => {
    const text = `${ttu('1', 'T')}<span class="sxs-lookup"><span data-stu-id="1">S ${pair('2', 'B', 'b')}`;
    expect(read(text)).toMatchObject({ segments: [['1', 'T', 'S '], ['2', 'B', 'b']], codes: ['unclosed-segment'] }); // prettier-ignore
  });

  it('reads the text of a target without closing tag and source as ordinary text', () => {
    expect(read('<span data-ttu-id="1">T and more')).toMatchObject({
      segments: [['1', '', undefined]],
      outer: ['<span data-ttu-id="1">'],
      codes: ['target-without-source', 'unclosed-segment'],
    });
  });

  it('reads a segment inside a target by itself', () => {
    expect(read(`<span data-ttu-id="1">T ${pair('2', 'B', 'b')}${stu('1', 'S')}`)).toMatchObject({
      segments: [['1', '', undefined], ['2', 'B', 'b'], ['1', undefined, 'S']], // prettier-ignore
      codes: ['target-without-source', 'nested-segment', 'duplicate-segment-id', 'source-without-target'],
    });
  });
});

describe('blank lines', () => {
  it.each(['T\n\nU', 'T\r\n\r\nU', 'T\n \t\nU'])('reports a segment that holds one: %j', (target) => {
    const text = pair('1', target, 'S');
    expect(read(text)).toMatchObject({
      segments: [['1', target, 'S']],
      diagnostics: [['segment-spans-blocks', text]],
    });
  });

  it('reports one in the source once, and none that stands outside', () => {
    expect(read(`${pair('1', 'A\nB', 'a\n\nb\n\nc')}\n\n${pair('2', 'B', 'b')}`).codes).toEqual([
      'segment-spans-blocks',
    ]);
  });
});

it('gives diagnostics in the order of their places', () => {
  const text = `${ttu('1', 'T')} ${pair('2', 'B', 'b')} ${pair('2', 'B', 'b')} ${stu('3', 'S')} ${pair('4', 'a\n\nb', 'c')}`;
  expect(read(text).codes).toEqual([
    'target-without-source',
    'duplicate-segment-id',
    'source-without-target',
    'segment-spans-blocks',
  ]);
  const places = parse(text).diagnostics.map(({ range }) => range?.start ?? 0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it('finds nothing in text without markup', () => {
  expect(parse('')).toEqual({ text: '', tokens: [], segments: [], diagnostics: [] });
  expect(read('plain < text > with <spanner> and <b>bold</b>').segments).toEqual([]);
});
