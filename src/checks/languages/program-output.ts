/** Paths, placeholders and calls in quotation marks, hexadecimal numbers, status codes of mail, and names of exceptions: people write none of these in a sentence. */
const OUTPUT =
  /['"][^'"\s]*[/\\{}][^'"]*['"]|\b0x[\da-f]{4,}|\b[245]\d\d [245]\.\d{1,3}\.\d|\p{L}(?:Exception|Error): |^-+> /iu;

/** Whether a text is what programs print, as messages in logs are: it stays in the source's language where it is shown as it is read. */
export function isProgramOutput(text: string): boolean {
  return OUTPUT.test(text);
}
