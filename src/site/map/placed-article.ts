import type { DocsetFile } from '../../model/docset.ts';
import type { MappedArticle } from './site-map.ts';
import { pagePath } from './urls.ts';

/** Where an article stands, without what is its file's own; by default it is its locale's. */
export interface ArticlePlace extends Pick<MappedArticle, 'docset'>, Partial<ArticleVersion> {
  /** The locale's folder: `id-id/`. */
  readonly home: string;
  /** The page's folder below the output folder, where it may be another than the article's path says. */
  readonly folder?: string | undefined;
}

/** What an article is to its source. */
type ArticleVersion = Pick<MappedArticle, 'origin' | 'side' | 'isOriginalNewer' | 'originalDate'>;

/** Nearly all articles are of their own locale, and as new as their source. */
const OWN: ArticleVersion = { origin: undefined, side: undefined, isOriginalNewer: false, originalDate: undefined };

/**
 * An article on the map. What follows from its file and its locale is not held: of a large site's map, the folders of pages
 * and copies of what is known of files would be half.
 */
class PlacedArticle implements MappedArticle {
  private readonly file: Omit<DocsetFile, 'absolutePath'>;
  readonly docset: number;
  private readonly home: string;
  /** The page's folder, where it is not the one that the article's path says. */
  private readonly moved: string | undefined;
  private readonly version: ArticleVersion;

  constructor(file: Omit<DocsetFile, 'absolutePath'>, place: ArticlePlace) {
    const { docset, home, folder, origin, side, isOriginalNewer = false, originalDate } = place;
    this.file = file;
    this.docset = docset;
    this.home = home;
    this.moved = folder === undefined || folder === home + pagePath(file.path) ? undefined : folder;
    this.version = origin || side || isOriginalNewer ? { origin, side, isOriginalNewer, originalDate } : OWN;
  }

  get path(): string {
    return this.file.path;
  }

  get size(): number {
    return this.file.size;
  }

  get modified(): number {
    return this.file.modified;
  }

  get folder(): string {
    return this.moved ?? this.home + pagePath(this.file.path);
  }

  get origin(): MappedArticle['origin'] {
    return this.version.origin;
  }

  get side(): MappedArticle['side'] {
    return this.version.side;
  }

  get isOriginalNewer(): boolean {
    return this.version.isOriginalNewer;
  }

  get originalDate(): string | undefined {
    return this.version.originalDate;
  }
}

/** Gives an article, or what is known of an article's file, its place. */
export function placeArticle(file: Omit<DocsetFile, 'absolutePath'>, place: ArticlePlace): MappedArticle {
  return new PlacedArticle(file, place);
}

/** Copies an article into an object of its own, which can be sent to another thread. */
export function copyArticle(article: MappedArticle): MappedArticle {
  const { path, size, modified, docset, folder, origin, side, isOriginalNewer, originalDate } = article;
  return { path, size, modified, docset, folder, origin, side, isOriginalNewer, originalDate };
}

/** The article, as one whose original has changed since it was translated: on that ISO date, if it is known. */
export function withNewerOriginal(article: MappedArticle, originalDate?: string): MappedArticle {
  return { ...copyArticle(article), isOriginalNewer: true, originalDate };
}
