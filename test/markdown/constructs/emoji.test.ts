import { describe, expect, it } from 'vitest';
import { load } from 'cheerio';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

describe('shortcodes of emoji', () => {
  it.each([
    [':smile:', '😄'],
    ['**a :** :+1: b', '<strong>a :</strong> 👍 b'],
    ['a\n:smile:\nb', 'a\n😄\nb'],
    ['[ :smile: ](x)', '<a href="x"> 😄 </a>'],
    ['![a :smile:](x.png)', '<img src="x.png" alt="a 😄">'],
  ])('become emoji: %s', (markdown, html) => {
    expect(render(markdown).translationHtml).toBe(`<p>${html}</p>\n`);
  });

  it.each([
    '10:30:45',
    'a:smile:',
    ':smile:.',
    '(:smile:)',
    ':no_such_emoji:',
    ':constructor:',
    ':)',
    ':-) ;)',
    ':smile',
  ])('are text elsewhere: %s', (markdown) => {
    expect(render(markdown).translationHtml).toBe(`<p>${markdown}</p>\n`);
  });

  it('are text in code', () => {
    expect(render('`:smile: `').translationHtml).toContain('<code>:smile: </code>');
  });

  it('become emoji in both halves of a segment', () => {
    const $ = load(render(pair('1', ':smile: ya', 'yes :smile:')).html);
    expect($('.target').text()).toBe('😄 ya');
    expect($('.source').text().trim()).toBe('yes 😄');
  });
});
