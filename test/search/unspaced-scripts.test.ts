import { describe, expect, test } from 'vitest';
import { isUnspaced, spaceWords } from '../../src/search/unspaced-scripts.ts';

describe('spaceWords', () => {
  test('puts a space between words, which excerpts leave out again', () => {
    const spaced = spaceWords('<p id="គណនីអ៊ីមែល">គណនីអ៊ីមែល</p>', 'km-KH');
    expect(spaced).toContain('<p id="គណនីអ៊ីមែល">');
    expect(spaced).toContain(' \u2060');
    expect(spaced.replaceAll(' \u2060', '')).toBe('<p id="គណនីអ៊ីមែល">គណនីអ៊ីមែល</p>');
  });

  test('leaves other scripts as they are', () => {
    expect(spaceWords('<p>Outlook 365</p>', 'km-KH')).toBe('<p>Outlook 365</p>');
  });
});

test.each([
  ['km-KH', true],
  ['lo-LA', true],
  ['my-MM', true],
  ['th-TH', false],
  ['id-ID', false],
])('%s needs it: %s', (language, expected) => {
  expect(isUnspaced(language)).toBe(expected);
});
