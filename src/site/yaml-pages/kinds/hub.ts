import type { Fields } from '../fields.ts';
import { intro } from '../intro.ts';
import { linkType } from '../link-type.ts';
import { element, markup, NOTHING, type Markup } from '../markup.ts';
import type { PageWriter } from '../page-writer.ts';

const SECTIONS = ['productDirectory', 'conceptualContent', 'tools', 'additionalContent'];

/** Writes a hub page: highlights at the top, then sections of cards. */
export function hub(fields: Fields, writer: PageWriter): Markup {
  fields.ignore('brand');
  const head = intro(fields, writer);
  const highlights = element('div', 'highlights', section(fields.fields('highlightedContent'), 2, writer));
  return markup`${head}${highlights}${SECTIONS.map((key) => section(fields.fields(key), 2, writer))}`;
}

/** Writes a group of cards with its heading, and the groups inside of it. */
function section(group: Fields | undefined, level: number, writer: PageWriter): Markup {
  if (!group) return NOTHING;
  group.ignore('azureCategories');
  const title = group.text('title');
  const inner = title ? level + 1 : level;
  return element('section', undefined, [
    writer.heading(level, title),
    writer.block(group.text('summary')),
    element(
      'div',
      'cards',
      group.each('items', (item) => card(item, inner, writer)),
    ),
    group.each('sections', (part) => section(part, inner, writer)),
    element('div', 'card-footer', writer.block(group.text('footer'))),
    group.rest(),
  ]);
}

function card(item: Fields, level: number, writer: PageWriter): Markup {
  item.ignore('azureCategories');
  const linkLine = (link: Fields): Markup =>
    markup`<li>${writer.link(link.text('url'), link.text('text'))} ${linkType(link.text('itemType'))}</li>\n`;
  const footer = item.fields('footerLink');
  return element('section', 'card', [
    writer.icon(item.text('imageSrc')),
    element('p', undefined, linkType(item.text('itemType'))),
    writer.linkedHeading(level, item.text('url'), item.text('title')),
    writer.block(item.text('summary')),
    element('ul', undefined, item.each('links', linkLine)),
    footer ? [element('p', undefined, writer.link(footer.text('url'), footer.text('text'))), footer.rest()] : undefined,
  ]);
}
