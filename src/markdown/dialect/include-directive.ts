import { readDirective, type BracketDirective } from './directive.ts';

/** A directive that includes a file, `[!INCLUDE [title](path.md)]`, as far as it was read. */
export interface IncludeDirective extends BracketDirective {
  /** Whether it was read in a way that DocFX would not, because it can only mean this. */
  readonly isDamaged: boolean;
}

/** Whether an include has a line of its own or stands in one. */
export type IncludePlace = 'line' | 'sentence';

const KEYWORD = { line: /\[!include\+?/iy, sentence: /\[!include-?/iy };

/** Where a damaged include may begin that the rule for text would run past: a bracket of full width. */
export const FULL_WIDTH_OPENING = /[［【][^\S\n]?[!！]/g;
/** What can only mean an include, in half or full width; no part of it goes over a bracket, so reading is linear. */
const DAMAGED =
  /[[［【][^\S\n]?[!！][^\S\n]?([\p{L}\p{M}]{2,30})[^\S\n]?[[［【]([^[\]［］【】\n]{0,300})[\]］】][^\S\n]?[(（][^\S\n]?<?([^\s()（）[\]<>]{1,500}\.md)>?(?:[^\S\n]["“'][^()（）\n]{0,300})?[^\S\n]?[)）][\]］】]/iuy;

/** Keywords of other directives and of alerts, which are no include in another language. */
const OTHER_KEYWORD = /^(?:code|notebook|video|div|note|tip|important|caution|warning)$/i;

/**
 * Reads the include at `start`, as DocFX does. What machine translation makes of one is understood, too, if nothing else
 * can be meant: blanks between its parts, brackets of full width, or a keyword in the article's language, as long as the
 * path of a Markdown file stands where it should. Gives undefined for anything else.
 */
export function readInclude(text: string, start: number, place: IncludePlace): IncludeDirective | undefined {
  const keyword = KEYWORD[place];
  keyword.lastIndex = start;
  const directive = keyword.test(text) ? readDirective(text, keyword.lastIndex) : undefined;
  return directive ? { ...directive, isDamaged: false } : readDamaged(text, start);
}

function readDamaged(text: string, start: number): IncludeDirective | undefined {
  DAMAGED.lastIndex = start;
  const [, keyword = '', label = '', path = ''] = DAMAGED.exec(text) ?? [];
  if (path === '' || OTHER_KEYWORD.test(keyword)) return undefined;
  return { label: label.trim(), path, end: DAMAGED.lastIndex, isDamaged: true };
}
