import { describe, expect, test } from 'vitest';
import { en } from '../../../src/site/messages/en.ts';
import { catalogues, messagesFor, type Messages } from '../../../src/site/messages/index.ts';

type Key = keyof Messages;

const keys = Object.keys(en) as Key[];
const translations = [...catalogues].filter(([, messages]) => messages !== en);
const alertKeys: readonly Key[] = ['alertNote', 'alertTip', 'alertImportant', 'alertCaution', 'alertWarning'];

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** Gives the marks around a placeholder, which no-break spaces may pad: `quotation('pour « {query} »', '{query}') // => '«»'` */
const quotation = (text: string, placeholder: string): string => {
  const [before = '', after = ''] = text.split(placeholder).map((part) => part.replaceAll('\u00a0', ''));
  return before.slice(-1) + after.slice(0, 1);
};

/** Names that every script leaves in Latin letters. */
const latinNames = /JavaScript/g;

/** Languages by the message that reads in them as it does in English. */
const sameAsEnglish: Partial<Record<Key, string>> = {
  siteName: 'nl',
  home: 'fil',
  linkInSource: 'it',
  version: 'da de fr sv',
  searchFilters: 'nl',
  filterProduct: 'nl',
  filterDocset: 'fr',
  sortRelevance: 'cs',
  interlinear: 'de',
  segment: 'ca cs da de et fil fr hr lb mt nb nl pl sk sl sr-Latn sv',
  articleCount: 'ca',
  alertTip: 'cs da fil nl sk',
  alertImportant: 'ca fr ro',
  codeOutput: 'da fil id it ms mt',
  video: 'cs da de et fi fil id it lb lv ms nb nl sk sr-Latn sv tr vi',
  form: 'fil tr',
  modules: 'fr nl',
  startModule: 'da nb',
  minutes: 'ca cs es et eu fi fr gl hr it lv ms mt nb nl pl pt pt-PT ro sk sl sr-Latn sv',
  correctAnswer: 'fr',
};

/** Letters of a script by its ISO 15924 code. */
const letters: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|ー/u,
  Kore: /\p{Script=Hangul}/u,
  Latn: /\p{Script=Latin}/u,
  Thai: /\p{Script=Thai}/u,
};

describe.each([...catalogues])('catalogue %s', (tag, messages) => {
  test('has the keys of English in their order', () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  test('says something in every message, without blanks around it', () => {
    expect(keys.filter((key) => messages[key] === '' || messages[key] !== messages[key].trim())).toEqual([]);
  });

  test('has the placeholders of English', () => {
    const found = keys.map((key) => [key, placeholders(messages[key])]);
    expect(found).toEqual(keys.map((key) => [key, placeholders(en[key])]));
  });

  test('is written in the script of its language', () => {
    const script = new Intl.Locale(tag).maximize().script ?? '';
    expect(letters).toHaveProperty(script);
    const own = new RegExp(letters[script] ?? '', 'gu');
    const words = keys.map((key) => [key, messages[key].replace(/\{\w+\}/g, '').replace(latinNames, '')] as const);
    expect(words.filter(([, text]) => text.search(own) === -1)).toEqual([]);
    expect(words.filter(([, text]) => /\p{L}/u.test(text.replace(own, '')))).toEqual([]);
  });

  test('has typographic quotation marks, apostrophes and ellipses', () => {
    expect(keys.filter((key) => /["'`]|\.\.\./.test(messages[key]))).toEqual([]);
  });

  test('quotes what was searched for', () => {
    expect(quotation(messages.searchNothing, '{query}')).toMatch(/^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}]{2}$/u);
  });

  test('names the five alerts with five words', () => {
    const labels = alertKeys.map((key) => messages[key].toLocaleLowerCase(tag));
    expect(new Set(labels).size).toBe(alertKeys.length);
  });
});

test.each(keys)('%s reads as in English only where that is the word', (key) => {
  const untranslated = translations.filter(([, messages]) => messages[key] === en[key]).map(([tag]) => tag);
  expect(untranslated.join(' ')).toBe(sameAsEnglish[key] ?? '');
});

describe('messagesFor', () => {
  test.each([
    ['ar-sa', 'ar'],
    ['bg-bg', 'bg'],
    ['bs-latn-ba', 'hr'],
    ['ca-es', 'ca'],
    ['cs-cz', 'cs'],
    ['da-dk', 'da'],
    ['de-at', 'de'],
    ['de-ch', 'de'],
    ['de-de', 'de'],
    ['el-gr', 'el'],
    ['es-es', 'es'],
    ['es-mx', 'es'],
    ['et-ee', 'et'],
    ['eu-es', 'eu'],
    ['fi-fi', 'fi'],
    ['fil-ph', 'fil'],
    ['fr-be', 'fr'],
    ['fr-ca', 'fr'],
    ['fr-ch', 'fr'],
    ['fr-fr', 'fr'],
    ['ga-ie', 'ga'],
    ['gl-es', 'gl'],
    ['he-il', 'he'],
    ['hi-in', 'hi'],
    ['hr-hr', 'hr'],
    ['hu-hu', 'hu'],
    ['id-id', 'id'],
    ['is-is', 'is'],
    ['it-ch', 'it'],
    ['it-it', 'it'],
    ['ja-jp', 'ja'],
    ['kk-kz', 'kk'],
    ['ko-kr', 'ko'],
    ['lb-lu', 'lb'],
    ['lt-lt', 'lt'],
    ['lv-lv', 'lv'],
    ['ms-my', 'ms'],
    ['mt-mt', 'mt'],
    ['nb-no', 'nb'],
    ['nl-be', 'nl'],
    ['nl-nl', 'nl'],
    ['pl-pl', 'pl'],
    ['pt-br', 'pt'],
    ['pt-pt', 'pt-PT'],
    ['ro-ro', 'ro'],
    ['ru-ru', 'ru'],
    ['sk-sk', 'sk'],
    ['sl-si', 'sl'],
    ['sr-cyrl-rs', 'sr-Cyrl'],
    ['sr-latn-rs', 'sr-Latn'],
    ['sv-se', 'sv'],
    ['th-th', 'th'],
    ['tr-tr', 'tr'],
    ['uk-ua', 'uk'],
    ['vi-vn', 'vi'],
    ['zh-cn', 'zh-Hans'],
    ['zh-hk', 'zh-Hant'],
    ['zh-tw', 'zh-Hant'],
  ])('%s, a locale of Microsoft Learn, reads the catalogue %s', (tag, catalogue) => {
    const messages = messagesFor(tag);
    expect(messages).toBe(catalogues.get(catalogue));
    expect(messages).not.toBe(en);
  });

  test.each([
    ['AR-sa', 'ar'],
    ['bs', 'hr'],
    ['bs-Cyrl-BA', 'sr-Cyrl'],
    ['de-u-co-phonebk', 'de'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en-us', 'en'],
    ['nn-NO', 'nb'],
    ['no', 'nb'],
    ['pt', 'pt'],
    ['pt-AO', 'pt-PT'],
    ['pt-Latn-PT', 'pt-PT'],
    ['sr', 'sr-Cyrl'],
    ['sr-ME', 'sr-Latn'],
    ['sr-RS', 'sr-Cyrl'],
    ['tl-PH', 'fil'],
    ['zh', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-Hant-SG', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
  ])('%s reads the catalogue %s', (tag, catalogue) => {
    expect(messagesFor(tag)).toBe(catalogues.get(catalogue));
  });

  test.each('ar cs de el es fr he id ja ko pl pt-BR ru th tr vi zh-CN zh-TW'.split(' '))(
    '%s has words of its own, found in any case',
    (tag) => {
      const messages = messagesFor(tag);
      expect(messages).not.toBe(en);
      expect(messagesFor(tag.toLowerCase())).toBe(messages);
      expect(messagesFor(tag.toUpperCase())).toBe(messages);
    },
  );

  test.each(['sw-KE', 'xx', 'no tag', ''])('“%s” reads English', (tag) => {
    expect(messagesFor(tag)).toBe(en);
  });
});
