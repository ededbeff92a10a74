import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

describe('task lists', () => {
  it('have boxes that nobody can change', () => {
    expect(render('- [ ] a\n- [x] b\n- c').translationHtml).toBe(
      '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><input disabled="disabled" type="checkbox"> a</li>\n' +
        '<li class="task-list-item"><input disabled="disabled" type="checkbox" checked="checked"> b</li>\n' +
        '<li>c</li>\n</ul>\n',
    );
  });

  it('tell a screen reader what is done', () => {
    const $ = load(render('1. [X] a\n1. [ ] b').html);
    expect($('ol.contains-task-list input').get().map(({ attribs }) => attribs['aria-label'])).toEqual(['done', 'to do']); // prettier-ignore
  });

  it('mark the list in which the item is', () => {
    const $ = load(render('- a\n  - [ ] b\n- c').html);
    expect($('.contains-task-list').text().trim()).toBe('b');
  });

  it.each([
    ['around the text', `- [ ] ${pair('1', 'satu', 'one')}`],
    ['around the box as well', `- ${pair('1', '[ ] satu', '[ ] one')}`],
  ])('have one box for both halves of a segment %s', (_, markdown) => {
    const $ = load(render(markdown).html);
    expect($('input')).toHaveLength(1);
    expect($('.target').text().trim()).toBe('satu');
    expect($('.source').text().trim()).toBe('one');
    expect($('li').text()).not.toContain('[');
  });

  it.each(['- a [ ] b', '- [] a', '- [ ]a', '- [y] a', '[ ] a', '- \\[ ] a', '- `[ ] a`'])(
    'are not: %s',
    (markdown) => {
      expect(render(markdown).html).not.toContain('<input');
      expect(load(render(markdown).html).root().text()).toContain(markdown.replace(/^- |\\|`/g, ''));
    },
  );
});
