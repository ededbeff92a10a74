import { hash } from 'node:crypto';
import type { FileRequest, PivotGroup, RenderContext, ResolvedLink, WrittenLink } from '../../markdown/index.ts';
import type { ArticleSource } from './article.ts';
import type { UsedFiles } from './article-files.ts';

/** Everything outside of its own text that rendering an article may depend on, as functions of what the article says. */
export interface ArticleAnswers {
  readonly resolveLink: (link: WrittenLink) => ResolvedLink;
  readonly resolveUid: NonNullable<RenderContext['resolveUid']>;
  readonly pivotGroups: (named: unknown) => PivotGroup[];
  readonly filesFor: (source: ArticleSource) => UsedFiles;
  /** Digest of a file's text, or why there is none. */
  readonly fileDigest: (request: FileRequest) => string;
  /** Digest of what the docset's training modules say. */
  readonly learningDigest: () => string;
}

/** One thing that rendering an article asked. */
type Question =
  | readonly ['link', WrittenLink]
  | readonly ['uid', string]
  | readonly ['file', FileRequest]
  | readonly ['pivots', unknown]
  | readonly ['learning'];

/** What rendering an article asked, and a digest of all answers. */
export interface AnsweredQuestions {
  readonly questions: readonly Question[];
  readonly digest: string;
}

/**
 * Notes what rendering an article asks, so that a later build can ask the same again instead of rendering: the article
 * is up to date if all answers are. So a link's target that appears, moves or vanishes is noticed, and no file that
 * nobody asked for counts.
 */
export class ArticleQuestions {
  private readonly answers: ArticleAnswers;
  private readonly answered = new Map<string, { readonly question: Question; readonly answer: unknown }>();

  constructor(answers: ArticleAnswers) {
    this.answers = answers;
  }

  readonly resolveLink = (link: WrittenLink): ResolvedLink => {
    const { href, kind, from } = link;
    const answer = this.answers.resolveLink(link);
    // External links and parts of the same page have the same answer in every surroundings.
    if (!/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href)) {
      this.note(`${kind}\0${from}\0${href}`, ['link', { href, kind, from }], answer);
    }
    return answer;
  };

  readonly resolveUid = (uid: string): ReturnType<ArticleAnswers['resolveUid']> => {
    const answer = this.answers.resolveUid(uid);
    this.note(`uid\0${uid}`, ['uid', uid], answer);
    return answer;
  };

  /** Groups of pivots that front matter names. */
  pivotGroups(named: unknown): PivotGroup[] {
    if (named === undefined) return [];
    const answer = this.answers.pivotGroups(named);
    this.note('pivots', ['pivots', named], answer);
    return answer;
  }

  /** Notes that a page of a training module shows what others say. */
  noteLearning(): void {
    this.note('learning', ['learning'], this.answers.learningDigest());
  }

  /** What the article includes and quotes. */
  readonly files = {
    forArticle: (source: ArticleSource): UsedFiles => {
      const { sources, readers } = this.answers.filesFor(source);
      return {
        sources,
        readers: {
          readInclude: (request) => readers.readInclude(this.noteFile(request)),
          readCode: (request) => readers.readCode(this.noteFile(request)),
        },
      };
    },
  };

  /** Everything that was asked so far. */
  asked(): AnsweredQuestions {
    const answered = [...this.answered.values()];
    return {
      questions: answered.map(({ question }) => question),
      digest: digestOf(answered.map(({ answer }) => answer)),
    };
  }

  private noteFile({ path, from }: FileRequest): FileRequest {
    const request = { path, from };
    this.note(`file\0${from}\0${path}`, ['file', request], this.answers.fileDigest(request));
    return request;
  }

  private note(key: string, question: Question, answer: unknown): void {
    this.answered.set(key, { question, answer });
  }
}

/** Whether everything that an article asked has the answers that it had. */
export function hasSameAnswers({ questions, digest }: AnsweredQuestions, answers: ArticleAnswers): boolean {
  return digestOf(questions.map((question) => answerTo(question, answers))) === digest;
}

/** Whether an article asked for what stands in other files. */
export function asksForFiles({ questions }: AnsweredQuestions): boolean {
  return questions.some(([kind]) => kind === 'file' || kind === 'pivots');
}

function digestOf(answers: readonly unknown[]): string {
  return answers.length === 0 ? '' : hash('sha1', JSON.stringify(answers));
}

function answerTo(question: Question, answers: ArticleAnswers): unknown {
  switch (question[0]) {
    case 'link':
      return answers.resolveLink(question[1]);
    case 'uid':
      return answers.resolveUid(question[1]);
    case 'file':
      return answers.fileDigest(question[1]);
    case 'pivots':
      return answers.pivotGroups(question[1]);
    case 'learning':
      return answers.learningDigest();
    default:
      return question satisfies never;
  }
}
