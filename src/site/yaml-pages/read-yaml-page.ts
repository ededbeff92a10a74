import { readYamlDocument, type YamlNode, type YamlScalar } from '../../docset/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Metadata } from '../../model/docset.ts';
import type { Side } from '../../model/segment-pair.ts';
import { lineLocator, withLineFeeds, type TextSpan } from '../../model/text.ts';
import { readBilingualFile, type BilingualFile } from '../../segments/index.ts';

/** A YAML page taken apart: each of its texts is a small bilingual text of its own. */
export interface YamlPage {
  /** The file's text with LF line ends and no byte order mark; ranges of diagnostics are ranges of it. */
  readonly text: string;
  /** What the first line says the page is: `Landing`. */
  readonly mime: string;
  /** Absent where the file is no YAML. */
  readonly root?: YamlNode;
  /** The mapping `metadata`, in the target's language. */
  readonly metadata: Metadata;
  /** The same in the source's language. */
  readonly sourceMetadata: Metadata;
  /** The whole file taken apart; pairs are counted, and segments read, text by text. */
  readonly file: BilingualFile;
  /** The page's texts, each taken apart by itself. */
  readonly texts: readonly PlacedText[];
  /** The halves of one of the page's texts. */
  readonly bilingual: (scalar: YamlScalar) => BilingualFile;
}

/** Whether a path is that of a YAML page rather than of Markdown. */
export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/**
 * Takes a YAML page apart. The file is parsed as it is written, because quotation marks that YAML needs stand around the
 * segments; of a file that is no YAML the segments are read all the same.
 */
export function readYamlPage(written: string): YamlPage {
  const text = withLineFeeds(written);
  const { mime = '', root, metadata, diagnostics } = readYamlDocument(text);
  const texts: PlacedText[] = root
    ? scalarsOf(root).map((scalar) => ({ file: readBilingualFile(scalar.text), toFile: scalar.toFile, scalar }))
    : [{ file: readBilingualFile(text), toFile: (offset) => offset }];
  const files = new Map(texts.map(({ scalar, file }) => [scalar, file]));
  return {
    text,
    mime,
    ...(root ? { root } : {}),
    metadata: inLanguageOf('target', metadata) as Metadata,
    sourceMetadata: inLanguageOf('source', metadata) as Metadata,
    file: {
      ...readBilingualFile(text),
      pairCount: texts.reduce((count, { file }) => count + file.pairCount, 0),
      diagnostics: [...diagnostics, ...texts.flatMap(placeDiagnostics), ...repeatedIds(texts)],
      pairs: () => {
        const locate = lineLocator(text);
        return texts.flatMap(({ file, toFile }) => file.pairs((offset) => locate(toFile(offset)).line));
      },
    },
    texts,
    bilingual: (scalar) => files.get(scalar) ?? readBilingualFile(scalar.text),
  };
}

/** A text of the page with the way from its offsets to the file's. */
export interface PlacedText {
  readonly scalar?: YamlScalar;
  readonly file: BilingualFile;
  readonly toFile: (offset: number) => number;
}

function scalarsOf(node: YamlNode): YamlScalar[] {
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'list':
      return node.items.flatMap(scalarsOf);
    case 'mapping':
      return [...node.entries.values()].flatMap(scalarsOf);
  }
}

/** Turns a range of one of a page's texts into a range of the page's file. */
export function rangeInFile(toFile: (offset: number) => number, { start, end }: TextSpan): TextSpan {
  return { start: toFile(start), end: end > start ? toFile(end - 1) + 1 : toFile(start) };
}

function placeDiagnostics({ file, toFile }: PlacedText): Diagnostic[] {
  return file.diagnostics.map((diagnostic) =>
    diagnostic.range ? { ...diagnostic, range: rangeInFile(toFile, diagnostic.range) } : diagnostic,
  );
}

/** Finds segments whose ids stand in another text of the file, too; within one text they are reported already. */
function repeatedIds(texts: readonly PlacedText[]): Diagnostic[] {
  const seen = new Set<string>();
  return texts.flatMap(({ file, toFile }) => {
    const ids = new Set(file.projections.segments.map(({ id }) => id));
    const repeated = file.projections.segments.flatMap(({ id }, index): Diagnostic[] => {
      if (!seen.has(id)) return [];
      const message = `Translation unit ${id} stands in this file more than once; permalinks lead to the first.`;
      return [{ code: 'duplicate-segment-id', message, range: rangeInFile(toFile, file.segmentRange(index)) }];
    });
    for (const id of ids) seen.add(id);
    return repeated;
  });
}

function inLanguageOf(side: Side, value: unknown): unknown {
  if (typeof value === 'string') return value.includes('<span') ? readBilingualFile(value).projections[side] : value;
  if (Array.isArray(value)) return value.map((item) => inLanguageOf(side, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguageOf(side, item)]));
}
