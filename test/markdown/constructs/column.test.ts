import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { renderTargetAlone } from '../render.ts';

describe('a column', () => {
  it.each([
    [':::column:::', 'column'],
    ['::: column :::', 'column'],
    [':::column span="1":::', 'column'],
    [':::Column span="3":::', 'column span3'],
    [':::column span="":::', 'column span'],
  ])('%s has the class %s', (opening, className) => {
    const { translationHtml, diagnostics } = renderTargetAlone(`${opening}\ntext\n:::column-end:::`);
    const $ = load(translationHtml, null, false);
    expect($('div').attr('class')).toBe(className);
    expect($('div > p').text()).toBe('text');
    expect(diagnostics).toEqual([]);
  });

  it('ends with its row if its own end is missing', () => {
    const { translationHtml, diagnostics } = renderTargetAlone(
      ':::row:::\n  :::column:::\n  one\n:::row-end:::\n\nafter',
    );
    expect(load(translationHtml, null, false).root().children('p').text()).toBe('after');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-column']);
  });

  it.each([':::column width="2":::', ':::column span=2:::', ':::column span="2'])('is none: %s', (markdown) => {
    const { translationHtml, diagnostics } = renderTargetAlone(markdown);
    expect(load(translationHtml, null, false)('p').text()).toBe(markdown);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-column']);
  });
});
