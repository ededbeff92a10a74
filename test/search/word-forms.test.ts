import { describe, expect, test } from 'vitest';
import { wordForms } from '../../src/search/word-forms.ts';

/** `bare`, `bare=written` and `bare/share`. */
const forms = (word: string): string[] =>
  wordForms(word).map(
    ({ bare, written, share }) =>
      bare + (written === undefined ? '' : `=${written}`) + (share === 1 ? '' : `/${String(share)}`),
  );

describe('wordForms', () => {
  test.each([
    ['outlook', ['outlook']],
    ['Outlook,', ['outlook']],
    ['(Häuser)', ['hauser=häuser']],
    ['AADSTS50020', ['aadsts50020', 'aadsts/2', '50020/2']],
    ['0x8004210B', ['0x8004210b', '8004210']],
    ['ERROR_ACCESS_DENIED', ['error_access_denied', 'error/3', 'access/3', 'denied/3']],
    ['WKWebVIEWComponent', ['wkwebviewcomponent', 'wk/4', 'web/4', 'view/4', 'component/4']],
    ['e-mail', ['email', 'mail']],
    ['hal-hal', ['halhal', 'hal/2', 'hal/2']],
    ['…', []],
    ['مُحَمَّد', ['محمد=مُحَمَّد']],
  ])('of %s', (word, expected) => {
    expect(forms(word)).toEqual(expected);
  });

  test('has what stands behind full stops, where that is several words', () => {
    expect(forms('5.7.750')).toEqual(['57750', '750/2', '7750/2']);
    expect(forms('.pst')).toEqual(['pst']);
    expect(forms('Test.ps1')).toEqual(['testps1', 'test/2', 'ps/2']);
  });

  test('has the ends of Japanese loan words, whose marks of voice are no diacritics', () => {
    expect(forms('プログラム')).toEqual(['プログラム', 'ログラム/3', 'グラム/3', 'ラム/3']);
    expect(forms('が')).toEqual(['が']);
  });

  test.each([
    ['new👋🏽', ['new']],
    ['don’t', ['dont']],
    ['Outlook.com،', ['outlookcom', 'outlook/3', 'com/3']],
  ])('of %s has nothing that queries cannot have', (word, expected) => {
    expect(forms(word)).toEqual(expected);
  });
});
