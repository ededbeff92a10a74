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
  /** When it was last written, in milliseconds since 1970, with fractions. */
  readonly modified: number;
}

/** What an article says of itself to others, as far as it says so. */
export interface ArticleHead {
  readonly uid?: string;
  /** Title of an article that has a uid, in the target language. */
  readonly title?: string;
  /** When the article's source was last worked on: `ms.date` as an ISO date. */
  readonly date?: string;
  /** When the source was handed over to be translated: `ms.lasthandoff` as an ISO date. */
  readonly handoff?: string;
  /** Whether the article has segments. */
  readonly isBilingual?: boolean;
  /** First heading in the source language, blank if there is none, of an article that a table of contents or a uid names. */
  readonly sourceTitle?: string;
}

/** An entry of a table of contents, with the entries below it. */
export interface TocEntry {
  readonly name: string;
  /** The name in the source language, where the entry holds segments. */
  readonly sourceName?: string;
  /** BCP 47 tag of the name's language where it is not that of the docset's locale. */
  readonly language?: string;
  /** Docset-relative path of the article it leads to, or a URL as written, or nothing for a mere heading. */
  readonly article?: string;
  readonly href?: string;
  /** Docset-relative path of the article it should lead to, if that is not in the docset. */
  readonly absent?: string;
  /** Other words by which readers may look for the entry, separated by commas. */
  readonly displayName?: string;
  /** Whether what is below the entry is shown from the start. */
  readonly expanded?: boolean;
  readonly items: readonly TocEntry[];
}

/** One table of contents: the folder it governs and its tree. */
export interface Toc {
  /** Docset-relative path of the file it came from: `net/wpf/toc.yml`. */
  readonly path: string;
  readonly items: readonly TocEntry[];
}

/** Where the publisher's own site, such as Microsoft Learn, has a file of a docset. */
export interface PublishedPlace {
  /** From the server's root in lower case, without locale, extension, `index` and slash at the end: `/dotnet/desktop/wpf`. */
  readonly url: string;
  /** The moniker range of the group of files that the docset's configuration puts the file into. */
  readonly monikers?: string;
}

/** An entry of a table of breadcrumbs: a part of the publisher's own site. */
export interface BreadcrumbEntry {
  readonly name: string;
  /** Where on the publisher's site its pages stand, as written: `/dotnet/desktop/`. Absent from mere headings. */
  readonly prefix?: string;
  /** Where the entry leads to, as written. */
  readonly href?: string;
  readonly items: readonly BreadcrumbEntry[];
}

/** A table of breadcrumbs, which gives articles their place in the publisher's own site. */
export interface BreadcrumbTable {
  /** Docset-relative path of the file it came from: `net/breadcrumb/toc.yml`. */
  readonly path: string;
  readonly publishedAs?: PublishedPlace;
  readonly items: readonly BreadcrumbEntry[];
}

/** An article that has moved. */
export interface Redirection {
  /** Docset-relative path of the article that is no more. */
  readonly source: string;
  /** Where it is now: an article of the docset, with `?…` and `#…`, or a URL, which may begin at the publisher's root. */
  readonly target: { readonly article: string; readonly suffix: string } | { readonly url: string };
}

/** An article that other files name by its uid. */
export interface UidTarget {
  /** Docset-relative path. */
  readonly path: string;
  readonly title?: string;
}

/** What a training module, one of its units, or a learning path says of itself. */
export interface LearningItem {
  /** Docset-relative path of its page. */
  readonly path: string;
  readonly kind: 'path' | 'module' | 'unit';
  readonly uid: string;
  /** Title as written, with both halves of its segments. */
  readonly title: string;
  readonly minutes?: number;
  /** Uids of a module's units or of a path's modules, in order. */
  readonly children: readonly string[];
}

/** A docset as it was found on disk: one locale's articles and everything around them, nothing parsed but configuration. */
export interface Docset {
  /** Absolute path of the docset's folder. */
  readonly root: string;
  /** The folder as the user named it, for messages. */
  readonly folder: string;
  readonly locale: Locale;
  /** Articles, in Markdown or as YAML pages, in code-unit order of their paths. */
  readonly articles: readonly DocsetFile[];
  /** Every other Markdown file below the folder: includes, READMEs, excluded ones. */
  readonly otherMarkdown: readonly DocsetFile[];
  /** YAML files that hold data for pages, such as zone pivot groups. */
  readonly dataFiles: readonly DocsetFile[];
  /** Training modules, their units and learning paths, in order of their paths. */
  readonly learning: readonly LearningItem[];
  /** Media and other files to be copied to the site. */
  readonly resources: readonly DocsetFile[];
  readonly tocs: readonly Toc[];
  readonly breadcrumbs: readonly BreadcrumbTable[];
  /** Each source once, chains followed; none stands where there is an article. */
  readonly redirections: readonly Redirection[];
  /** Articles by the uid that their front matter gives them. */
  readonly uids: ReadonlyMap<string, UidTarget>;
  /** Heads of the articles that have one, by docset-relative path. */
  readonly heads: ReadonlyMap<string, ArticleHead>;
  /** Every file below the folder, docset-relative, in code-unit order. */
  readonly paths: readonly string[];
  /** Every file below each folder that the docset falls back to, by its path there, in code-unit order. */
  readonly fallbackPaths: readonly (readonly string[])[];
  /**
   * The files that were read to find all this, in code-unit order: configuration, redirections, tables of contents and
   * breadcrumbs, YAML. Those of them that are articles, data or other Markdown are listed there, too.
   */
  readonly inputs: readonly DocsetFile[];
  /** Where the publisher's own site has a file, by its docset-relative path; undefined if nothing tells. */
  readonly publishedAs: (path: string) => PublishedPlace | undefined;
  /**
   * Configured metadata of one article, by its docset-relative path: `globalMetadata` under the matching `fileMetadata`.
   * Articles for which the same rules count share one object.
   */
  readonly metadataFor: (articlePath: string) => Metadata;
  readonly diagnostics: readonly LocatedDiagnostic[];
}
