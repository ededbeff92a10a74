import { courseIntro, courseList, labelled, prerequisites } from '../course.ts';
import type { Fields } from '../fields.ts';
import { markup, type Markup } from '../markup.ts';
import type { PageWriter } from '../page-writer.ts';

/** Writes a training module: what it is about and for whom, and its units in order. */
export function module(fields: Fields, writer: PageWriter): Markup {
  const { messages, learning } = writer;
  const head = courseIntro(fields, writer);
  const objectives = writer.block(fields.text('abstract'));
  const required = prerequisites(fields.text('prerequisites'), writer);
  const uids = fields.scalars('units');
  const first = learning.find(uids[0]?.text.trim() ?? '');
  const start = first && learning.url(first);
  return markup`${head}${[
    labelled(messages.learningObjectives, 'learning-objectives', objectives, writer),
    required,
    start === undefined ? '' : markup`<p><a class="course-start" href="${start}">${messages.startModule}</a></p>\n`,
    labelled(messages.moduleUnits, 'units', courseList(uids, writer), writer),
  ]}`;
}
