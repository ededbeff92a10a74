import { createRequire } from 'node:module';
import type matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Metadata } from '../../model/docset.ts';
import type { TextSpan } from '../../model/text.ts';
import { locateFrontMatter } from './front-matter-fences.ts';
import { recoverMetadata } from './front-matter-recovery.ts';
import { readPlainMembers } from './plain-members.ts';

/** gray-matter, loaded by the first front matter that needs it: most articles do not, and nobody can wait for it there. */
const loadGrayMatter = (): typeof matter => require('gray-matter') as typeof matter;
const require = createRequire(import.meta.url);

/** A Markdown text taken apart; `text.slice(bodyStart) === body`. */
export interface FrontMatterSplit {
  readonly data: Metadata;
  readonly body: string;
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

const refuse = () => {
  throw new Error('only YAML front matter is read');
};

// Passing options also keeps gray-matter from caching every text by its content. The closing delimiter cannot occur:
// gray-matter gets the YAML alone, as it copies all it is given and would close it at a line such as `---x`.
const OPTIONS: Parameters<typeof matter>[1] = {
  language: 'yaml',
  delimiters: ['---', '\u0000'],
  engines: { yaml: (yaml) => load(yaml, { schema: CORE_SCHEMA }) as object, javascript: refuse, json: refuse },
};

/**
 * Separates a Markdown text into front matter and body. Under YAML's core schema dates stay texts as written. Front
 * matter that is no YAML mapping gives `front-matter-invalid` and what its lines alone say; a text without any gives
 * `front-matter-missing` and no data. Never throws.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const place = locateFrontMatter(text);
  const { yaml, bodyStart } = place;
  const body = text.slice(bodyStart);
  const invalid = (message: string, range: TextSpan, data: Metadata): FrontMatterSplit => ({
    data,
    body,
    bodyStart,
    diagnostics: [{ code: 'front-matter-invalid', message, range }],
  });

  switch (place.state) {
    case 'absent':
      return {
        data: {},
        body,
        bodyStart,
        diagnostics: [{ code: 'front-matter-missing', message: 'This article has no front matter.' }],
      };
    case 'unclosed':
      return invalid(
        'The front matter is not closed by a line "---".',
        place.opening,
        recoverMetadata(text.slice(yaml.start, yaml.end)),
      );
    case 'foreign':
      return invalid('Only YAML front matter is read.', place.opening, {});
    case 'closed':
      break;
    default:
      place.state satisfies never;
  }

  const source = text.slice(yaml.start, yaml.end);
  try {
    const data: unknown = readPlainMembers(source) ?? loadGrayMatter()(`---\n${source}`, OPTIONS).data;
    if (data === null || data === undefined) return { data: {}, body, bodyStart, diagnostics: [] };
    if (typeof data === 'object' && !Array.isArray(data))
      return { data: data as Metadata, body, bodyStart, diagnostics: [] };
    return invalid('The front matter is not a list of "key: value" lines.', yaml, recoverMetadata(source));
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : 'it cannot be parsed';
    // gray-matter hands its engine the line break after the opening fence, too.
    const offset = error instanceof YAMLException ? Math.max(0, error.mark.position - 1) : 0;
    const start = Math.min(yaml.start + offset, yaml.end);
    return invalid(
      `The front matter is not valid YAML: ${reason}.`,
      { start, end: endOfLine(text, start, yaml.end) },
      recoverMetadata(source),
    );
  }
}

function endOfLine(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
