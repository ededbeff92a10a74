import { ContentFiles } from '../../docset/index.ts';
import { ArticleFiles } from './article-files.ts';
import type { ArticleAnswers } from './article-questions.ts';
import { localeFields, type LocaleFields } from '../pages/common-page.ts';
import { linkResolver } from '../links/links.ts';
import { Navigation } from '../navigation/navigation.ts';
import { pivotGroups } from './pivot-groups.ts';
import { originOf, siteUrl } from '../map/site-map.ts';
import type { LocaleMap, MappedArticle, MappedDocset, SiteMap } from '../map/site-map.ts';
import { uidResolver } from '../links/uids.ts';
import { Learning } from '../yaml-pages/learning.ts';

/** The files of one docset: all of them, and what articles include and quote. */
interface DocsetFiles {
  readonly content: ContentFiles;
  readonly articles: ArticleFiles;
}

/** Where articles' pages are made: the site, a locale with its navigation, and the files of its docsets. */
export class PageSurroundings {
  readonly site: SiteMap;
  readonly locale: LocaleMap;
  /** What all pages of the locale have in common. */
  readonly localeFields: LocaleFields;
  readonly navigation: Navigation;
  private readonly files = new Map<MappedDocset, DocsetFiles>();
  private readonly learning: readonly Learning[];

  constructor(site: SiteMap, locale: LocaleMap) {
    this.site = site;
    this.locale = locale;
    this.localeFields = localeFields(site, locale);
    this.navigation = new Navigation(site, locale);
    this.learning = locale.docsets.map(({ learning, folders }) => {
      const urlOf = (path: string): string | undefined => {
        const folder = folders.get(path.toLowerCase());
        return folder === undefined ? undefined : siteUrl(site, folder);
      };
      return new Learning(learning, urlOf);
    });
  }

  /** Answers everything that rendering an article may ask. */
  answersFor(article: MappedArticle): ArticleAnswers {
    const files = this.filesAround(article);
    return {
      resolveLink: linkResolver(this.site, this.locale, article, files.content),
      resolveUid: uidResolver(this.site, this.locale, article.docset),
      pivotGroups: (named) => pivotGroups(files.content, article.path, named, article.side),
      filesFor: (source) => files.articles.forArticle(source, article.side),
      fileDigest: (request) => files.articles.digest(request),
      learningDigest: () => this.learningOf(article).digest,
    };
  }

  /** Absolute paths of all files that articles have read since this was last asked. */
  takeReads(): string[] {
    return [...this.files.values()].flatMap(({ content }) => content.takeReads());
  }

  /** Makes files that have been read be read again when they are next asked for. */
  forgetFiles(): void {
    for (const { content } of this.files.values()) content.forget();
  }

  /** The files of the docset that holds an article's own. */
  private filesAround(article: MappedArticle): DocsetFiles {
    const { map, docset } = originOf(this.site, this.locale, article);
    const own = map.docsets[docset];
    if (!own) throw new RangeError(`no docset ${docset}`);
    let files = this.files.get(own);
    if (!files) {
      const content = new ContentFiles({ absolutePath: own.root, typedFolder: own.folder }, this.site.fallbacks);
      files = { content, articles: new ArticleFiles(content) };
      this.files.set(own, files);
    }
    return files;
  }

  /** The training modules of the docset to which an article belongs. */
  learningOf(article: MappedArticle): Learning {
    const learning = this.learning[article.docset];
    if (!learning) throw new RangeError(`no docset ${article.docset}`);
    return learning;
  }
}
