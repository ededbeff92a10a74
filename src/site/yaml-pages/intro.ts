import type { Fields } from './fields.ts';
import { element, markup, type Markup } from './markup.ts';
import type { PageWriter } from './page-writer.ts';

/** Writes how most pages begin: title and summary, `facts` between them. */
export function intro(fields: Fields, writer: PageWriter, facts?: Markup): Markup {
  const title = writer.heading(1, fields.text('title'));
  return markup`${title}${facts}${element('div', 'summary', writer.block(fields.text('summary')))}`;
}
