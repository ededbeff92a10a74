import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSuppressions, readSuppressions } from '../../src/model/suppression.ts';

/** The comments of a text as `line:kind:code`. */
function commentsOf(path: string, text: string): string[] {
  return readSuppressions(path, text).map(({ line, kind, code }) => `${line}:${kind}:${code ?? 'all'}`);
}

/** The lines of a Markdown text on which a diagnostic of this code is suppressed. */
function suppressedLines(text: string, code: string): number[] {
  const lines = text.split('\n').map((_, index) => ({ line: index + 1, code }));
  const found = findSuppressions(lines, readSuppressions('a.md', text));
  return lines.flatMap(({ line }, index) => (found[index] ? [line] : []));
}

describe('readSuppressions', () => {
  test.each([
    ['<!-- diglot-disable -->', ['1:disable:all']],
    ['<!--diglot-disable-->', ['1:disable:all']],
    ['<!-- diglot-disable a-b -->', ['1:disable:a-b']],
    ['<!-- diglot-disable a, b,c d -->', ['1:disable:a', '1:disable:b', '1:disable:c', '1:disable:d']],
    ['x\r\n  <!-- diglot-enable a -->\r\n', ['2:enable:a']],
    ['> <!-- diglot-disable-next-line a -->', ['1:disable-next-line:a']],
    ['<!-- diglot-disable-file -- Written by a machine -->', ['1:disable-file:all']],
    ['<!-- diglot-disabled -->', ['1:disabled:all']],
  ])('%j', (text, expected) => {
    expect(commentsOf('a.md', text)).toEqual(expected);
  });

  test.each([
    ['a comment within a line', 'Write `<!-- diglot-disable -->` so.'],
    ['a fenced code block', '```html\n<!-- diglot-disable -->\n```'],
    ['a fence of tildes that holds one of backticks', '~~~~\n```\n~~~\n<!-- diglot-disable -->\n~~~~'],
    ['a code block that is never closed', '```\n<!-- diglot-disable -->'],
    ['a comment over several lines', '<!-- diglot-disable\n-->'],
    ['a heading', '# diglot-disable'],
    ['another word', '<!-- diglot disable -->'],
  ])('%s is none', (_, text) => {
    expect(commentsOf('a.md', text)).toEqual([]);
  });

  test('a code block ends', () => {
    expect(commentsOf('a.md', '```` md\n```\n````\n<!-- diglot-disable -->')).toEqual(['4:disable:all']);
    expect(commentsOf('a.md', '```not a `fence`\n<!-- diglot-disable -->')).toEqual(['2:disable:all']);
  });

  test('YAML has comments of its own', () => {
    const toc = '- name: A\n  # diglot-disable-next-line toc-target-missing\n  href: b.md\n';
    expect(commentsOf('id-ID/TOC.yml', toc)).toEqual(['2:disable-next-line:toc-target-missing']);
    expect(commentsOf('a.yaml', '<!-- diglot-disable -->')).toEqual([]);
  });

  test('front matter is YAML', () => {
    const text = '---\n# diglot-disable-file a\n---\n# diglot-disable-file b\n<!-- diglot-disable c -->';
    expect(commentsOf('a.md', text)).toEqual(['2:disable-file:a', '5:disable:c']);
  });

  test('a code knows its place', () => {
    const text = 'x\n <!-- diglot-disable one, two -->';
    const [one, two] = readSuppressions('a.md', text);
    expect(text.slice(one?.range.start, one?.range.end)).toBe('one');
    expect(text.slice(two?.range.start, two?.range.end)).toBe('two');
    const [all] = readSuppressions('a.md', '<!-- diglot-disable -->');
    expect(all?.range).toEqual({ start: 5, end: 19 });
  });

  test('a justification may hold anything', () => {
    const [suppression] = readSuppressions('a.md', '<!-- diglot-disable a -- agreed -- see the minutes -->');
    expect(suppression).toMatchObject({ code: 'a', justification: 'agreed -- see the minutes' });
  });

  test('any text can be read', () => {
    const pieces = fc.constantFrom('<!-- ', '-->', 'diglot-disable', 'diglot-enable', '-next-line', ' a', ',', '\n', '```', '---', '#', ' -- '); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          for (const { code, range, line } of readSuppressions('a.md', text)) {
            const written = text.slice(range.start, range.end);
            expect(code === undefined ? /^diglot-(?:dis|en)able/.test(written) : written === code).toBe(true);
            expect(text.slice(0, range.start).split('\n')).toHaveLength(line);
          }
        },
      ),
    );
  });
});

describe('findSuppressions', () => {
  test.each([
    ['the next line alone', '-\n<!-- diglot-disable-next-line a -->\n-\n-', [3]],
    ['until it is enabled', '-\n<!-- diglot-disable a -->\n-\n<!-- diglot-enable a -->\n-', [2, 3]],
    ['until all are enabled', '<!-- diglot-disable a -->\n-\n<!-- diglot-enable -->\n-', [1, 2]],
    ['to the end', '-\n<!-- diglot-disable -->\n-', [2, 3]],
    ['but for one that is enabled', '<!-- diglot-disable -->\n<!-- diglot-enable a -->\n-', [1]],
    ['not for the sake of another one', '<!-- diglot-disable -->\n<!-- diglot-enable b -->\n-', [1, 2, 3]],
    ['the whole file, wherever it is said', '-\n-\n<!-- diglot-disable-file a -->', [1, 2, 3]],
    ['whatever is enabled, if the file is disabled', '<!-- diglot-disable-file -->\n<!-- diglot-enable a -->', [1, 2]],
    ['not others', '<!-- diglot-disable-file b -->\n<!-- diglot-disable c -->\n-', []],
    ['not for an unknown comment', '<!-- diglot-disable-line a -->\n-', []],
  ])('suppresses %s', (_, text, lines) => {
    expect(suppressedLines(text, 'a')).toEqual(lines);
  });

  test('answers in the order of the questions', () => {
    const suppressions = readSuppressions('a.md', '-\n<!-- diglot-disable a -->\n-\n<!-- diglot-enable -->\n-');
    const lines = [5, 3, 1, 3].map((line) => ({ line, code: 'a' }));
    expect(findSuppressions(lines, suppressions).map((found) => found?.line)).toEqual([undefined, 2, undefined, 2]);
  });
});
