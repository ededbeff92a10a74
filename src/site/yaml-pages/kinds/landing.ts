import type { Fields } from '../fields.ts';
import { intro } from '../intro.ts';
import { linkType } from '../link-type.ts';
import { element, markup, type Markup } from '../markup.ts';
import type { PageWriter } from '../page-writer.ts';

/** Writes a landing page: a card for each subject, its links in lists by what they lead to. */
export function landing(fields: Fields, writer: PageWriter): Markup {
  const linkLine = (link: Fields): Markup =>
    markup`<li>${writer.link(link.text('url'), link.text('text'))} ${writer.inline(link.text('note'))}</li>\n`;
  const linkList = (list: Fields): Markup => {
    const type = element('h3', undefined, linkType(list.text('linkListType')));
    return element('div', 'link-list', [type, element('ul', undefined, list.each('links', linkLine))]);
  };
  const card = (subject: Fields): Markup =>
    element('section', 'card', [
      writer.heading(2, subject.text('title')),
      writer.block(subject.text('summary')),
      subject.each('linkLists', linkList),
    ]);
  return markup`${intro(fields, writer)}${element('div', 'cards', fields.each('landingContent', card))}`;
}
