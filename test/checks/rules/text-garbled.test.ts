import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsOf, named, type CheckExample } from '../../support/check.ts';

test.each<[CheckExample, string]>([
  [{ source: 'for you', target: 'fÃ¼r Sie' }, 'Ã¼'],
  [{ source: 'it’s on', target: 'câ€™est actif', locale: 'fr-FR' }, 'â€™'],
  [{ source: 'from', target: 'Ð¸Ð·', locale: 'ru-RU' }, 'Ð¸Ð·'],
  [{ source: 'this', target: 'f\uFFFDr Sie' }, '\uFFFD'],
  [{ source: 'this', target: 'f\u0081r Sie' }, '\u0081'],
  [{ source: '"this"', target: '&amp;quot;dies"' }, '&amp;quot;'],
  [{ source: 'this', target: 'F?r Sie' }, '?'],
  [{ source: 'lead', target: '?ber' }, '?'],
  [{ source: 'a &mdash; b', target: 'a &mdash b' }, '&mdash'],
  [{ source: 'the site', target: 'этот СЃР°Р№С‚', locale: 'ru-RU' }, 'СЃР°Р№С‚'],
  [{ source: 'files', target: '?????', locale: 'ru-RU' }, '?????'],
  [{ source: 'a&nbsp;b', target: 'a&amp;nbsp;b' }, '&amp;nbsp;'],
])('%j is found', (example, at) => {
  const findings = findingsOf('text-garbled', example);
  expect(findings.map((finding) => named(finding, example).target)).toEqual([[at]]);
});

test.each<CheckExample>([
  { source: 'a coffee', target: 'une “CAFÉ”', locale: 'fr-FR' },
  { source: 'no', target: 'NÃO “É”', locale: 'pt-BR' },
  { source: 'show fÃ¼r', target: 'fÃ¼r anzeigen' },
  { source: 'write &amp;quot;', target: '&amp;quot; schreiben' },
  { source: 'Q&amp;A; b', target: 'F&amp;A' },
  { source: 'lost \uFFFD', target: 'verloren \uFFFD' },
  { source: '', target: '' },
  { source: 'Is it so? Yes', target: 'そうですか?はい', locale: 'ja-JP' },
  { source: 'Really???', target: 'Wirklich???' },
  { source: 'See https://a.example/b?view=c', target: 'Siehe https://a.example/b?view=c' },
])('%j is in order', (example) => {
  expect(findingsOf('text-garbled', example)).toEqual([]);
});

test('what Windows-1252 has in place of a control character is suggested', () => {
  const [finding] = findingsOf('text-garbled', { source: 'a – b', target: 'a \u0097 b' });
  expect(finding?.suggestion).toBe('Write “—”.');
});

test('every letter of European languages is found in place of which its bytes stand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xc0, max: 0x17f }), (code) => {
      const target = `ein${Buffer.from(String.fromCodePoint(code), 'utf8').toString('latin1')}e`;
      expect(findingsOf('text-garbled', { source: 'one', target })).toHaveLength(1);
    }),
  );
});
