import type { YamlScalar } from '../../docset/index.ts';
import type { Fields } from './fields.ts';
import { element, markup, NOTHING, type Markup } from './markup.ts';
import type { PageWriter } from './page-writer.ts';

/** A possible answer to a question, by its place among the others. */
interface Choice {
  readonly number: number;
  readonly isCorrect: boolean;
  readonly explanation: YamlScalar | undefined;
}

/** Writes the questions at the end of a unit; the answers open at a click, without any script. */
export function quiz(fields: Fields | undefined, writer: PageWriter): Markup {
  if (!fields) return NOTHING;
  const title = fields.text('title');
  const questions = fields.each('questions', (question) => {
    question.ignore('multiSelect', 'multiselect');
    const content = writer.block(question.text('content'));
    const choices: Choice[] = [];
    const lines = question.each('choices', (choice) => {
      choices.push({
        number: choices.length + 1,
        isCorrect: /^(?:true|yes|on)$/i.test(choice.text('isCorrect')?.text.trim() ?? ''),
        explanation: choice.text('explanation'),
      });
      return markup`<li>${writer.inline(choice.text('content'))}</li>\n`;
    });
    return element('li', undefined, [content, element('ol', 'choices', lines), answers(choices, writer)]);
  });
  return element('section', 'knowledge-check', [
    title ? writer.heading(2, title) : writer.label(2, writer.messages.knowledgeCheck, 'knowledge-check'),
    element('ol', 'questions', questions),
    fields.rest(),
  ]);
}

/** Writes what is to be said about each choice, under the letter that the choice has in the list above. */
function answers(choices: readonly Choice[], writer: PageWriter): Markup {
  const { correctAnswer, showAnswer } = writer.messages;
  const lines = choices
    .filter(({ isCorrect, explanation }) => isCorrect || explanation)
    .map(({ number, isCorrect, explanation }) => {
      const verdict = isCorrect ? markup`<p class="correct"><strong>${correctAnswer}</strong></p>\n` : undefined;
      return markup`<li value="${number}">\n${verdict}${writer.block(explanation)}</li>\n`;
    });
  if (lines.length === 0) return NOTHING;
  return element('details', 'answers', markup`<summary>${showAnswer}</summary>\n${element('ol', 'choices', lines)}`);
}
