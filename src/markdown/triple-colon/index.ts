import type MarkdownIt from 'markdown-it';
import { directiveBlocks } from './block-rule.ts';
import { directiveKinds, type DirectiveKind } from './directive-kind.ts';
import { directiveInlines } from './inline-rule.ts';

export { refuseAttributes, type DirectiveKind, type PlacedDirective } from './directive-kind.ts';
export type { Directive } from './read-directive.ts';

/**
 * Teaches markdown-it a directive of the form `:::name attribute="value":::`. All of them share one rule for blocks and
 * one for text within a sentence, which also report what looks like a directive and is none.
 */
export function addDirective(markdown: MarkdownIt, kind: DirectiveKind): void {
  const { known, isNew } = directiveKinds(markdown);
  known.set(kind.name, kind);
  if (!isNew) return;
  directiveBlocks(markdown, known);
  directiveInlines(markdown, known);
}
