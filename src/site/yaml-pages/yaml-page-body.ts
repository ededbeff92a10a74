import type { PagePart, WrittenBookmark } from '../../markdown/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { readBilingualFile } from '../../segments/index.ts';
import { Fields } from './fields.ts';
import { markup, type Markup } from './markup.ts';
import { PageWriter, type YamlPageSurroundings } from './page-writer.ts';
import { plainEntries, plainPage } from './plain.ts';
import type { YamlPage } from './read-yaml-page.ts';
import { PAGE_KINDS } from './registry.ts';

/** The body of a YAML page, its texts still to be rendered, and what is wrong with the page beyond them. */
export interface YamlPageBody {
  readonly parts: readonly PagePart[];
  readonly diagnostics: readonly Diagnostic[];
  /** Links to parts of articles. */
  readonly bookmarks: readonly WrittenBookmark[];
}

/**
 * Writes the body of a YAML page in the form of its kind. A kind without a form of its own, `yaml-mime-unknown`, is shown
 * as keys and values, and a file that is no YAML as it is written.
 */
export function yamlPageBody(page: YamlPage, surroundings: YamlPageSurroundings): YamlPageBody {
  const writer = new PageWriter(page, surroundings);
  const { parts } = writePage(page, writer);
  return { parts, diagnostics: writer.diagnostics, bookmarks: writer.bookmarks };
}

function writePage(page: YamlPage, writer: PageWriter): Markup {
  const { root, mime } = page;
  if (!root) return asWritten(page.text);
  const kind = PAGE_KINDS.get(mime.toLowerCase());
  if (!kind) {
    writer.report(
      'yaml-mime-unknown',
      undefined,
      `Pages of the kind ${mime} have no form of their own; this one is shown as keys and values.`,
    );
    return plainPage(root, writer);
  }
  if (root.kind !== 'mapping') {
    writer.report('yaml-schema-invalid', root, `A page of the kind ${mime} must be a mapping; it is shown as it is.`);
    return plainEntries([['', root]], writer);
  }
  const fields = new Fields(root, writer);
  // These are of no kind in particular, and read elsewhere.
  fields.ignore('metadata', 'documentType');
  const body = kind(fields, writer);
  fields.ignore('uid');
  return markup`${body}${fields.rest()}`;
}

/** Shows a file as code, with both halves of its segments. */
function asWritten(text: string): Markup {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  const opening = `${fence}yaml\n`;
  const file = readBilingualFile(`${opening}${text.trimEnd()}\n${fence}\n`);
  return {
    parts: [{ text: file.projections, toFile: (offset) => Math.max(0, file.originOf(offset) - opening.length) }],
  };
}
