import { basename, join } from 'node:path';
import { readText } from '../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset, DocsetFile } from '../model/docset.ts';
import type { Locale } from '../model/locale.ts';
import { SOURCE_LOCALE } from '../model/locale.ts';
import { isFile, readDocsets } from './read-docsets.ts';

/** A file of Markdown, or of YAML with Markdown in it, below a folder that the user named, or the file that they named. */
export interface MarkdownFile {
  /** Path as the user would type it. */
  readonly path: string;
  /** Path below the folder named, or the file's name. */
  readonly relativePath: string;
  readonly absolutePath: string;
  readonly locale: Locale;
  /** Whether the docset publishes it as an article. */
  readonly isArticle: boolean;
}

/**
 * Lists every Markdown file and YAML page of some docsets, includes, READMEs and data for pages too, in code-unit order of their paths. A path to a
 * single file stands for that file. Throws a UsageError for what cannot be read.
 */
export async function listMarkdownFiles(
  paths: readonly string[],
): Promise<{ files: MarkdownFile[]; docsets: Docset[]; diagnostics: LocatedDiagnostic[] }> {
  const files: MarkdownFile[] = [];
  const docsets: Docset[] = [];
  const diagnostics: LocatedDiagnostic[] = [];
  for (const path of paths) {
    if (await isFile(path)) {
      files.push({ path, relativePath: basename(path), absolutePath: path, locale: SOURCE_LOCALE, isArticle: true });
      continue;
    }
    for (const docset of await readDocsets([path], [], { needed: 'any Markdown' })) {
      const all = [
        ...docset.articles.map((file) => toMarkdownFile(path, file, docset.locale, true)),
        ...[...docset.otherMarkdown, ...docset.dataFiles].map((file) =>
          toMarkdownFile(path, file, docset.locale, false),
        ),
      ];
      docsets.push(docset);
      files.push(...all.sort((a, b) => (a.relativePath < b.relativePath ? -1 : 1)));
      diagnostics.push(...docset.diagnostics);
    }
  }
  return { files, docsets, diagnostics };
}

/** Reads a listed file; what is wrong with it is located under its path. */
export function readMarkdownFile(file: MarkdownFile): {
  text: string | undefined;
  diagnostics: LocatedDiagnostic[];
} {
  const { text, diagnostics } = readText(file.absolutePath);
  return { text, diagnostics: locate(file.path, text ?? '', diagnostics) };
}

function toMarkdownFile(folder: string, file: DocsetFile, locale: Locale, isArticle: boolean): MarkdownFile {
  return {
    path: join(folder, file.path),
    relativePath: file.path,
    absolutePath: file.absolutePath,
    locale,
    isArticle,
  };
}
