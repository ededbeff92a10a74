import type { IdentifiedPair } from '../alignment/index.ts';
import type { PairAlignment } from '../model/alignment.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { settleDiagnostics } from '../model/settle-diagnostics.ts';
import type { SegmentPair } from '../segments/index.ts';
import { alignLocales, type AlignmentOptions } from './alignment/align-locales.ts';
import { listMarkdownFiles, readMarkdownFile } from './markdown-files.ts';
import { pairsOf } from './pairs.ts';
import { compileSeverities, type SeverityRules } from './severity-rules.ts';

/** A pair, where it stands, and what the alignment says of it. */
export interface AlignedPair extends Pick<SegmentPair, 'id' | 'line' | 'source' | 'target'> {
  /** Path below the docset's folder. */
  readonly file: string;
  /** Path as the user would type it. */
  readonly path: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly alignment: PairAlignment;
}

/**
 * Aligns every pair of some docsets, locale by locale in order of their tags, and gives the pairs in order of files. Throws a
 * UsageError for what cannot be read.
 */
export async function alignDocsets(
  paths: readonly string[],
  severities: SeverityRules = {},
  options: AlignmentOptions = {},
): Promise<{ pairs: AlignedPair[]; diagnostics: readonly LocatedDiagnostic[] }> {
  const { files, diagnostics } = await listMarkdownFiles(paths);
  const found = [diagnostics];
  const locales = new Map<string, PairsOfFile[]>();
  for (const file of files) {
    const read = readMarkdownFile(file);
    found.push(read.diagnostics);
    const ofLocale = locales.get(file.locale.tag) ?? [];
    locales.set(file.locale.tag, ofLocale);
    ofLocale.push({ file: file.relativePath, path: file.path, pairs: pairsOf(file.relativePath, read.text ?? '') });
  }
  const tags = [...locales.keys()].sort();
  const inOrder = tags.map((tag) => locales.get(tag) ?? []);
  const texts = inOrder.map((ofLocale) => ofLocale.map(({ pairs }) => pairs.map(textsOf)));
  const aligned = await alignLocales(texts, options);
  const pairs = inOrder.flatMap((ofLocale, locale) =>
    ofLocale.flatMap((file, index) =>
      file.pairs.flatMap(({ id, line, source, target }, pair): AlignedPair[] => {
        const alignment = aligned[locale]?.[index]?.[pair];
        const place = { file: file.file, path: file.path, locale: tags[locale] ?? '' };
        return alignment ? [{ ...place, id, line, source, target, alignment }] : [];
      }),
    ),
  );
  const policy = { severityOf: compileSeverities(severities), isComplete: false };
  return { pairs, diagnostics: settleDiagnostics(found.flat(), policy).reported };
}

interface PairsOfFile {
  readonly file: string;
  readonly path: string;
  readonly pairs: readonly SegmentPair[];
}

/** What alignment needs of a pair: what it is recognised by does not change with the lines above it. */
function textsOf({ id, source, target }: SegmentPair): IdentifiedPair {
  return { id, source, target };
}
