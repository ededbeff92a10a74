import { hash } from 'node:crypto';
import type { ContentFile, ContentFiles } from '../../docset/index.ts';
import type { FileRequest, FoundFile, RenderContext } from '../../markdown/index.ts';
import type { BilingualText, Side } from '../../model/segment-pair.ts';
import { readArticle, sourceOnly, type Article, type ArticleSource } from './article.ts';
import { decodePath, pathCandidates } from '../map/urls.ts';

/** What one article reads while it is rendered. */
export interface UsedFiles {
  readonly readers: Required<Pick<RenderContext, 'readInclude' | 'readCode'>>;
  /** The article and every file that was included in it, by docset-relative path. */
  readonly sources: ReadonlyMap<string, ArticleSource>;
}

/** Finds the Markdown that articles of one docset include and the code that they quote. */
export class ArticleFiles {
  private readonly files: ContentFiles;
  private readonly articles = new WeakMap<ContentFile, Article>();
  private readonly digests = new WeakMap<ContentFile, string>();

  constructor(files: ContentFiles) {
    this.files = files;
  }

  /** Makes the readers for one article, which note what it includes; `side` is the half that is shown, if it is one alone. */
  forArticle(source: ArticleSource, side?: Side): UsedFiles {
    const sources = new Map([[source.path, source]]);
    return {
      sources,
      readers: {
        readInclude: (request) => {
          const found = this.find(request);
          if ('problem' in found) return found;
          const article = this.articleOf(found.content);
          const { path, typedPath } = found.content;
          if (!sources.has(path)) sources.set(path, { article, path, typedPath });
          const content = side === 'source' ? sourceOnly(article.body) : article.body;
          return { path, content } satisfies FoundFile<BilingualText>;
        },
        readCode: (request) => {
          const found = this.find(request);
          return 'problem' in found ? found : { path: found.path, content: found.content.text };
        },
      },
    };
  }

  /** Digest of the text of a file that an article asks for, and of both names of the file, or why there is none. */
  digest(request: FileRequest): string {
    const found = this.find(request);
    if ('problem' in found) return found.problem;
    const { typedPath, text } = found.content;
    const digest = this.digests.get(found.content) ?? hash('sha1', `${found.path}\0${typedPath}\0${text}`);
    this.digests.set(found.content, digest);
    return digest;
  }

  private find({ path, from }: FileRequest): FoundFile<ContentFile> {
    const candidates = pathCandidates(from, decodePath(path));
    const found = this.files.read(candidates);
    if (typeof found !== 'string') return { path: found.path, content: found };
    return { path: candidates.find((candidate) => candidate !== undefined) ?? path, problem: found };
  }

  private articleOf(file: ContentFile): Article {
    const article = this.articles.get(file) ?? readArticle(file.text);
    this.articles.set(file, article);
    return article;
  }
}
