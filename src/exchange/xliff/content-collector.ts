import type { CodeReference, ImportedContent } from '../imported-pair.ts';

/** Takes a half as a file says it, piece by piece. */
export class ContentCollector {
  private readonly parts: (string | CodeReference)[] = [];

  /** Adds text, or a reference to a code. */
  add(part: string | CodeReference): void {
    const last = this.parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') this.parts[this.parts.length - 1] = last + part;
    else if (part !== '') this.parts.push(part);
  }

  /** Adds what another has taken. */
  addAll(other: ContentCollector): void {
    for (const part of other.parts) this.add(part);
  }

  /** Whether nothing was taken but white space. */
  get isBlank(): boolean {
    return this.parts.every((part) => typeof part === 'string' && part.trim() === '');
  }

  /** What was taken; white space alone is Markdown as written, as nothing was translated that could have lost a code. */
  get content(): ImportedContent {
    return this.isBlank ? this.parts.filter((part) => typeof part === 'string').join('') : this.parts;
  }
}
