import { describe, expect, it } from 'vitest';
import { parse, replaceTargets } from '../../src/bitext/index.ts';
import { pair, stu } from './markup.ts';

const TEXT = `# ${pair('1', 'Satu', 'One')}\r\n\r\n* ${pair('2', 'Dua', 'Two')}  \r\n${pair('3', 'Tiga', 'Three')}`;

describe('replaceTargets', () => {
  it('replaces target halves and leaves every other byte as it was', () => {
    const edited = replaceTargets(parse(TEXT), new Map([[2, 'TIGA'], [0, '$1 & <b>']])); // prettier-ignore
    expect(edited).toBe(TEXT.replace('Tiga', 'TIGA').replace('Satu', () => '$1 & <b>'));
  });

  it('gives the same text back for no replacements', () => {
    expect(replaceTargets(parse(TEXT), new Map())).toBe(TEXT);
  });

  it('may empty a target', () => {
    expect(replaceTargets(parse(TEXT), new Map([[1, '']]))).toBe(TEXT.replace('Dua', ''));
  });

  it.each([
    ['does not exist', TEXT, 3],
    ['has no target half', stu('1', 'S'), 0],
  ])('throws for a segment that %s', (_, text, index) => {
    expect(() => replaceTargets(parse(text), new Map([[index, 'x']]))).toThrow(RangeError);
  });
});
