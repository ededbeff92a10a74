import { expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

it('is deleted text', () => {
  expect(render('a ~~b *c*~~').translationHtml).toBe('<p>a <del>b <em>c</em></del></p>\n');
  expect(render(pair('1', '~~b~~', '~~c~~')).html.match(/<del>/g)).toHaveLength(2);
});

it.each(['H~2~O', '2^10^', '++new++', '==marked==', '~~a ~~b'])('%s is text', (markdown) => {
  expect(render(markdown).translationHtml).toBe(`<p>${markdown}</p>\n`);
});
