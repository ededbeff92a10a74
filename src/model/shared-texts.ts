/**
 * Holds one copy of equal texts: translations of a docset have the same paths and dates, and forty copies of these would be
 * half of what a build holds.
 */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  /** The copy of a text that all share. */
  of(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, text);
    return text;
  }
}
