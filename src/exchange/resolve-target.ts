import { markdownOf, type InlineCode, type InlineContent } from '../model/inline-content.ts';
import type { CodeReference, ImportedContent } from './imported-pair.ts';

/** The codes that a half may hold, by part and id. */
type Codes = ReadonlyMap<string, InlineCode>;

/**
 * Puts the Markdown of a target together whose codes were replaced by references: codes are those of the pair's own halves. Gives a
 * reason for people if a code was invented, doubled, lost or torn from its counterpart. What the target lacked before, and what it had beyond
 * the source, may be lacking.
 */
export function resolveTarget(
  imported: ImportedContent,
  source: InlineContent,
  target: InlineContent,
): { content: InlineContent } | { problem: string } {
  if (typeof imported === 'string') return { content: [imported] };
  const ofSource = codesOf(source);
  const ofTarget = codesOf(target);
  const content: (string | InlineCode)[] = [];
  const seen = new Set<string>();
  const open: string[] = [];
  for (const part of imported) {
    if (typeof part === 'string') {
      content.push(part);
      continue;
    }
    const name = nameOf(part);
    // The target's own code counts: it may be written with other emphasis, or lead to the locale's own page.
    const code = ofTarget.get(name) ?? ofSource.get(name);
    if (!code) return { problem: `code "${part.id}" is none of this segment's` };
    if (seen.has(name)) return { problem: `code "${part.id}" (${code.data}) stands there twice` };
    seen.add(name);
    if (code.part === 'open') open.push(code.id);
    if (code.part === 'close' && open.pop() !== code.id) return { problem: `code "${part.id}" (${code.data}) does not end what it began` }; // prettier-ignore
    content.push(code);
  }
  const [unclosed] = open;
  if (unclosed !== undefined) return { problem: `code "${unclosed}" is not closed` };
  const wasEmpty = markdownOf(target).trim() === '';
  for (const [name, code] of ofSource) {
    if (!seen.has(name) && (wasEmpty || ofTarget.has(name))) {
      return { problem: `code "${code.id}" (${code.data}) is missing` };
    }
  }
  return { content };
}

function codesOf(content: InlineContent): Codes {
  const codes = content.filter((part) => typeof part !== 'string');
  return new Map(codes.map((code) => [nameOf(code), code]));
}

function nameOf({ part, id }: CodeReference): string {
  return `${part} ${id}`;
}
