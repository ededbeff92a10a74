import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot, diglotProcess } from './run-diglot.ts';

const FILES = {
  'id-ID/a.md': article(`# ${pair(101, 'Dua kata', 'Two words')}\n\n${pair(102, 'Edge', 'Edge')}\n`, {
    'ms.translationtype': 'MT',
  }),
  'id-ID/b.md': article(`${pair(101, '`x`', '`x`')}\n`, { 'ms.translationtype': 'HT' }),
  'id-ID/README.md': `${pair(101, 'tidak dihitung', 'not counted')}\n`,
  'ja-JP/a.md': article(`${pair(101, '日本語の文章です。', 'A Japanese sentence.')}\n`, { 'ms.translationtype': 'MT' }),
};

describe('diglot stats', () => {
  test('--json counts the articles of each locale', async () => {
    const { code, stdout } = await diglotProcess(['stats', 'ja-JP', 'id-ID', '--json'], {
      cwd: temporaryFolder(FILES),
    });
    expect(code).toBe(0);
    const { locales } = JSON.parse(stdout) as { locales: { locale: string; targetWords: number }[] };
    expect(locales).toMatchObject([
      {
        locale: 'id-ID',
        articles: 2,
        pairs: 3,
        sourceWords: 4,
        targetWords: 4,
        machineTranslated: 1,
        humanTranslated: 1,
      },
      { locale: 'ja-JP', articles: 1, pairs: 1, sourceWords: 3, machineTranslated: 1, humanTranslated: 0 },
    ]);
    expect(locales[1]?.targetWords).toBeGreaterThan(2);
  });

  test('is a table for people', async () => {
    const { stdout } = await diglotProcess(['stats', 'ja-JP', 'id-ID'], { cwd: temporaryFolder(FILES) });
    const rows = stdout.trimEnd().split('\n');
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]).toMatch(/^locale +articles +pairs +source words +target words +MT +HT/);
    expect(rows[1]).toMatch(/^id-ID +2 +3 +4 +4 +1 +1/);
  });

  test('takes a single file', async () => {
    const { code, stdout } = await diglot(['stats', 'id-ID/a.md', '--json'], { cwd: temporaryFolder(FILES) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ locales: [{ articles: 1, pairs: 2 }] });
  });

  test('a missing docset is wrong usage', async () => {
    const { code, stdout, stderr } = await diglot(['stats', 'none'], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('"none"');
  });
});
