import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExchangeProblem } from '../../../src/exchange/index.ts';
import { attributesOf, escapeText } from '../../../src/exchange/xml/escape-xml.ts';
import type { XmlEvent } from '../../../src/exchange/xml/xml-event.ts';
import { xmlEvents } from '../../../src/exchange/xml/xml-events.ts';
import { inTurn } from '../articles.ts';

async function eventsOf(...pieces: readonly string[]): Promise<XmlEvent[]> {
  const events: XmlEvent[] = [];
  for await (const batch of xmlEvents(inTurn(pieces), 'record')) events.push(...batch);
  return events;
}

/** Events in short: `+a`, `-a`, and texts in quotes, joined where they touch. */
async function shortOf(...pieces: readonly string[]): Promise<string> {
  const events = await eventsOf(...pieces);
  const parts = events.map((event) =>
    event.type === 'text' ? event.text : `${event.type === 'open' ? ' +' : ' -'}${event.local} `,
  );
  return parts.join('').replace(/ {2,}/g, ' ').trim();
}

async function problemOf(...pieces: readonly string[]): Promise<string> {
  try {
    await eventsOf(...pieces);
  } catch (error) {
    if (!(error instanceof ExchangeProblem)) throw error;
    return `${error.place.line}:${error.place.column} ${error.message}`;
  }
  return 'none';
}

test('says what a file holds, in order', async () => {
  expect(
    await shortOf('<?xml version="1.0" encoding="UTF-8"?><!-- c --><a>1<b/><![CDATA[2&]]>3&amp;&#x41;</a>\n'),
  ).toBe('+a 1 +b -b 2&3&A -a');
});

test('gives namespaces and places, wherever the file is cut', async () => {
  const file = '<a xmlns="urn:a" xmlns:m="urn:m">\n  <m:b\n id="1" m:id="2" xml:lang="de">x</m:b></a>';
  for (let cut = 0; cut <= file.length; cut++) {
    const events = await eventsOf(file.slice(0, cut), file.slice(cut));
    const tags = events.filter((event) => event.type !== 'text');
    expect(tags).toEqual([
      { type: 'open', uri: 'urn:a', local: 'a', attributes: new Map(), place: { line: 1, column: 1 } },
      {
        type: 'open',
        uri: 'urn:m',
        local: 'b',
        attributes: new Map([
          ['id', '1'],
          ['{urn:m}id', '2'],
          ['xml:lang', 'de'],
        ]),
        place: { line: 2, column: 3 },
      },
      { type: 'close', uri: 'urn:m', local: 'b', place: { line: 3, column: 33 } },
      { type: 'close', uri: 'urn:a', local: 'a', place: { line: 3, column: 39 } },
    ]);
  }
});

test('reads every text and value back that was escaped', async () => {
  const text = fc
    .array(
      fc.constantFrom('a', '&', '<', '>', ']]>', '"', "'", '\r', '\n', '\t', '😀', '\u0085', '\u2028', '&amp;', '--'),
    )
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, text, fc.nat(), async (content, value, place) => {
      const file = `<a${attributesOf({ value })}>${escapeText(content)}</a>`;
      const cut = place % file.length;
      const events = await eventsOf(file.slice(0, cut), file.slice(cut));
      const [open] = events;
      expect(open?.type === 'open' && open.attributes.get('value')).toBe(value);
      expect(events.map((event) => (event.type === 'text' ? event.text : '')).join('')).toBe(content);
    }),
  );
});

test('reads line breaks of every system as LF, and keeps those that were escaped', async () => {
  expect(await shortOf('<a>1\r', '\n2\r3\r\n4&#13;&#10;</a>')).toBe('+a 1\n2\n3\n4\r\n -a');
});

describe('refuses', () => {
  test.each([
    ['', '1:1 The file ends before it holds any element.'],
    ['<a>', '1:3 The file is not well-formed XML: unclosed root tag.'],
    ['<a>\n<b></a>', '2:7 The file is not well-formed XML: unexpected close tag.'],
    ['<a/><b/>', '1:8 The file is not well-formed XML: it has a second root element.'],
    ['<a/>x', '1:5 The file is not well-formed XML: text data outside of root node.'],
    ['<a/><![CDATA[x]]>', '1:17 The file is not well-formed XML: text outside of the root element.'],
    ['< a/>', '1:4 The file is not well-formed XML: unencoded <.'],
    ['<a b="1" b="2"/>', '1:16 The file is not well-formed XML: attribute "b" stands there twice.'],
    [
      '<a xmlns:p="u" xmlns:q="u" p:b="" q:b=""/>',
      '1:42 The file is not well-formed XML: attribute "q:b" stands there twice.',
    ],
    ['<p:a/>', '1:6 The file is not well-formed XML: unbound namespace prefix: "p:a".'],
    ['<toString:a/>', '1:13 The file is not well-formed XML: prefix "toString" is not declared.'],
    ['<a:b:c/>', '1:7 The file is not well-formed XML: "a:b:c" is no name with a prefix.'],
    ['<a>1 & 2</a>', '1:7 The file is not well-formed XML: invalid character in entity name.'],
    ['<a>&nbsp;</a>', '1:9 The file is not well-formed XML: invalid character entity.'],
    ['<a>&#0;</a>', '1:7 The file is not well-formed XML: invalid character entity.'],
    ['<a>\n\u0001</a>', '2:1 The file is not well-formed XML: it holds the character U+0001.'],
    ['<a/><?xml version="1.0"?>', '1:25 The file is not well-formed XML: an XML declaration amid the file.'],
    ['<?xml version="1.1"?><a/>', '1:21 The file is not XML 1.0.'],
    [
      '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
      '1:43 The file says its encoding is "ISO-8859-1"; save it as UTF-8.',
    ],
    ['<!DOCTYPE a><a/>', '1:12 A document type is not allowed here: remove "<!DOCTYPE …>".'],
  ])('%j', async (file, problem) => {
    expect(await problemOf(file)).toBe(problem);
    expect(await problemOf(...Array.from(file))).toBe(problem);
  });

  test.each([
    ['entity bombs', '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'],
    ['external entities', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['external document types', '<!DOCTYPE a SYSTEM "https://example.com/a.dtd"><a/>'],
    ['document types within the root', '<a><!DOCTYPE b></a>'],
    ['declarations', '<a><!ENTITY b "c"></a>'],
  ])('%s', async (_, file) => {
    expect(await problemOf(file)).toMatch(/^1:\d+ /);
  });

  test('elements that lie too deep', async () => {
    expect(await problemOf('<a>'.repeat(100) + '</a>'.repeat(100))).toBe('none');
    expect(await problemOf('<a>'.repeat(101))).toBe('1:303 Elements lie more than 100 deep.');
  });

  test('too long values, tags and too many attributes, however the file is cut', async () => {
    const value = (length: number): string => `<a b="${'x'.repeat(length)}"/>`;
    const attributes = (count: number): string =>
      `<a ${Array.from({ length: count }, (_, at) => `b${at}="" `).join('')}/>`;
    for (const size of [1000, 1_000_000]) {
      const cut = (file: string): string[] => file.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect(await problemOf(...cut(value(65_000)))).toBe('none');
      expect(await problemOf(...cut(value(70_000)))).not.toBe('none');
      expect(await problemOf(...cut(attributes(256)))).toBe('none');
      expect(await problemOf(...cut(attributes(257)))).not.toBe('none');
      expect(await problemOf(...cut(`<a ${' '.repeat(140_000)}/>`))).not.toBe('none');
    }
  });
});

describe('holds nothing of', () => {
  test.each([
    ['text', '<a>', 'x'],
    ['attributes', '<a ', 'b="" '],
    ['a value', '<a b="', 'x'],
    ['a name', '<', 'a'],
    ['a comment', '<a><!--', 'x'],
    ['a document type', '<!DOCTYPE a [', '<!ENTITY b "c">'],
    ['a record', '<a><record>', `<b>${'x'.repeat(2493)}</b>`],
  ])('%s without an end', async (_, start, again) => {
    let given = 0;
    async function* endless(): AsyncGenerator<string> {
      yield start;
      for (; given < 40_000_000; given += 50_000) yield await Promise.resolve(again.repeat(50_000 / again.length));
    }
    const read = async (): Promise<void> => {
      for await (const batch of xmlEvents(endless(), 'record')) expect(batch.length).toBeLessThan(100_000);
    };
    await expect(read()).rejects.toThrow(ExchangeProblem);
    expect(given).toBeLessThan(17_000_000);
  });
});
