import type MarkdownIt from 'markdown-it';
import { alert } from './constructs/alert.ts';
import { codeBlock } from './constructs/code-block.ts';
import { headingAnchor } from './constructs/heading-anchor.ts';
import { rawHtml } from './constructs/raw-html.ts';
import { resourceLink } from './constructs/resource-link.ts';
import { tableAlignment } from './constructs/table-alignment.ts';

/** Every construct of the dialect beyond CommonMark, in the order in which their rules run. */
export const CONSTRUCTS: readonly ((markdown: MarkdownIt) => void)[] = [
  alert,
  headingAnchor,
  resourceLink,
  tableAlignment,
  codeBlock,
  rawHtml,
];
