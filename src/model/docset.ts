import type { LocatedDiagnostic } from './diagnostic.ts';
import type { Locale } from './locale.ts';

/** Front matter and configured metadata of an article, as YAML or JSON gave it; unknown keys are kept. */
export type Metadata = Readonly<Record<string, unknown>>;

/** A file of a docset: where it is on disk, and the docset-relative path with forward slashes that names it. */
export interface DocsetFile {
  readonly absolutePath: string;
  /** `AlchemyInsights/troubleshoot-flow-authentication-errors.md` */
  readonly path: string;
  /** Size in bytes on disk. */
  readonly size: number;
}

/** An entry of a table of contents, with the entries below it. */
export interface TocEntry {
  readonly name: string;
  /** Docset-relative path of the article it leads to, or a URL as written, or nothing for a mere heading. */
  readonly article?: string;
  readonly href?: string;
  readonly items: readonly TocEntry[];
}

/** One table of contents: the folder it governs and its tree. */
export interface Toc {
  /** Docset-relative path of the file it came from: `net/wpf/toc.yml`. */
  readonly path: string;
  readonly items: readonly TocEntry[];
}

/** A docset as it was found on disk: one locale's articles and everything around them, nothing parsed but configuration. */
export interface Docset {
  /** Absolute path of the docset's folder. */
  readonly root: string;
  /** The folder as the user named it, for messages. */
  readonly folder: string;
  readonly locale: Locale;
  /** Articles in code-unit order of their paths. */
  readonly articles: readonly DocsetFile[];
  /** Every other Markdown file below the folder: includes, READMEs, excluded ones. */
  readonly otherMarkdown: readonly DocsetFile[];
  /** Media and other files to be copied to the site. */
  readonly resources: readonly DocsetFile[];
  readonly tocs: readonly Toc[];
  /** Configured metadata of one article, by its docset-relative path: `globalMetadata` under the matching `fileMetadata`. */
  readonly metadataFor: (articlePath: string) => Metadata;
  readonly diagnostics: readonly LocatedDiagnostic[];
}
