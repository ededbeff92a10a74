import { describe, expect, it } from 'vitest';
import { selectCode, type CodeSelection } from '../../../src/markdown/code/select-code.ts';

function select(lines: readonly string[], selection: CodeSelection, path = 'Garden.cs', language?: string): string {
  return selectCode(lines.join('\n'), selection, { path, language }).code;
}

describe('lines', () => {
  const file = ['class Garden', '{', '    int Beds;', '\tint Trees;', '}'];

  it('are all of the file if nothing is selected', () => {
    expect(select(file, {})).toBe('class Garden\n{\n    int Beds;\n    int Trees;\n}\n');
  });

  it('come in the order of the ranges, as often as these say', () => {
    const ranges = [
      { first: 5, last: 99 },
      { first: 1, last: 2 },
      { first: 5, last: 5 },
    ];
    expect(select(file, { ranges })).toBe('}\nclass Garden\n{\n}\n');
  });

  it('that do not exist are a problem', () => {
    const ranges = [{ first: 6, last: 9 }];
    expect(selectCode(file.join('\n'), { ranges }, { path: 'a.cs' })).toEqual({ code: '', problem: 'lines-missing' });
  });

  it('may end in any way, and the last need not', () => {
    expect(selectCode('a\r\nb\rc\n\nd', {}, { path: '' }).code).toBe('a\nb\nc\n\nd\n');
    expect(selectCode('a\n', {}, { path: '' }).code).toBe('a\n');
    expect(selectCode('', {}, { path: '' }).code).toBe('');
  });

  it('stay bounded however often ranges repeat', () => {
    const ranges = Array.from({ length: 5000 }, () => ({ first: 1, last: 5000 }));
    expect(
      select(
        Array.from({ length: 5000 }, () => 'x'),
        { ranges },
      ).length,
    ).toBeLessThan(2_100_000);
  });
});

describe('indentation', () => {
  const file = ['', '    \tdeep', '    flat', '      '];

  it('loses what all lines but empty ones share', () => {
    expect(select(file, {})).toBe('\n    deep\nflat\n  \n');
  });

  it.each([
    [0, '\n        deep\n    flat\n      \n'],
    [6, '\n  deep\nflat\n\n'],
    [-3, '\n    deep\nflat\n  \n'],
  ])('loses %i columns if that is asked for', (dedent, code) => {
    expect(select(file, { dedent })).toBe(code);
  });
});

describe('tags', () => {
  it.each([
    ['a.cs', '// <Bed>', '//</bed>'],
    ['a.cs', '#region bed', '#endregion bed'],
    ['a.vb', "' <bed>", "' </bed>"],
    ['a.vb', '#Region "Bed"', '# End Region'],
    ['a.xaml', '<!-- <bed> -->', '<!--</bed>-->'],
    ['a.cshtml', '<!-- <bed> -->', '<!-- </bed> -->'],
    ['a.sql', '-- <bed>', '-- </bed>'],
    ['a.py', '# <bed>', '#</bed>'],
    ['a.cmd', 'REM <bed>', 'rem </bed>'],
    ['a.erl', '% <bed>', '% </bed>'],
    ['a.lsp', '; <bed>', ';</bed>'],
    ['a.css', '/* <bed> */', '/*</bed>*/'],
    ['Gemfile', '# <bed>', '# </bed>'],
    ['a.unheard-of', '% <bed>', '% </bed>'],
  ])('in %s are written %s', (path, open, close) => {
    expect(select(['before', `  ${open}`, '  inside', close, 'after'], { tag: 'BED' }, path)).toBe('inside\n');
  });

  it('are found with and without "snippet" before the name', () => {
    const file = ['// <snippet4>', 'x', '// </snippet4>'];
    expect(select(file, { tag: '4' })).toBe('x\n');
    expect(select(file, { tag: 'Snippet4' })).toBe('x\n');
  });

  it('of their kind leave the code, others stay', () => {
    const file = ['// <a>', 'x', '// <b>', '#region c', 'y', '// </b>', '#endregion', '// </a>'];
    expect(select(file, { tag: 'a' })).toBe('x\n#region c\ny\n#endregion\n');
    expect(select(file, { tag: 'c' })).toBe('y\n// </b>\n');
  });

  it('that repeat a name mark the last part', () => {
    expect(select(['// <a>', 'x', '// <a>', 'y', '// </a>', 'z', '// </a>'], { tag: 'a' })).toBe('y\n');
  });

  it('are regions only if they have a name', () => {
    expect(select(['#region', 'x', '#region a', 'y', '#endregion', '#endregion'], { tag: 'a' })).toBe('y\n');
  });

  it('hold a name and nothing else', () => {
    expect(select(['// <a>', '// <b="c">', '// see <d>', '// </a>'], { tag: 'a' })).toBe('// <b="c">\n// see <d>\n');
  });

  it('win over ranges, and the language over the extension', () => {
    const file = ['# <a>', 'x', '# </a>'];
    expect(select(file, { tag: 'a', ranges: [{ first: 1, last: 1 }] }, 'a.cs', 'python')).toBe('x\n');
  });

  it.each([
    ['missing', 'tag-missing', 'nothing here'],
    ['never closed', 'tag-unclosed', '// <a>\nx'],
  ])('are a problem if %s', (_, problem, text) => {
    expect(selectCode(text, { tag: 'a' }, { path: 'a.cs' })).toEqual({ code: '', problem });
  });
});
