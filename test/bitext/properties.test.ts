import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, print, project, projectBoth, replaceTargets, type Bitext } from '../../src/bitext/index.ts';
import { pair, stu, ttu } from './markup.ts';

const FRAGMENTS = [
  '<span data-ttu-id="1">',
  '<span data-ttu-id="2">',
  '<span data-ttu-id=&quot;3&quot;>',
  '<span data-ttu-id>',
  '<span class="sxs-lookup">',
  '<span class=&quot;sxs-lookup&quot;>',
  '<span data-stu-id="1">',
  '<span data-stu-id="2">',
  '<span data-stu-id=&quot;3&quot;>',
  '<span>',
  '<span/>',
  '</span>',
  '</span></span>',
  '</span><span class="sxs-lookup"><span data-stu-id="1">',
  '<span',
  '</span',
  '>',
  '&quot;',
  '&amp;',
  'text',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '`',
  '\\',
  '文',
  '\uFEFF',
  pair('999d6-p101', 'T', 'S'),
  ttu('4', 'T'),
  stu('5', 'S'),
];

const markup = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((fragments) => fragments.join(''));
const anyText = fc.oneof(markup, fc.string({ unit: 'binary' }), fc.string());

/** Text without markup, and without anything that joins to markup with what stands around it. */
const half = fc.string().map((text) => text.replace(/[<>]/g, ''));

const runs = { numRuns: 1000 };

function sharedText({ text, segments }: Bitext): string {
  let shared = '';
  let position = 0;
  for (const { outer } of segments) {
    shared += text.slice(position, outer.start);
    position = outer.end;
  }
  return shared + text.slice(position);
}

describe('for every text', () => {
  it('prints what was parsed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(print(parse(text))).toBe(text);
      }),
      runs,
    );
  });

  it('tiles the text with tokens that are not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let position = 0;
        for (const { start, end } of parse(text).tokens) {
          expect(start).toBe(position);
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(position).toBe(text.length);
      }),
      runs,
    );
  });

  it('finds segments that are ordered, disjoint and hold their halves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let position = 0;
        for (const { outer, target, source } of parse(text).segments) {
          const places = [position, outer.start];
          if (target) places.push(target.outer.start, target.text.start, target.text.end, target.outer.end);
          if (source) places.push(source.outer.start, source.text.start, source.text.end, source.outer.end);
          places.push(outer.end, text.length);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(target ?? source).toBeDefined();
          position = outer.end;
        }
      }),
      runs,
    );
  });

  it('points every diagnostic at a place in the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let previous = 0;
        for (const { range } of parse(text).diagnostics) {
          expect(range!.start).toBeGreaterThanOrEqual(previous);
          expect(range!.end).toBeGreaterThan(range!.start);
          expect(range!.end).toBeLessThanOrEqual(text.length);
          previous = range!.start;
        }
      }),
      runs,
    );
  });

  it('loses no shared character in either projection', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bitext = parse(text);
        const both = projectBoth(bitext);
        for (const side of ['target', 'source'] as const) {
          const projection = project(bitext, side);
          expect(both[side]).toBe(projection);
          let position = 0;
          let shared = '';
          both.segments.forEach((segment, i) => {
            const range = bitext.segments[i]![side]?.text ?? { start: 0, end: 0 };
            expect(projection.slice(segment[side].start, segment[side].end)).toBe(text.slice(range.start, range.end));
            shared += projection.slice(position, segment[side].start);
            position = segment[side].end;
          });
          expect(shared + projection.slice(position)).toBe(sharedText(bitext));
        }
      }),
      runs,
    );
  });

  it('changes no byte when targets are replaced by themselves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bitext = parse(text);
        const targets = bitext.segments.flatMap(({ target }, i) =>
          target ? [[i, text.slice(target.text.start, target.text.end)] as const] : [],
        );
        expect(replaceTargets(bitext, new Map(targets))).toBe(text);
      }),
      runs,
    );
  });
});

describe('for every well-formed text', () => {
  const segments = fc.array(fc.record({ target: half, source: half, between: half }), { maxLength: 12 });

  it('finds each segment, and nothing wrong but blank lines', () => {
    fc.assert(
      fc.property(segments, (list) => {
        const text = list.map(({ target, source, between }, i) => pair(`a-${i}`, target, source) + between).join('');
        const bitext = parse(text);
        const found = projectBoth(bitext);
        expect(bitext.diagnostics.filter(({ code }) => code !== 'segment-spans-blocks')).toEqual([]);
        expect(found.segments.map(({ id }) => id)).toEqual(list.map((_, i) => `a-${i}`));
        expect(found.target).toBe(list.map(({ target, between }) => target + between).join(''));
        expect(found.source).toBe(list.map(({ source, between }) => source + between).join(''));
      }),
      runs,
    );
  });

  it('gives new targets back after they were replaced, and the sources untouched', () => {
    fc.assert(
      fc.property(segments, fc.array(half, { minLength: 12, maxLength: 12 }), (list, targets) => {
        const text = list.map(({ target, source, between }, i) => pair(`a-${i}`, target, source) + between).join('');
        const edited = replaceTargets(parse(text), new Map(list.map((_, i) => [i, targets[i]!])));
        const again = parse(edited);
        const halves = again.segments.map(({ target, source }) => [
          edited.slice(target!.text.start, target!.text.end),
          edited.slice(source!.text.start, source!.text.end),
        ]);
        expect(halves).toEqual(list.map(({ source }, i) => [targets[i], source]));
        expect(project(again, 'source')).toBe(project(parse(text), 'source'));
      }),
      runs,
    );
  });
});

describe('in linear time, so that none of these takes more than an instant', () => {
  const MANY = 200_000;

  it.each([
    ['targets that open', '<span data-ttu-id="1">', MANY],
    ['sources that open', '<span data-stu-id="1">', MANY],
    ['wrapped sources that open', '<span class="sxs-lookup"><span data-stu-id="1">', MANY],
    ['sources that open, each on its line', '<span data-stu-id="1">\n', MANY],
    ['wrappers that open', '<span class="sxs-lookup">', MANY],
    ['spans that open', '<span>', MANY],
    ['spans that close', '</span>', MANY],
    ['spans that begin', '<span', 500_000],
    ['spans that begin to close', '</span ', 500_000],
    ['spans that begin, each with an entity', '<span data-ttu-id=&quot;', MANY],
    ['targets and spans that open', '<span data-ttu-id="1"><span>', MANY],
    ['targets that open among closing tags', '<span data-ttu-id="1"></span></span>', MANY],
    ['segments in one line', pair('1', 'T', 'S'), MANY],
    ['targets without sources', ttu('1', 'T'), MANY],
    ['sources without targets', stu('1', 'S'), MANY],
    ['line feeds in segments', `${pair('1', 'T\n', '\n \nS')}\n`, 50_000],
  ])(
    'parses many %s',
    (_, piece, count) => {
      const text = piece.repeat(count);
      const bitext = parse(text);
      expect(print(bitext) === text).toBe(true);
      expect(projectBoth(bitext).segments.length).toBe(bitext.segments.length);
    },
    20_000,
  );

  it('parses a wrapper and a hundred thousand spans in one source', () => {
    const text = pair('1', 'T', '<span>'.repeat(100_000)) + '</span>'.repeat(100_000);
    expect(parse(text).segments).toHaveLength(1);
  });
});
