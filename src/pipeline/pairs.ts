import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { segmentPairs, type SegmentPair } from '../segments/index.ts';
import { listMarkdownFiles, readMarkdownFile } from './markdown-files.ts';

/** A pair and the file it stands in, as `diglot pairs` prints it. */
export interface FilePair extends SegmentPair {
  /** Path below the docset's folder. */
  readonly file: string;
}

/** Gives every pair of some docsets or files, file by file, so that nothing but one file is held in memory. */
export async function* readPairs(
  paths: readonly string[],
  onDiagnostics: (diagnostics: readonly LocatedDiagnostic[]) => void,
): AsyncGenerator<FilePair> {
  const { files, diagnostics } = await listMarkdownFiles(paths);
  onDiagnostics(diagnostics);
  for (const file of files) {
    const read = await readMarkdownFile(file);
    onDiagnostics(read.diagnostics);
    for (const pair of segmentPairs(read.text ?? '')) yield { file: file.relativePath, ...pair };
  }
}
