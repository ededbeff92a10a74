import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/alignment/words.ts';

const stems = (markdown: string): string[] => wordsOf(markdown).map(({ stem }) => stem);

describe('wordsOf', () => {
  test.each([
    ['Open **Settings** (v2)', ['open', '**', 'settin', '**', 'v', '2']],
    ['See [here](https://learn.microsoft.com/de-de/azure/).', ['see', 'here', ']', '/learn.microsoft.com/azure/', '.']],
    ['a<br/>b <!-- c --> d', ['a', 'b', 'd']],
    ['Run `dotnet build`:', ['run', '`', 'dotnet', 'build', '`', ':']],
    ['<xref:System.String> type', ['/xref:system.string', '>', 'type']],
    ['๓๖๕ ٣٦٥ ３６５', ['365', '365', '365']],
    ['อีก๑๘๐วัน', ['อีก', '180', 'วัน']],
    ['ＡＢＣ？ هل؟', ['abc', '?', 'هل', '?']],
    ['', []],
  ])('%j', (markdown, expected) => {
    expect(stems(markdown)).toEqual(expected);
  });

  test('cuts scripts without spaces into words, and leaves Latin words in them whole', () => {
    expect(stems('Azureポータルを開く')).toEqual(expect.arrayContaining(['azure', 'を', '開く']));
    expect(stems('เปิดการตั้งค่า').length).toBeGreaterThan(1);
  });

  test('keeps how a word was written', () => {
    expect(wordsOf('Einstellungen')).toEqual([{ stem: 'einste', written: 'einstellungen' }]);
  });
});
