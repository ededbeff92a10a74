import { expect, it } from 'vitest';
import { render } from '../render.ts';

it('aligns table cells by class, without style attributes', () => {
  const { html } = render('|a|b|c|\n|:-|:-:|-:|\n|1|2|3|');
  expect(html).not.toContain('style=');
  expect(html).toContain('<th class="align-left">a</th>');
  expect(html).toContain('<td class="align-center">2</td>');
  expect(html).toContain('<td class="align-right">3</td>');
});
