import { shortenText } from '../../model/text.ts';

/** So many characters tell what a pattern is; some are whole paragraphs. */
const LONGEST = 140;

/**
 * Writes a pattern of findings so that it can be seen and clicked: spaces at its edges and in a row as open boxes, long ones shortened.
 * `patternTitle(' ,') // => '␣,'`
 */
export function patternTitle(pattern: string): string {
  const visible = pattern.replace(/^\s+|\s+$|\s{2,}/gu, (spaces) => '␣'.repeat(spaces.length));
  return shortenText(visible, LONGEST);
}
