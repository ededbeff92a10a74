import type MarkdownIt from 'markdown-it';
import { addDirective, refuseAttributes } from '../triple-colon/index.ts';

/** Puts the columns between `:::row:::` and `:::row-end:::` side by side. */
export function row(markdown: MarkdownIt): void {
  addDirective(markdown, {
    name: 'row',
    example: ':::row::: before and :::row-end::: behind its columns',
    code: 'invalid-row',
    blockForm: () => 'container',
    exact: /^:{3,}[ \t]*row:::$/i,
    endsWithColons: true,
    takesMoreColons: true,
    dedents: true,
    refuse: (attributes) => refuseAttributes(attributes, { known: [], required: [] }),
    open: (token) => {
      token.tag = 'section';
      token.attrSet('class', 'row');
    },
  });
}
