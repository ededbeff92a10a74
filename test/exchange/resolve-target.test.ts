import { describe, expect, test } from 'vitest';
import { resolveTarget, type ImportedPair } from '../../src/exchange/index.ts';
import { markdownOf } from '../../src/model/inline-content.ts';
import { codedHalves } from '../../src/segments/index.ts';

const open = (id: string) => ({ part: 'open', id }) as const;
const close = (id: string) => ({ part: 'close', id }) as const;
const alone = (id: string) => ({ part: 'standalone', id }) as const;

function resolve(source: string, target: string, imported: ImportedPair['target']): string {
  const coded = codedHalves(source, target);
  const result = resolveTarget(imported, coded.source, coded.target);
  return 'problem' in result ? `refused: ${result.problem}` : markdownOf(result.content);
}

describe('codes become what they stand for', () => {
  test.each([
    ['in a new order', '`a` **b**', '', [open('2'), 'B', close('2'), ' ', alone('1')], '**B** `a`'],
    ['as the target has them', '[a](x.md)', '[A](de/x.md)', [open('t1'), 'neu', close('t1')], '[neu](de/x.md)'],
    ['without those that the target had beyond the source', '`a`', '`a` `b`', ['nur ', alone('1')], 'nur `a`'],
    ['with one that the target lacked', '`a`', 'nichts', ['mit ', alone('1')], 'mit `a`'],
    ['but not in Markdown as written', '`a`', '', 'nur `c`', 'nur `c`'],
  ])('%s', (_, source, target, imported, expected) => {
    expect(resolve(source, target, imported)).toBe(expected);
  });
});

describe('refused is a target', () => {
  test.each([
    ['that lost a code', '`a`', '', ['nichts'], 'is missing'],
    ['that lost one end of a pair', '**a**', '', [open('1'), 'A'], 'is not closed'],
    ['with an invented code', 'a', '', [alone('9')], 'none of this segment'],
    ['with a doubled code', '`a`', '', [alone('1'), alone('1')], 'twice'],
    ['whose pairs cross', '**a** *b*', '', [open('1'), open('2'), close('1'), close('2')], 'does not end'],
  ])('%s', (_, source, target, imported, reason) => {
    expect(resolve(source, target, imported)).toMatch(new RegExp(`^refused: .*${reason}`));
  });
});
