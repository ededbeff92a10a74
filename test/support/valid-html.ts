import { HtmlValidate } from 'html-validate';

/** The rules that say what conforms to the HTML standard, and none of style. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

/** Lists what in a page does not conform to the HTML standard, each with its place. */
export function htmlProblems(html: string, name: string): string[] {
  const { results } = validator.validateStringSync(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column} ${ruleId}: ${message}`),
  );
}
