/** What XML 1.0 §2.2 forbids, even as a reference: most controls, halves of surrogate pairs, and two that are no characters. */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Writes a text as content of an element, so that an XML parser gives the same text back: CR as a reference, as parsers read it as LF.
 * What XML cannot say at all becomes U+FFFD.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, referenceOf).replace(FORBIDDEN, '\ufffd');
}

/** Writes a text as an attribute's value in double quotes, as `escapeText` does, with line breaks and tabs as references. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, referenceOf).replace(FORBIDDEN, '\ufffd');
}

/**
 * Writes attributes as they stand in a tag, each with a space before it; those that are undefined are left out.
 * `attributesOf({ id: 'a', name: undefined }) // => ' id="a"'`
 */
export function attributesOf(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');
}

/** Writes a text as content of an element, and what XML cannot say by what `say` makes of its code point. */
export function escapeTextWith(text: string, say: (codePoint: number) => string): string {
  return text.replace(/[&<>\r]/g, referenceOf).replace(FORBIDDEN, (character) => say(character.charCodeAt(0)));
}

function referenceOf(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
