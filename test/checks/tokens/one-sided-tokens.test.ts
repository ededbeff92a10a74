import { describe, expect, test } from 'vitest';
import { checkedPair, oneSidedTokens } from '../../../src/checks/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../../../src/model/locale.ts';

const locale = parseLocale('de-DE')!;

function oneSided(source: string, target: string): string[] {
  const pair = checkedPair({ id: 'aaaaa-101', source, target, context: 'paragraph' });
  return oneSidedTokens(pair, { locale, sourceLocale: SOURCE_LOCALE }).map(
    ({ kind, side, range }) => `${side} ${kind} ${{ source, target }[side].slice(range.start, range.end)}`,
  );
}

describe('oneSidedTokens', () => {
  test.each([
    ['Heat `oven` now.', 'Heize jetzt.', ['source code `oven`']],
    ['Heat it.', 'Heize `ofen` auf 200.', ['target code `ofen`', 'target number 200']],
    ['See [it](a.md).', 'Siehe [es](b.md).', ['source link [it](a.md)', 'target link [es](b.md)']],
    ['Wait 3 hours.', 'Warte 4 Stunden.', ['source number 3', 'target number 4']],
    ['Wait 1,000.5 hours.', 'Warte 1.000,5 Stunden.', []],
    ['Call GetUserName now.', 'Rufe GetUserName auf.', []],
    ['Call GetUserName now.', 'Rufe `GetUserName` auf.', []],
    ['Call GetUserName now.', 'Rufe es auf.', ['source identifier GetUserName']],
    ['Heat `oven`.', '', []],
  ])('%s | %s', (source, target, expected) => {
    expect(oneSided(source, target)).toEqual(expected);
  });
});
