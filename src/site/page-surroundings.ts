import { ContentFiles } from '../docset/index.ts';
import { ArticleFiles } from './article-files.ts';
import type { ArticleAnswers } from './article-questions.ts';
import { linkResolver } from './links.ts';
import { Navigation } from './navigation.ts';
import { pivotGroups } from './pivot-groups.ts';
import { siteUrl, type LocaleMap, type MappedArticle, type SiteMap } from './site-map.ts';
import { uidResolver } from './uids.ts';
import { Learning } from './yaml-pages/learning.ts';

/** The files of one docset: all of them, and what articles include and quote. */
interface DocsetFiles {
  readonly content: ContentFiles;
  readonly articles: ArticleFiles;
}

/** Where articles' pages are made: the site, a locale with its navigation, and the files of its docsets. */
export class PageSurroundings {
  readonly site: SiteMap;
  readonly locale: LocaleMap;
  readonly navigation: Navigation;
  private readonly files: readonly DocsetFiles[];
  private readonly learning: readonly Learning[];

  constructor(site: SiteMap, locale: LocaleMap) {
    this.site = site;
    this.locale = locale;
    this.navigation = new Navigation(site, locale);
    this.files = locale.docsets.map(({ root, folder }) => {
      const content = new ContentFiles({ absolutePath: root, typedFolder: folder }, site.fallbacks);
      return { content, articles: new ArticleFiles(content) };
    });
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
    const files = this.files[article.docset];
    if (!files) throw new RangeError(`no docset ${article.docset}`);
    return {
      resolveLink: linkResolver(this.site, this.locale, article, files.content),
      resolveUid: uidResolver(this.site, this.locale, article.docset),
      pivotGroups: (named) => pivotGroups(files.content, article.path, named),
      filesFor: (source) => files.articles.forArticle(source),
      fileDigest: (request) => files.articles.digest(request),
      learningDigest: () => this.learningOf(article).digest,
    };
  }

  /** Absolute paths of all files that articles have read since this was last asked. */
  takeReads(): string[] {
    return this.files.flatMap(({ content }) => content.takeReads());
  }

  /** Makes files that have been read be read again when they are next asked for. */
  forgetFiles(): void {
    for (const { content } of this.files) content.forget();
  }

  /** The training modules of the docset to which an article belongs. */
  learningOf(article: MappedArticle): Learning {
    const learning = this.learning[article.docset];
    if (!learning) throw new RangeError(`no docset ${article.docset}`);
    return learning;
  }
}
