import type MarkdownIt from 'markdown-it';
import { addDirective, refuseAttributes } from '../triple-colon/index.ts';

/** Makes a column of a row of what stands between `:::column span="2":::` and `:::column-end:::`. */
export function column(markdown: MarkdownIt): void {
  addDirective(markdown, {
    name: 'column',
    example: ':::column span="2"::: before and :::column-end::: behind its content',
    code: 'invalid-column',
    blockForm: () => 'container',
    exact: /^:{3,}[ \t]*column[ \t]*(?:span="[^"]*")?:::$/i,
    endsWithColons: true,
    takesMoreColons: true,
    dedents: true,
    refuse: (attributes) => refuseAttributes(attributes, { known: ['span'], required: [] }),
    open: (token, { attributes }) => {
      const span = attributes.get('span') ?? '1';
      token.attrSet('class', span === '1' ? 'column' : `column span${span}`);
    },
  });
}
