const LONGEST_LABEL = 120;

/** A code's Markdown as translators see it in its stead: cut off where it is long, as an image within its address can be. */
export function codeLabel(data: string): string {
  return data.length <= LONGEST_LABEL ? data : `${data.slice(0, LONGEST_LABEL).replace(/\p{Cs}$/u, '')}…`;
}
