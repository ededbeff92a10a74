import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CacheFolder } from '../../../src/pipeline/cache/cache-folder.ts';
import { appendDecisions, readReviewLog } from '../../../src/pipeline/decisions/review-log.ts';
import { REVIEW_LOG } from '../../../src/pipeline/decisions/review-log-path.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { decision } from './decision.ts';

describe('a review log', () => {
  test('gives back the decisions that were added, in order', () => {
    const folder = temporaryFolder();
    const first = decision({ key: 'a', reason: 'A "name"\nof two lines' });
    const second = decision({ act: 'state', key: 'b', state: 'reviewed', path: 'x/ü.md', id: '999d6-102' });
    appendDecisions(folder, [first]);
    appendDecisions(folder, [second]);
    expect(readReviewLog(folder)).toEqual({ decisions: [first, second], diagnostics: [] });
  });

  test('is empty where there is none, and is not made for nothing', () => {
    const folder = temporaryFolder();
    appendDecisions(folder, []);
    expect(readReviewLog(folder)).toEqual({ decisions: [], diagnostics: [] });
    expect(() => readFileSync(join(folder, REVIEW_LOG))).toThrow('ENOENT');
  });

  test('goes on behind a last line that somebody has left open', () => {
    const folder = temporaryFolder({ [REVIEW_LOG]: JSON.stringify(decision({ key: 'a' })) });
    appendDecisions(folder, [decision({ key: 'b' })]);
    expect(readReviewLog(folder).decisions.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('keeps and reports lines that are no decisions', () => {
    const damaged = ['<<<<<<< HEAD', '{"at":"yesterday","actor":"A","act":"dismiss","key":"a"}', '[]'];
    const good = JSON.stringify(decision({ key: 'a' }));
    const text = `${good}\n${damaged.join('\n')}\r\n\n${good}\n`;
    const folder = temporaryFolder({ [REVIEW_LOG]: text });
    const { decisions, diagnostics } = readReviewLog(folder);
    expect(decisions).toHaveLength(2);
    expect(diagnostics).toMatchObject([
      { path: join(folder, REVIEW_LOG), code: 'review-log-damaged', line: 2, column: 1, endColumn: 13 },
      { line: 3, message: expect.stringContaining('"at"') as string },
      { line: 4 },
    ]);
    appendDecisions(folder, [decision({ key: 'b' })]);
    expect(readFileSync(join(folder, REVIEW_LOG), 'utf8').startsWith(text)).toBe(true);
  });

  test('lets Git join the lines of both sides, unless somebody has said otherwise', () => {
    const folder = temporaryFolder();
    appendDecisions(folder, [decision({})]);
    expect(readFileSync(join(folder, '.diglot/.gitattributes'), 'utf8')).toBe('review.jsonl merge=union\n');
    const decided = temporaryFolder({ '.diglot/.gitattributes': '* binary\n' });
    appendDecisions(decided, [decision({})]);
    expect(readFileSync(join(decided, '.diglot/.gitattributes'), 'utf8')).toBe('* binary\n');
  });

  test('stays when old caches beside it go', () => {
    const folder = temporaryFolder();
    appendDecisions(folder, [decision({})]);
    for (let site = 0; site < 8; site++) {
      const cache = new CacheFolder(join(folder, '.diglot', 'cache'), [String(site)]);
      expect(cache.lock()).toBe(true);
      cache.close();
    }
    expect(readReviewLog(folder).decisions).toHaveLength(1);
  });

  test('loses nothing to another writer', async () => {
    const folder = temporaryFolder();
    const module = join(import.meta.dirname, '../../../src/pipeline/decisions/review-log.ts');
    const program = (actor: string) => `
      const { appendDecisions } = await import(${JSON.stringify(module)});
      for (let i = 0; i < 200; i++) {
        const one = { at: '2026-01-31T12:00:00.000Z', actor: '${actor}', act: 'dismiss', key: String(i) };
        appendDecisions(${JSON.stringify(folder)}, [one, { ...one, reason: 'x'.repeat(300) }]);
      }`;
    const writers = ['Ana', 'Ben'].map((actor) =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(actor)]),
    );
    await Promise.all(writers.map((writer) => once(writer, 'close')));
    const { decisions, diagnostics } = readReviewLog(folder);
    expect(diagnostics).toEqual([]);
    expect(decisions).toHaveLength(800);
  });
});
