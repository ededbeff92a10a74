import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/diagnostic.ts';
import type { ArticleHead, Docset, DocsetFile, Toc, TocEntry } from '../model/docset.ts';
import { classifyPaths } from './files/classify.ts';
import { homeOf, readConfiguration } from './configuration/configuration.ts';
import { SharedKeyMap } from '../model/shared-key-map.ts';
import { SharedKeys } from '../model/shared-keys.ts';
import { SharedValues } from '../model/shared-values.ts';
import { DocsetError } from './docset-error.ts';
import { detectLocale } from './configuration/docset-locale.ts';
import { failureCode, failureReason } from './failure-reason.ts';
import { fallbackResources } from './files/fallback-resources.ts';
import { FileHeads } from './files/file-heads.ts';
import { readArticleHead, readSourceTitle } from './front-matter/article-head.ts';
import { measureFile, measureInputs } from './files/measure.ts';
import { findPublication } from './published/publication.ts';
import { readBreadcrumbs } from './published/read-breadcrumbs.ts';
import { learningTocs, readLearning } from './yaml/read-learning.ts';
import { readMovedArticles } from './published/read-moved-articles.ts';
import { readTocs } from './toc/read-tocs.ts';
import { readUids } from './published/read-uids.ts';
import { compileSource } from './configuration/source-content.ts';
import { walkFolder } from './files/walk-folder.ts';

/** Of what docsets that are read one after the other hold one copy. */
export class SharedByDocsets {
  readonly paths = new SharedValues<string>();
  readonly keys = new SharedKeys();
  readonly heads = new SharedValues<ArticleHead>();
}

/** Choices of the caller about reading a docset. */
export interface ReadDocsetOptions {
  /** Absolute paths that are never entered, such as the output folder. */
  readonly exclude?: readonly string[];
  /** Folders of docsets that hold the media which this one lacks. */
  readonly fallback?: readonly string[];
  /** Paths of all files below these folders, which are filled in for the next docset that has the same fallback. */
  readonly fallbackListings?: Map<string, readonly string[]>;
  /**
   * What an earlier reading found in an article's head, if its path, size and time of writing are still the same: then the
   * article is not opened. An article that had nothing to say has the head `{}`.
   */
  readonly knownHead?: (article: DocsetFile) => ArticleHead | undefined;
  /** What the docset has in common with others. */
  readonly shared?: SharedByDocsets;
}

/**
 * Discovers a docset: its configuration, locale, articles, resources and tables of contents. Rejects with a DocsetError
 * if `folder` is no folder that can be read; whatever is wrong below it becomes a diagnostic, and the rest is read.
 */
// All calls below block, which takes less than half the time.
// eslint-disable-next-line @typescript-eslint/require-await -- whoever reads a docset waits for it
export async function readDocset(folder: string, options: ReadDocsetOptions = {}): Promise<Docset> {
  const root = resolve(folder);
  requireFolder(root, folder);
  const { shared = new SharedByDocsets() } = options;
  const walk = walkFolder(root, folder, options.exclude ?? [], shared.paths);
  const configuration = readConfiguration(root, folder);
  const { sources } = configuration;
  const contents = sources.map((source) => compileSource(root, source));
  const heads = new FileHeads(root);
  const paths = classifyPaths(walk.paths, contents, (path) => heads.read(path).mime);
  const learning = readLearning(root, paths.yamlPages);
  const detected = configuration.locale
    ? { locale: configuration.locale, known: true }
    : detectLocale(root, paths.articles, (path) => heads.read(path).contentLocale);

  const { fallback = [], fallbackListings = new Map<string, readonly string[]>() } = options;
  const unreadable: LocatedDiagnostic[] = [];
  const measureAll = (files: readonly string[]): DocsetFile[] => {
    const measured: DocsetFile[] = [];
    for (const path of files) {
      const file = measureFile(root, path);
      if (typeof file !== 'string') measured.push(file);
      else unreadable.push(...locate(join(folder, path), '', [{ code: 'unreadable-file', message: file }]));
    }
    return measured;
  };
  const articles = measureAll(paths.articles);
  const files = {
    otherMarkdown: measureAll(paths.otherMarkdown),
    dataFiles: measureAll(paths.dataFiles),
    resources: [
      ...measureAll(paths.resources),
      ...fallbackResources(
        root,
        walk.paths,
        fallback,
        (path) => contents.some((content) => content.isResource(path)),
        fallbackListings,
      ),
    ],
  };

  const articleHeads = readHeads(articles, shared.heads, options.knownHead);
  const named = readUids(folder, articles, articleHeads);
  const tables = readTocs({
    root,
    typedFolder: folder,
    tocs: paths.tocs,
    articles: paths.articles,
    articleOfUid: (uid) => named.uids.get(uid)?.path,
    files: walk.paths,
    sources,
  });
  setSourceTitles(articleHeads, tables.tocs, articles);
  const publication = findPublication(contents, paths.breadcrumbs);
  const crumbs = readBreadcrumbs(root, folder, paths.breadcrumbs, publication);
  const moved = readMovedArticles(root, folder, walk.paths, configuration, {
    ...publication,
    articles: paths.articles,
    isContent: (path) => contents.some((content) => content.isContent(path)),
    homeOf: (path) => homeOf(sources, path),
  });

  const inputs = new Set([...configuration.files, ...moved.files, ...paths.tocs, ...paths.breadcrumbs, ...paths.yaml]);
  const diagnostics: LocatedDiagnostic[] = [walk, configuration, named, tables, crumbs, moved].flatMap(
    (found) => found.diagnostics,
  );
  if (!detected.known) diagnostics.push(...locate(folder, '', [localeUnknown()]));
  return {
    root,
    folder,
    locale: detected.locale,
    articles,
    ...files,
    learning,
    tocs: [...tables.tocs, ...learningTocs(learning)],
    breadcrumbs: crumbs.breadcrumbs,
    redirections: moved.redirections,
    uids: named.uids,
    heads: new SharedKeyMap(shared.keys, articleHeads),
    paths: walk.paths,
    fallbackPaths: fallback.map((folder) => fallbackListings.get(resolve(folder)) ?? []),
    inputs: measureInputs(root, inputs, [articles, files.otherMarkdown, files.dataFiles]),
    publishedAs: publication.publishedAs,
    metadataFor: (path) => {
      // Asking globs takes longer than everything else that is asked of an article here.
      const content = contents.length > 1 ? contents.find((content) => content.isContent(path)) : undefined;
      return (content ?? contents[0])?.metadataFor(path) ?? {};
    },
    diagnostics: [...diagnostics, ...unreadable],
  };
}

function requireFolder(root: string, folder: string): void {
  let isFolder: boolean;
  try {
    isFolder = statSync(root).isDirectory();
  } catch (error) {
    const missing = failureCode(error) === 'ENOENT';
    throw new DocsetError(
      folder,
      missing ? `There is no folder "${folder}".` : `The folder "${folder}" cannot be read: ${failureReason(error)}.`,
      { cause: error },
    );
  }
  if (!isFolder) throw new DocsetError(folder, `"${folder}" is a file; a docset is a folder.`);
}

/** Reads the heads of those articles whose heads say something. */
function readHeads(
  articles: readonly DocsetFile[],
  shared: SharedByDocsets['heads'],
  knownHead: ReadDocsetOptions['knownHead'] = () => undefined,
): Map<string, ArticleHead> {
  const heads = new Map<string, ArticleHead>();
  for (const article of articles) {
    const head = knownHead(article) ?? readArticleHead(article.absolutePath);
    if (Object.keys(head).length > 0) heads.set(article.path, sharedHead(head, shared));
  }
  return heads;
}

/** The copy of a head that all share, but of one that names its article. */
function sharedHead(head: ArticleHead, shared: SharedByDocsets['heads']): ArticleHead {
  const { uid, sourceTitle, date, handoff, isBilingual } = head;
  if (uid !== undefined || sourceTitle !== undefined) return head;
  return shared.of(`${date ?? ''} ${handoff ?? ''} ${isBilingual ?? false}`, head);
}

/** Sees to it that those articles have a source title, and no others, that tables of contents name or that have a uid. */
function setSourceTitles(heads: Map<string, ArticleHead>, tocs: readonly Toc[], articles: readonly DocsetFile[]): void {
  const named = new Set<string>();
  const note = ({ article, items }: TocEntry): void => {
    if (article !== undefined) named.add(article);
    items.forEach(note);
  };
  for (const { items } of tocs) items.forEach(note);
  for (const { path, absolutePath } of articles) {
    const head = heads.get(path);
    if (!head?.isBilingual) continue;
    const isNamed = head.uid !== undefined || named.has(path);
    if (isNamed === (head.sourceTitle !== undefined)) continue;
    const { sourceTitle, ...others } = head;
    heads.set(path, sourceTitle === undefined ? { ...others, sourceTitle: readSourceTitle(absolutePath) } : others);
  }
}

function localeUnknown() {
  return {
    code: 'locale-unknown',
    message:
      'The locale is not known: neither "locale" in .openpublishing.publish.config.json, nor "ms.contentlocale" in front ' +
      'matter, nor the name of the folder tells it. English (en-US) is assumed.',
    suggestion:
      'Name the folder after its locale, such as "de-DE", or give "ms.contentlocale: de-DE" in the front matter.',
  } as const;
}
