import { duration } from '../course.ts';
import type { Fields } from '../fields.ts';
import { element, markup, type Markup } from '../markup.ts';
import type { PageWriter } from '../page-writer.ts';
import { quiz } from '../quiz.ts';

/** Writes a unit of a training module: its content, hints about its tasks, its questions. */
export function moduleUnit(fields: Fields, writer: PageWriter): Markup {
  fields.ignore('azureSandbox', 'sandbox', 'interactive', 'azurePortal', 'labModal', 'module', 'durationInMinutes');
  const item = writer.learning.find(fields.text('uid')?.text.trim() ?? '');
  const title = writer.heading(1, fields.text('title'));
  const facts = element('ul', 'course-facts', duration(item?.minutes, writer));
  const content = writer.block(fields.text('content'));
  const hints = fields.each('tasks', (task) => {
    task.ignore('action', 'environment', 'azure');
    return element('div', 'alert TIP', writer.block(task.text('hint')));
  });
  return markup`${title}${facts}${content}${hints}${quiz(fields.fields('quiz'), writer)}`;
}
