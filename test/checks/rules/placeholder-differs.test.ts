import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '{0} of {1}', target: '{0} von {eins}' },
  { source: 'Hi %s', target: 'Hallo % s' },
  { source: '%1 of %2', target: '%1 von' },
  { source: '%appdata%', target: '٪appdata٪', locale: 'ar-SA' },
  { source: '<name>', target: 'Name' },
  { source: '{name}', target: '{nombre}', locale: 'es-ES' },
  { source: '{userId}', target: '{userid}' },
  { source: '{{x}}', target: '{x}' },
])('$source as $target is found', (example) => {
  expect(findingsOf('placeholder-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '{0} of {1}', target: '{1} / {0}' },
  { source: '<your name>', target: '<Ihr Name>' },
  { source: '{TENANT NAME}', target: '{Mandantenname}' },
  { source: '{PATH}', target: '{Pfad}' },
  { source: '%APPDATA%', target: '%appdata%' },
  { source: 'a', target: '<a b>' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('placeholder-differs', example)).toEqual([]);
});

test('a name that a docset renders in the same way twice may be translated', () => {
  const pairs = ['Open', 'Close'].map((verb) =>
    checkedPair({ id: 'a1b2c-101', source: `${verb} {user}.txt`, target: `{Benutzer}.txt ${verb}`, context: 'list' }),
  );
  expect(findingsAmong('placeholder-differs', pairs, contextFor())).toEqual([]);
  expect(findingsAmong('placeholder-differs', pairs.slice(1), contextFor())).toHaveLength(1);
});
