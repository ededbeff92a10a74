import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/docset/index.ts';

const split = (text: string) => {
  const result = splitFrontMatter(text);
  expect(text.slice(result.bodyStart)).toBe(result.body);
  return { ...result, codes: result.diagnostics.map(({ code }) => code) };
};

describe('splitFrontMatter', () => {
  it('separates data and body', () => {
    expect(split('---\ntitle: A\ntags: [x, y]\n---\n# A\n')).toMatchObject({
      data: { title: 'A', tags: ['x', 'y'] },
      body: '# A\n',
      bodyStart: 30,
      codes: [],
    });
  });

  it.each([
    ['a BOM', '\uFEFF---\ntitle: A\n---\nbody'],
    ['CRLF above LF', '---\r\ntitle: A\r\n---\r\nbody'],
    ['lone CR', '---\rtitle: A\r---\rbody'],
    ['blanks after the fences', '---  \ntitle: A\n--- \t\nbody'],
    ['a named language', '---yaml\ntitle: A\n---\nbody'],
    ['dots as closing fence', '---\ntitle: A\n...\nbody'],
    ['a line of dashes inside', '---\ntitle: A\n# ----\n---\nbody'],
    ['a tab after the colon', '---\ntitle:\tA\n---\nbody'],
  ])('understands %s', (_, text) => {
    expect(split(text)).toMatchObject({ data: { title: 'A' }, body: 'body', codes: [] });
  });

  it('keeps dates as they are written', () => {
    const { data } = split('---\nms.date: 04/21/2020\nother: 2020-04-21\n---\n');
    expect(data).toEqual({ 'ms.date': '04/21/2020', other: '2020-04-21' });
  });

  it.each(['---\n---\nbody', '---\n\n---\nbody', '---\n# only a comment\n---\nbody'])('accepts empty %j', (text) => {
    expect(split(text)).toMatchObject({ data: {}, body: 'body', codes: [] });
  });

  it.each([
    '',
    '# A',
    '----\ntitle: A\n----\n',
    '---',
    '---\n\nA thematic break.\n',
    ' ---\ntitle: A\n---\n',
    '---title\n---\n',
  ])('finds none in %j', (text) => {
    expect(split(text)).toMatchObject({ data: {}, body: text, bodyStart: 0, codes: ['front-matter-missing'] });
  });

  it('takes a BOM off a body without front matter', () => {
    expect(split('\uFEFF# A')).toMatchObject({ body: '# A', bodyStart: 1, codes: ['front-matter-missing'] });
  });

  it('points at the YAML error and keeps the lines that can be read', () => {
    const text = '---\ntitle: A: b\nauthor: x\ntags:\n  - one\n---\nbody';
    const { diagnostics, data, body } = split(text);
    expect(diagnostics).toMatchObject([{ code: 'front-matter-invalid', range: { end: 15 } }]);
    expect(text.slice(0, diagnostics[0]?.range?.start).split('\n')).toHaveLength(2);
    expect(diagnostics[0]?.message).toContain('bad indentation');
    expect({ data, body }).toEqual({ data: { title: 'A: b', author: 'x', tags: ['one'] }, body: 'body' });
  });

  it('points at the right line below a BOM and CRLF', () => {
    const text = '\uFEFF---\r\ntitle: A\r\nauthor: "x\r\n---\r\nbody';
    const { diagnostics, data } = split(text);
    expect(diagnostics).toMatchObject([{ code: 'front-matter-invalid' }]);
    expect(diagnostics[0]?.range?.start).toBeGreaterThanOrEqual(text.indexOf('author'));
    expect(data).toEqual({ title: 'A', author: 'x' });
  });

  it.each([
    ['a repeated key', '---\ntitle: A\ntitle: B\n---\nbody', { title: 'B' }],
    ['a tab as indentation', '---\ntitle: B\nlist:\n\t- x\n---\nbody', { title: 'B' }],
    ['a scalar', '---\nhello\n---\nbody', {}],
    ['a list', '---\n- a\n- b\n---\nbody', {}],
    ['an unknown tag', '---\na: !!js/function x\ntitle: B\n---\nbody', { title: 'B' }],
    ['a second document', '---\ntitle: B\n---x\n---\nbody', { title: 'B' }],
    ['another language', '---js\nglobalThis.ran = true\n---\nbody', {}],
    ['JSON', '---json\n{"title": "A"}\n---\nbody', {}],
  ])('reports %s', (_, text, data) => {
    const result = split(text);
    expect(result).toMatchObject({ codes: ['front-matter-invalid'], body: 'body' });
    expect(result.data).toMatchObject(data);
    expect(result.diagnostics[0]?.range).toBeDefined();
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('ends unclosed front matter after its lines, so that the body is kept', () => {
    const result = split('---\ntitle: A\nlist:\n  - x\n\n# A\n\nText: more\n');
    expect(result).toMatchObject({ codes: ['front-matter-invalid'], data: { title: 'A', list: ['x'] } });
    expect(result.body).toBe('\n# A\n\nText: more\n');
    expect(result.diagnostics[0]?.range).toEqual({ start: 0, end: 3 });
  });

  it('recovers lines that were joined into a segment', () => {
    const half = 'title: "In Outlook" ms.author: x ms.custom: (';
    const yaml = `<span data-ttu-id="a1b2c-101">${half}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">${half}</span></span>`;
    expect(split(`---\n${yaml}\n---\nbody`).data).toEqual({ title: 'In Outlook', 'ms.author': 'x', 'ms.custom': '(' });
  });

  it('does not let keys reach the prototype', () => {
    const { data } = split('---\n__proto__: {polluted: true}\ntitle: a: b\n---\n');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });

  it('never throws, and its parts always fit together', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---',
        '...',
        '\n',
        '\r\n',
        '\r',
        '\uFEFF',
        'key: ',
        '- ',
        '"',
        '{',
        '[',
        '\t',
        '  ',
        '&a ',
        '*a',
        '!x ',
        '\u0000',
        '---js',
        '|',
        '#',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.boolean(), fc.array(piece), (fenced, pieces) => {
        const text = (fenced ? '---\n' : '') + pieces.join('');
        const { data, body, bodyStart, diagnostics } = splitFrontMatter(text);
        expect(text.slice(bodyStart)).toBe(body);
        expect(typeof data === 'object' && !Array.isArray(data)).toBe(true);
        for (const { range } of diagnostics) {
          if (!range) continue;
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
