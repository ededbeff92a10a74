import type { Fields } from '../fields.ts';
import { intro } from '../intro.ts';
import { markup, type Markup } from '../markup.ts';
import type { PageWriter } from '../page-writer.ts';

/** Writes a page of questions and answers, in sections. */
export function faq(fields: Fields, writer: PageWriter): Markup {
  const question = (entry: Fields): Markup =>
    markup`${writer.heading(3, entry.text('question'))}${writer.block(entry.text('answer'))}`;
  const section = (part: Fields): Markup =>
    markup`${writer.heading(2, part.text('name'))}${part.each('questions', question)}`;
  const head = intro(fields, writer);
  return markup`${head}${fields.each('sections', section)}${writer.block(fields.text('additionalContent'))}`;
}
