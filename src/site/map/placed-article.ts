import type { DocsetFile } from '../../model/docset.ts';
import type { MappedArticle } from './site-map.ts';
import { pagePath } from './urls.ts';

/** Where articles stand, without what is their files' own; by default they are their locale's. */
export interface ArticlePlace extends Pick<MappedArticle, 'docset'>, Partial<ArticleVersion> {
  /** The locale's folder: `id-id/`. */
  readonly home: string;
  /** The page's folder below the output folder, where it may be another than the article's path says. */
  readonly folder?: string | undefined;
}

/** What an article is to its source. */
type ArticleVersion = Pick<MappedArticle, 'origin' | 'side' | 'isOriginalNewer' | 'originalDate'>;

/**
 * An article on the map. What follows from its file and its locale is not held, and what it has in common with others is
 * held once: of a large site's map, the folders of pages and copies of what is known of files would be half.
 */
class PlacedArticle implements MappedArticle {
  private readonly file: Omit<DocsetFile, 'absolutePath'>;
  private readonly place: ArticlePlace;

  constructor(file: Omit<DocsetFile, 'absolutePath'>, place: ArticlePlace) {
    this.file = file;
    this.place = place;
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

  get docset(): number {
    return this.place.docset;
  }

  get folder(): string {
    return this.place.folder ?? this.place.home + pagePath(this.file.path);
  }

  get origin(): MappedArticle['origin'] {
    return this.place.origin;
  }

  get side(): MappedArticle['side'] {
    return this.place.side;
  }

  get isOriginalNewer(): boolean {
    return this.place.isOriginalNewer ?? false;
  }

  get originalDate(): string | undefined {
    return this.place.originalDate;
  }
}

/** Gives an article, or what is known of an article's file, its place, which others may have, too. */
export function placeArticle(file: Omit<DocsetFile, 'absolutePath'>, place: ArticlePlace): MappedArticle {
  const { folder, home } = place;
  const isMoved = folder !== undefined && folder !== home + pagePath(file.path);
  return new PlacedArticle(file, isMoved || folder === undefined ? place : { ...place, folder: undefined });
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
