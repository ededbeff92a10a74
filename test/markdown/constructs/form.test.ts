import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { render, renderTargetAlone } from '../render.ts';

describe('a form', () => {
  it('cannot be sent', () => {
    const { translationHtml } = renderTargetAlone('::: form model="./m.md" action="make" submitText="Make <it>" :::');
    expect(translationHtml).toBe(
      '<form class="chromeless-form" data-model="./m.md" data-action="make"><div></div>\n' +
        '<button class="button is-primary" disabled="disabled" type="submit">Make &lt;it&gt;</button></form>\n',
    );
  });

  it('has a name on a page', () => {
    const $ = load(
      render('::: form action="make" submitText="Make" :::\n\n::: form action="b" submittext="B":::').html,
      null,
      false,
    );
    expect($('form')).toHaveLength(2);
    expect($('form').first().attr()).toEqual({ class: 'chromeless-form', 'data-action': 'make', 'aria-label': 'Form' });
  });

  it.each([
    '::: form submitText=Make" :::',
    '::: form submitText="Make :::',
    '::: form submitText :::',
    '::: form submitText="Make" :::',
    '::: form action="make" :::',
    '::: form action="make" submitText="Make" method="post" :::',
    'text ::: form action="make" submitText="Make" :::',
  ])('is none: %s', (markdown) => {
    const { translationHtml, diagnostics } = renderTargetAlone(markdown);
    expect(load(translationHtml, null, false)('p').text()).toBe(markdown);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-form']);
  });
});
