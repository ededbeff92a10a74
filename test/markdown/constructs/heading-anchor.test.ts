import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

describe('headings', () => {
  it('keep the English slug of their anchor', () => {
    const { html, headings } = render(`## <a name="reset-it"></a>${pair('1', 'Atur ulang', 'Reset it')}`);
    expect(headings).toEqual([{ level: 2, id: 'reset-it', text: 'Atur ulang' }]);
    expect(html).toMatch(/^<h2 id="reset-it"><span class="target"/);
    expect(html).not.toContain('<a');
  });

  it('get a slug of the translation without one, and numbers where it repeats', () => {
    const { headings } = render(`# ${pair('1', 'Apa itu?', 'What is it?')}\n# Apa itu\n# 日本語 版`);
    expect(headings.map(({ id }) => id)).toEqual(['apa-itu', 'apa-itu-1', '日本語-版']);
  });

  it('find an anchor though a segment starts inside it', () => {
    expect(render(`# <a name="x">${pair('1', '</a>kata', 'word')}`).headings[0]?.id).toBe('x');
  });
});

it('numbers as many equal headings as there are', () => {
  const { headings } = render('# Sama\n'.repeat(100_000));
  expect(headings.at(-1)?.id).toBe('sama-99999');
  expect(new Set(headings.map(({ id }) => id)).size).toBe(100_000);
});
