import type { PagePart } from '../../markdown/index.ts';

/** HTML, and Markdown texts to be rendered where they stand in it. */
export interface Markup {
  readonly parts: readonly PagePart[];
}

/** What may stand in a template: texts and numbers are escaped, nothing at all leaves nothing. */
export type MarkupValue = Markup | string | number | undefined | readonly MarkupValue[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes HTML in which every value is escaped unless it is markup itself: `'<'` in `<b>${'<'}</b>` becomes `&lt;`. */
export function markup(pieces: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return { parts: pieces.flatMap((piece, i) => [piece, ...partsOf(values[i])]).filter((part) => part !== '') };
}

/** Markup that comes to nothing. */
export const NOTHING: Markup = { parts: [] };

/** Puts an element of a class around some markup; nothing around nothing. */
export function element(name: string, className: string | undefined, content: MarkupValue): Markup {
  const inner = markup`${content}`;
  if (inner.parts.length === 0) return NOTHING;
  const attributes = className === undefined ? '' : ` class="${className}"`;
  return { parts: [`<${name}${attributes}>`, ...inner.parts, `</${name}>\n`] };
}

function partsOf(value: MarkupValue): readonly PagePart[] {
  if (value === undefined) return [];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return [value.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)];
  return 'parts' in value ? value.parts : value.flatMap(partsOf);
}
