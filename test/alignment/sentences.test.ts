import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/alignment/sentences.ts';

const read = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  test.each([
    ['Heat it. Then wait.', ['Heat it.', 'Then wait.']],
    ['  Heat it.  ', ['Heat it.']],
    ['Nimm ein Brett (z. B. Holz oder Stein). Warte.', ['Nimm ein Brett (z. B. Holz oder Stein).', 'Warte.']],
    ['Nimm ein Brett, z. B. Holz.', ['Nimm ein Brett, z. B. Holz.']],
    ['Öffne **Start**. **Warte.** *', ['Öffne **Start**.', '**Warte.** *']],
    ['開きます。待ちます。', ['開きます。', '待ちます。']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(read(text)).toEqual(sentences);
  });
});
