/** What XML 1.0 has no room for (§2.2), however it is written: control characters and halves of others. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Writes text for an element or a quoted attribute: `escapeXml('a < "b"') // => 'a &lt; &quot;b&quot;'` */
export function escapeXml(text: string): string {
  return text
    .replace(IMPOSSIBLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
