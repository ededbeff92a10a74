import type MarkdownIt from 'markdown-it';
import type { RenderEnv } from '../environment.ts';
import { addDirective, refuseAttributes } from '../triple-colon/index.ts';

/** Shows `::: form action="x" submitText="Create" :::` as DocFX does: a form that cannot be sent. */
export function form(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  addDirective(markdown, {
    name: 'form',
    example: '::: form action="…" submitText="…" :::',
    code: 'invalid-form',
    blockForm: () => 'leaf',
    refuse: (attributes) =>
      refuseAttributes(attributes, { known: ['model', 'action', 'submittext'], required: ['action', 'submittext'] }),
    open: (token, { attributes }) => {
      const model = attributes.get('model');
      token.attrSet('class', 'chromeless-form');
      if (model) token.attrSet('data-model', model);
      token.attrSet('data-action', attributes.get('action') ?? '');
      token.content = attributes.get('submittext') ?? '';
    },
  });
  markdown.renderer.rules['directive_form'] = (tokens, i, _options, env: RenderEnv, renderer) => {
    const token = tokens[i];
    if (!token) return '';
    const name = env.page.view === 'bilingual' ? ` aria-label="${escapeHtml(env.page.labels.form)}"` : '';
    return (
      `<form${renderer.renderAttrs(token)}${name}><div></div>\n` +
      `<button class="button is-primary" disabled="disabled" type="submit">${escapeHtml(token.content)}</button></form>\n`
    );
  };
}
