import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readPlainMembers } from '../../../src/docset/front-matter/plain-members.ts';

const PIECES = [
  ...['title', 'ms.date', 'no-loc', 'Null', 'true', '__proto__', 'toString', 'a b', '1', '-', '- ', '  - ', ' ', '  '],
  ...[
    ':',
    ': ',
    ' :',
    '#',
    ' #',
    '"',
    "'",
    '""',
    '\\',
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n ',
    '\r',
    '\t',
    '---',
    '...',
  ],
  ...['04/21/2020', '2020-04-21', '0x1f', '0b1', '0o7', '1e5', '6312e31', '1_000', '.5', '+1', '1.', '0', 'null', '~'],
  ...['True', 'yes', '.inf', '.NaN', '?', '!a', '&a', '*a', '|', '>', '[a]', '{a: b}', '%', '@', '`', ',', '<<', '='],
  ...['\u0085', '\u00a0', '\u2028', '\ufeff', '\ud83d\ude00', '\ud83d', 'é', '語', '：'],
];

describe('readPlainMembers', () => {
  it('reads texts and lists of texts', () => {
    const yaml =
      "title: Über uns a.b's:c\nms.date: 04/21/2020\nms.openlocfilehash: 6312ee31a\nROBOTS: NOINDEX, NOFOLLOW\n" +
      `ms.assetid: ''\nempty:\nms.custom:\n- "9001"\n- x  \n\nno-loc:\n  - Blazor\n`;
    expect(readPlainMembers(yaml)).toEqual({
      title: "Über uns a.b's:c",
      'ms.date': '04/21/2020',
      'ms.openlocfilehash': '6312ee31a',
      ROBOTS: 'NOINDEX, NOFOLLOW',
      'ms.assetid': '',
      empty: null,
      'ms.custom': ['9001', 'x'],
      'no-loc': ['Blazor'],
    });
  });

  it.each([
    ...['a: 1', 'a: true', 'a: null', 'a: ~', 'a: [b]', 'a: b # c', 'a: b\n  c', 'a: >-\n  b', 'a: "b\\n"', 'a: &x b'],
    ...['a: b\na: c', 'a:\n  b: c', 'a:\n- b: c', 'a:\n- b\n  c', 'a:\n- b\n - c', '- a', 'a', 'a: b\n- c', 'a: 1e5'],
  ])('leaves %j to a parser', (yaml) => {
    expect(readPlainMembers(yaml)).toBeUndefined();
  });

  it('gives what js-yaml gives', () => {
    const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 }));
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    const member = fc
      .tuple(fc.constantFrom('title', 'ms.date', 'b-c', 'Null'), text)
      .map(([key, value]) => `${key}: ${value}`);
    const item = fc.tuple(fc.constantFrom('- ', '  - ', '-  '), text).map((parts) => parts.join(''));
    const line = fc.oneof(member, item, fc.constantFrom('', 'key:', 'list:', 'list: '), text);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const yaml = lines.join('\n');
        const read = readPlainMembers(yaml);
        if (read !== undefined) expect(read).toEqual(load(yaml, { schema: CORE_SCHEMA }) ?? {});
      }),
      { numRuns: 1000 },
    );
  });
});
