import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

describe('alerts', () => {
  it.each(['NOTE', 'TIP', 'IMPORTANT', 'CAUTION', 'WARNING', 'note'])('%s', (keyword) => {
    const alertTitles = { [keyword.toUpperCase()]: 'Judul' };
    const $ = load(render(`> [!${keyword}]\n> ${pair('1', 'T', 'S')}`, { ...CONTEXT, alertTitles }).html, null, false);
    expect($('div.alert').attr('class')).toBe(`${keyword.toUpperCase()} alert`);
    expect($('.alert-title').text()).toBe('Judul');
    expect($('.alert .target').text()).toBe('T');
  });

  it('are ordinary quotes when text follows the marker, or the keyword is unknown', () => {
    expect(render('> [!NOTE] text').html).toContain('<blockquote>');
    expect(render('> [!Hinweis]\n> text').html).toContain('<blockquote>');
  });
});
