import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/model/review.ts';
import { isDecisionFile, readDecisionFile } from '../../../src/pipeline/decisions/decision-file.ts';
import { importDecisions } from '../../../src/pipeline/decisions/import-decisions.ts';
import { appendDecisions, readReviewLog } from '../../../src/pipeline/decisions/review-log.ts';
import { REVIEW_LOG } from '../../../src/pipeline/decisions/review-log-path.ts';
import { article } from '../bilingual-markdown.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { decision } from './decision.ts';

const exported = (...decisions: readonly (Partial<Decision> & { locale?: string })[]) =>
  JSON.stringify({
    format: 'diglot-decisions',
    version: 1,
    decisions: decisions.map((it) => ({ ...decision({}), ...it })),
  });

describe('a file of decisions', () => {
  test('is known by what it says', () => {
    expect(isDecisionFile(exported())).toBe(true);
    expect(isDecisionFile(`${JSON.stringify(decision({}))}\n`)).toBe(true);
    expect(isDecisionFile('{"version": 1}')).toBe(false);
    expect(isDecisionFile('<xliff/>')).toBe(false);
  });

  test('is read as pages export it, and as logs keep it', () => {
    expect(readDecisionFile('x', exported({ locale: 'de-de' }))).toEqual([{ locale: 'de-DE', decision: decision({}) }]);
    const lines = `${JSON.stringify(decision({ key: 'a' }))}\n\n${JSON.stringify(decision({ key: 'b' }))}\n`;
    expect(readDecisionFile('x', lines).map((it) => it.decision.key)).toEqual(['a', 'b']);
  });

  test.each([
    [exported({ locale: 'not a tag' }), 'such as "de-DE"'],
    [exported({}), 'decisions[0].locale'],
    [exported({ locale: 'de', at: '2026-01-31' }), 'decisions[0].at'],
    [exported({ locale: 'de', state: 'final' }), '"dismiss" has no state'],
    [exported().replace('1', '2'), 'version 1'],
    [exported().slice(0, -1), 'not valid JSON'],
    [`${JSON.stringify(decision({}))}\n{}\n`, 'x:2'],
  ])('%s is refused', (text, message) => {
    expect(() => readDecisionFile('x', text)).toThrow(message);
  });
});

describe('imported decisions', () => {
  const docsets = () => {
    const folder = temporaryFolder({
      'de-DE/a.md': article(''),
      'more/b.md': article('', { 'ms.contentlocale': 'de-DE' }),
      'ja-JP/a.md': article(''),
    });
    return ['de-DE', 'more', 'ja-JP'].map((name) => join(folder, name)) as [string, string, string];
  };

  test('go to the docset of their locale that has the article', async () => {
    const [german, more, japanese] = docsets();
    const decisions = [
      { locale: 'de-DE', decision: decision({ key: 'a', path: 'a.md' }) },
      { locale: 'de-DE', decision: decision({ key: 'b', path: 'b.md' }) },
      { locale: 'de-DE', decision: decision({ key: 'c' }) },
      { locale: 'fr-FR', decision: decision({ key: 'd' }) },
    ];
    const result = await importDecisions(decisions, [german, more, japanese], false);
    expect(result).toEqual({
      logs: [
        { docset: german, locale: 'de-DE', added: 2, known: 0 },
        { docset: more, locale: 'de-DE', added: 1, known: 0 },
      ],
      homeless: { 'fr-FR': 1 },
    });
    expect(readReviewLog(german).decisions.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(readReviewLog(more).decisions.map(({ key }) => key)).toEqual(['b']);
  });

  test('are added once', async () => {
    const [german] = docsets();
    appendDecisions(german, [decision({ key: 'a' })]);
    const before = readFileSync(join(german, REVIEW_LOG), 'utf8');
    const decisions = ['a', 'b', 'b'].map((key) => ({ decision: decision({ key }) }));
    const dry = await importDecisions(decisions, [german], true);
    expect(dry.logs).toEqual([{ docset: german, locale: 'de-DE', added: 1, known: 2 }]);
    expect(readFileSync(join(german, REVIEW_LOG), 'utf8')).toBe(before);
    expect(await importDecisions(decisions, [german], false)).toEqual(dry);
    expect(readReviewLog(german).decisions).toHaveLength(2);
    expect((await importDecisions(decisions, [german], false)).logs).toMatchObject([{ added: 0, known: 3 }]);
  });

  test('without a locale need a single one', async () => {
    const [german, , japanese] = docsets();
    await expect(importDecisions([{ decision: decision({}) }], [german, japanese], false)).rejects.toThrow('no locale');
  });
});
