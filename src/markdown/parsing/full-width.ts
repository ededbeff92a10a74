const HALF_WIDTH: Readonly<Record<string, string>> = {
  '［': '[',
  '【': '[',
  '］': ']',
  '】': ']',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '＃': '#',
  '＝': '=',
  '＆': '&',
  '－': '-',
  '–': '-',
  '“': '"',
  '”': '"',
};

/**
 * Replaces the punctuation that machine translation puts in the place of ASCII's, character by character, so that offsets
 * stay. `［！code］` // => `[!code]`
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[［【］】（）！？＃＝＆－–“”]/g, (character) => HALF_WIDTH[character] ?? character);
}

/** Whether a UTF-16 code unit is an opening square bracket, or what machine translation makes of one. */
export function isOpeningBracket(code: number): boolean {
  return code === 0x5b || code === 0xff3b || code === 0x3010;
}
