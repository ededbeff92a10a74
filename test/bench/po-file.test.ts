import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFailedTests, writePo } from '../../bench/pofilter/po-file.ts';

describe('a PO file', () => {
  test('has a header and one unit a pair, with escapes', () => {
    const units = [
      { key: '1', source: 'Say "a\\b".', target: 'Sag\n\t„a\\b“.' },
      { key: '2', source: '', target: 'lost' },
    ];
    expect(writePo(units, 'de_DE')).toBe(
      [
        'msgid ""',
        'msgstr ""',
        String.raw`"Language: de_DE\n"`,
        String.raw`"MIME-Version: 1.0\n"`,
        String.raw`"Content-Type: text/plain; charset=UTF-8\n"`,
        String.raw`"Content-Transfer-Encoding: 8bit\n"`,
        '',
        'msgctxt "1"',
        String.raw`msgid "Say \"a\\b\"."`,
        String.raw`msgstr "Sag\n\t„a\\b“."`,
        '',
      ].join('\n'),
    );
  });

  test('has one line for each half, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (source, target) => {
        const lines = writePo([{ key: '1', source, target }], 'de').split('\n');
        const halves = lines.slice(-3, -1).map((line) => JSON.parse(line.replace(/^msg(?:id|str) /, '')) as string);
        expect(halves).toEqual([source, target]);
      }),
    );
  });
});

test('failed tests are read by key', () => {
  const po = `msgid ""
msgstr ""

# (pofilter) endpunc: Different punctuation at the end
# (pofilter) doublewords: The word 'auf' is repeated
msgctxt "7"
msgid "a"
msgstr "b"

# A note
msgctxt "8"
msgid "a"
msgstr "b"
`;
  expect([...readFailedTests(po)]).toEqual([['7', new Set(['endpunc', 'doublewords'])]]);
});
