import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Select the account.', 'Select the account.', 'Select the account.'],
  ['ja-JP', 'For more information, see `a`.', 'For more information, see `b`.', 'For more information, see `b`.'],
  ['pl-PL', 'Next steps', 'Next steps', 'Next steps'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('untranslated', { locale, source, target });
  expect(finding?.check).toBe('untranslated');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['fr-FR', 'Power Automate', 'Power Automate'],
  ['fr-FR', 'Microsoft Defender for Endpoint', 'Microsoft Defender for Endpoint'],
  ['fr-FR', '`code` 1.2.3 <https://a.b>', '`code` 1.2.3 <https://a.b>'],
  ['de-DE', 'Version', 'Version'],
  ['de-DE', 'string', 'string'],
  ['de-DE', 'JavaScript client', 'JavaScript-Client'],
  ['de-DE', 'Você receberá o boleto em seu e-mail.', 'Você receberá o boleto em seu e-mail.'],
  ['de-DE', "The file '{PATH}' could not be found.", "The file '{PATH}' could not be found."],
  ['de-DE', 'Set-Mailbox -Identity <name>', 'Set-Mailbox -Identity <name>'],
  ['de-DE', 'IReader: public IObject', 'IReader: public IObject'],
  [
    'de-DE',
    'time /config /list:"the first pool of servers, then the second one"',
    'time /config /list:"the first pool of servers, then the second one"',
  ],
  ['en-GB', 'Select the account.', 'Select the account.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('untranslated', { locale, source, target })).toEqual([]);
});

test('terms that are not to be translated count as translated', () => {
  const pair = { source: 'azd deploy command', target: 'azd deploy command' };
  expect(findingsOf('untranslated', pair)).toHaveLength(1);
  expect(findingsOf('untranslated', { ...pair, noLoc: ['azd deploy', 'command'] })).toEqual([]);
});

test('a single word counts where the docset translates it elsewhere', () => {
  const pairs = [...Array.from({ length: 5 }, () => 'Übersicht'), 'Overview', 'Overview'].map((target, index) =>
    checkedPair({ id: `a1b2c-${index}`, context: 'heading', source: 'Overview', target }),
  );
  expect(findingsAmong('untranslated', pairs.slice(0, -1), contextFor())).toHaveLength(1);
  // A value that is often kept may be kept.
  expect(findingsAmong('untranslated', pairs, contextFor())).toEqual([]);
  expect(findingsAmong('untranslated', pairs.slice(-1), contextFor())).toEqual([]);
});

/** Five pairs for each of some words, whose translations lack or keep it. */
function vocabulary(words: Readonly<Record<string, 'kept' | 'translated'>>): ReturnType<typeof checkedPair>[] {
  return Object.entries(words).flatMap(([word, fate]) =>
    Array.from({ length: 5 }, (_, index) =>
      checkedPair({
        id: `${word}-${index}`,
        context: 'paragraph',
        source: `x ${word} x${index}.`,
        target: `y ${fate === 'kept' ? word : 'ausgetauscht'} y${index}.`,
      }),
    ),
  );
}

test.each([
  ['How to: Create a Flow in Visio', { Create: 'translated', Flow: 'kept', Visio: 'kept' }, true],
  ['Creating Lists of Visio', { Creating: 'translated', Lists: 'translated', Visio: 'kept' }, true],
  ['Visio Service Center', { Visio: 'kept', Service: 'translated', Center: 'translated' }, false],
  ['Defender Application Guard', { Defender: 'kept', Guard: 'kept', guard: 'translated' }, false],
  ['client features of Visio', { client: 'translated', Client: 'kept', Visio: 'kept' }, true],
] as const)('%j is a title to translate where the docset says %j: %s', (title, words, isFound) => {
  const pair = checkedPair({ id: 'a1b2c-101', context: 'heading', source: title, target: title });
  const findings = findingsAmong('untranslated', [pair, ...vocabulary(words)], contextFor());
  expect(findings).toHaveLength(isFound ? 1 : 0);
});
