import type { TextSpan } from '../../model/text.ts';

/** What may stand between a passage and the bracket that explains it: little, or the rest of a sentence or quotation. */
const EXPLAINED = /^(?:[\s.\d\uFFFC]{0,8}|(?:[^(（]|\(\)){0,60}[.!?'"”’\]]\s*\\?)[(（]/u;

/**
 * Whether a passage of a target that is left in the source's language is followed by what it means, in brackets, as titles and messages are:
 * `“Access is denied.” (Der Zugriff wird verweigert.)`.
 */
export function isExplained(target: string, { end }: TextSpan): boolean {
  return EXPLAINED.test(target.slice(end));
}
