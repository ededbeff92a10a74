import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { settleDiagnostics } from '../model/settle-diagnostics.ts';
import { segmentPairs, type SegmentPair } from '../segments/index.ts';
import { isYamlPath, readYamlPage } from '../site/index.ts';
import { listMarkdownFiles, readMarkdownFile } from './markdown-files.ts';
import { compileSeverities, type SeverityRules } from './severity-rules.ts';

/** A pair and the file it stands in, as `diglot pairs` prints it. */
export interface FilePair extends SegmentPair {
  /** Path below the docset's folder. */
  readonly file: string;
}

/**
 * Gives every pair of some docsets or files, file by file, so that nothing but one file is held in memory. What was
 * found on the way is told after the last pair.
 */
export async function* readPairs(
  paths: readonly string[],
  onDiagnostics: (diagnostics: readonly LocatedDiagnostic[]) => void,
  severities: SeverityRules = {},
): AsyncGenerator<FilePair> {
  const { files, diagnostics } = await listMarkdownFiles(paths);
  const found = [diagnostics];
  for (const file of files) {
    const read = readMarkdownFile(file);
    found.push(read.diagnostics);
    for (const pair of pairsOf(file.relativePath, read.text ?? '')) yield { file: file.relativePath, ...pair };
  }
  const policy = { severityOf: compileSeverities(severities) };
  onDiagnostics(settleDiagnostics(found.flat(), policy).reported);
}

/** Quotation marks of YAML are none of a pair's, so that pairs of YAML pages are read text by text. */
function pairsOf(path: string, text: string): SegmentPair[] {
  return isYamlPath(path) ? readYamlPage(text).file.pairs() : segmentPairs(text);
}
