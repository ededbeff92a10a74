import type { YamlScalar } from '../../docset/index.ts';
import type { LearningItem } from '../../model/docset.ts';
import type { Fields } from './fields.ts';
import { intro } from './intro.ts';
import { element, markup, NOTHING, type Markup } from './markup.ts';
import type { PageWriter } from './page-writer.ts';

/** Writes how the page of a module or a learning path begins: icon, title, duration, for whom it is, summary. */
export function courseIntro(fields: Fields, writer: PageWriter): Markup {
  fields.ignore('badge', 'trophy', 'brand', 'ratingEnabled', 'hidden');
  const item = writer.learning.find(fields.text('uid')?.text.trim() ?? '');
  // These are names from Microsoft's own vocabulary, which is English.
  const audience = ['levels', 'roles', 'products', 'subjects'].flatMap((key) =>
    fields.scalars(key).map(({ text }) => markup`<li lang="en" dir="ltr">${text.trim().replaceAll('-', ' ')}</li>\n`),
  );
  const facts = [duration(item && writer.learning.minutes(item), writer), audience];
  return markup`${writer.icon(fields.text('iconUrl'))}${intro(fields, writer, element('ul', 'course-facts', facts))}`;
}

/** Writes a part of a page below words of the interface, if there is anything in it; `id` is the heading's. */
export function labelled(words: string, id: string, content: Markup, writer: PageWriter): Markup {
  return content.parts.length === 0 ? NOTHING : markup`${writer.label(2, words, id)}${content}`;
}

/** Writes the prerequisites of a module or a learning path. */
export function prerequisites(text: YamlScalar | undefined, writer: PageWriter): Markup {
  return labelled(writer.messages.prerequisites, 'prerequisites', writer.block(text), writer);
}

/**
 * Writes the units of a module or the modules of a learning path in order, each with how long it takes; `uids` are what
 * stands in the list. One that is not in the docset is reported and called by its uid.
 */
export function courseList(uids: readonly YamlScalar[], writer: PageWriter): Markup {
  const lines = uids.map((scalar) => {
    const uid = scalar.text.trim();
    const item = writer.learning.find(uid);
    if (item) return markup`<li>${writer.learningLink(item)}${minutesOf(item, writer)}</li>\n`;
    writer.report('learning-uid-missing', scalar, `Nothing in this docset has the uid "${uid}".`);
    return markup`<li><code>${uid}</code></li>\n`;
  });
  return element('ol', 'course-list', lines);
}

/** Writes a duration as an item of a list; nothing if it is not known. */
export function duration(minutes: number | undefined, writer: PageWriter): Markup {
  return minutes === undefined ? NOTHING : markup`<li>${inWords(minutes, writer)}</li>\n`;
}

function minutesOf(item: LearningItem, writer: PageWriter): Markup {
  const minutes = writer.learning.minutes(item);
  return minutes === undefined ? NOTHING : markup` <span class="minutes">${inWords(minutes, writer)}</span>`;
}

function inWords(minutes: number, writer: PageWriter): string {
  return writer.messages.minutes.replace('{count}', String(minutes));
}
