import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { RenderEnv } from '../environment.ts';

const BOX = /^\[([ xX])\](?:\s+|$)/;

/**
 * Turns `[ ]` and `[x]` at the start of a list item into a checkbox that nobody can change. The one in the source half
 * goes: the item has one box.
 */
export function taskList(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'task_list', (state) => {
    const { tokens } = state;
    const lists: Token[] = [];
    tokens.forEach((token, i) => {
      if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') lists.push(token);
      else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop();
      if (token.type !== 'list_item_open' || tokens[i + 1]?.type !== 'paragraph_open') return;
      const inline = tokens[i + 2];
      const mark = inline?.children ? takeBox(inline.children) : undefined;
      if (!inline?.children || mark === undefined) return;
      const box = new state.Token('task', 'input', 0);
      box.info = mark === ' ' ? 'open' : 'done';
      const space = new state.Token('text', '', 0);
      space.content = ' ';
      inline.children.unshift(box, space);
      for (const child of inline.children) if (child.type === 'segment_source') takeBox(child.children ?? []);
      token.attrSet('class', 'task-list-item');
      lists.at(-1)?.attrSet('class', 'contains-task-list');
    });
  });
  markdown.renderer.rules['task'] = (tokens, i, _options, { page: { view, labels } }: RenderEnv) => {
    const isDone = tokens[i]?.info === 'done';
    const label = view === 'bilingual' ? ` aria-label="${markdown.utils.escapeHtml(isDone ? labels.taskDone : labels.taskOpen)}"` : ''; // prettier-ignore
    return `<input disabled="disabled" type="checkbox"${isDone ? ' checked="checked"' : ''}${label}>`;
  };
}

/** Takes the box from the text with which inline content starts, and gives what is in it. */
function takeBox(children: readonly Token[]): string | undefined {
  const first = children.find(({ type }) => !type.startsWith('segment_'));
  if (first?.type !== 'text') return undefined;
  const box = BOX.exec(first.content);
  if (box) first.content = first.content.slice(box[0].length);
  return box?.[1];
}
