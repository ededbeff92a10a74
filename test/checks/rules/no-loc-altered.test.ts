import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

const noLoc = ['Blazor', 'Entity Framework', 'Identity', "Let's Encrypt"];

test.each([
  ['fr-FR', 'Blazor runs here.', 'Blaser fonctionne ici.', 'Blazor'],
  ['ru-RU', 'Add Identity to it.', 'Добавьте Удостоверение.', 'Identity'],
  ['ja-JP', 'Use Entity Framework.', 'エンティティ フレームワークを使用します。', 'Entity Framework'],
  ['de-DE', 'Get [Blazor](/blazor).', 'Holen Sie [das Feuer](/blazor).', 'Blazor'],
])('%s: %j as %j is found', (locale, source, target, term) => {
  const findings = findingsOf('no-loc-altered', { locale, source, target, noLoc });
  expect(findings.map(({ pattern }) => pattern)).toEqual([term]);
  expect(named(findings[0]!, { source, target }).source).toEqual([term]);
});

test.each([
  ['de-DE', 'Blazor runs here.', 'Blazor läuft hier.'],
  ['de-DE', 'Use Entity Framework models.', 'Verwenden Sie Entity-Framework-Modelle.'],
  ['de-DE', "Use Let's Encrypt.", 'Verwenden Sie Let’s Encrypt.'],
  ['de-DE', 'Read about identity.', 'Lesen Sie über Identität.'],
  ['de-DE', 'Identities are new.', 'Identitäten sind neu.'],
  ['de-DE', 'Get [Blazor](/blazor).', '[Blazor](/blazor) holen.'],
  ['de-DE', 'Call `Identity`.', 'Rufen Sie es auf.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('no-loc-altered', { locale, source, target, noLoc })).toEqual([]);
});

test('a longer name that the docset always translates is in order', () => {
  const pair = (id: string, source: string, target: string) =>
    checkedPair({ id, source, target, context: 'paragraph' }, { noLoc });
  const translated = ['new', 'old', 'good'].map((word) =>
    pair(word, `The Identity Provider is ${word}.`, `Der Identitätsanbieter ist ${word}.`),
  );
  expect(findingsAmong('no-loc-altered', translated, contextFor('de-DE'))).toEqual([]);
  const kept = pair('kept', 'Add Identity Provider.', 'Fügen Sie Identity Provider hinzu.');
  expect(findingsAmong('no-loc-altered', [...translated, kept], contextFor('de-DE'))).toHaveLength(3);
});
