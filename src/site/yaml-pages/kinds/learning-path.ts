import { courseIntro, courseList, labelled, prerequisites } from '../course.ts';
import type { Fields } from '../fields.ts';
import { markup, type Markup } from '../markup.ts';
import type { PageWriter } from '../page-writer.ts';

/** Writes a learning path: what it is about and for whom, and its modules in order. */
export function learningPath(fields: Fields, writer: PageWriter): Markup {
  const head = courseIntro(fields, writer);
  const required = prerequisites(fields.text('prerequisites'), writer);
  const modules = courseList(fields.scalars('modules'), writer);
  return markup`${head}${required}${labelled(writer.messages.modules, 'modules', modules, writer)}`;
}
