import type { Diagnostic } from '../model/diagnostic.ts';
import type { BilingualText } from '../model/segment-pair.ts';
import type { HalfLocales } from './bilingual/halves.ts';
import type { Labels } from './labels.ts';

/** What the renderer must be told about an article's surroundings; whatever is absent, the article does without. */
export interface RenderContext {
  readonly locales: HalfLocales;
  /**
   * Gives the line of the article's file, from 1, on which an offset of its target projection stands; segments say theirs if
   * this is there.
   */
  readonly lineOf?: ((offset: number) => number) | undefined;
  /** Docset-relative path of the article: relative paths start there, and diagnostics name it. */
  readonly path?: string;
  /** Words that constructs put on the page, in the article's language; English ones if absent. */
  readonly labels?: Labels;
  /** Gives the URL for a link or an image; without it they stay as written. */
  readonly resolveLink?: (link: WrittenLink) => ResolvedLink;
  /** Finds a Markdown file to be included. */
  readonly readInclude?: (request: FileRequest) => FoundFile<BilingualText>;
  /** Finds a file of code to be quoted. */
  readonly readCode?: (request: FileRequest) => FoundFile<string>;
  /**
   * Finds what a uid names: nothing for one that is unknown, `elsewhere` where nobody here can know, as without any map of
   * uids. Without this function, references to uids are left to a later step in the translation's HTML, as by DocFX.
   */
  readonly resolveUid?: (uid: string) => ResolvedUid | 'elsewhere' | undefined;
  /** Groups of pivots that the article's front matter names, in its order: a page lets its reader choose one of each. */
  readonly pivotGroups?: readonly PivotGroup[];
  /** Versions that the docset knows, oldest first; without them, those that the article mentions. */
  readonly monikers?: readonly string[];
  /** The versions that the article is about, as its front matter says: `>= aspnetcore-2.1`. */
  readonly monikerRange?: string | undefined;
  /** Whether `$x$` is mathematics; else a dollar sign is a dollar sign. */
  readonly math?: boolean;
}

/** Alternatives of which a zone shows one or some, such as operating systems. */
export interface PivotGroup {
  readonly id: string;
  readonly title: string;
  readonly pivots: readonly Pivot[];
}

/** One of several alternatives. */
export interface Pivot {
  readonly id: string;
  readonly title: string;
}

/** A link or an image as an author wrote it. */
export interface WrittenLink {
  readonly href: string;
  readonly kind: 'link' | 'image';
  /** Docset-relative path of the file that holds it, which is an include's own. */
  readonly from: string;
}

/** Where a link or an image leads to on the site. */
export interface ResolvedLink {
  readonly url: string;
  /** What is wrong with it; whoever resolves a link does not know its place. */
  readonly problem?: Omit<Diagnostic, 'range'>;
  /** The part of an article to which it leads, to be looked for when all articles are known. */
  readonly bookmark?: Bookmark;
  /** BCP 47 tag of the page's language where it is not the article's own. */
  readonly language?: string;
}

/** A part of a page. */
export interface Bookmark {
  /** The page, by whatever name the resolver of links has for it; nothing for the one on which the link stands. */
  readonly page?: string | undefined;
  /** The fragment, decoded and without `#`. */
  readonly id: string;
}

/** A file that an article asks for, by the path that was written in `from`. */
export interface FileRequest {
  readonly path: string;
  readonly from: string;
}

/** A file that was found, by its docset-relative path, or why there is none. */
export type FoundFile<Content> =
  | { readonly path: string; readonly content: Content }
  | { readonly path: string; readonly problem: 'missing' | 'outside' | 'unreadable' };

/** What a uid names: a page and how it is called. */
export interface ResolvedUid {
  readonly url: string;
  readonly name: string;
  readonly fullName?: string;
  readonly nameWithType?: string;
}
