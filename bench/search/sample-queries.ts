import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { segmentPairs } from '../../src/segments/index.ts';
import { randomNumbers, sample } from '../random.ts';

/** What is asked of search, and how far down an article may stand to count as found. */
export const KINDS = {
  targetTitle: { top: 3, bar: 0.97, says: 'title' },
  sourceTitle: { top: 3, bar: 0.95, says: 'title of the original' },
  targetWords: { top: 10, bar: 0.85, says: 'three words of a sentence' },
  sourceWords: { top: 10, bar: 0.8, says: 'three words of a sentence of the original' },
} as const;

/** Something that is asked of search. */
export type Kind = keyof typeof KINDS;

/** A query, and the article that it was taken from. */
export interface SampleQuery {
  readonly kind: Kind;
  readonly query: string;
  /** Path of the article below its docset, as in the page's URL: `alchemyinsights/seed/`. */
  readonly place: string;
}

/** An article as search sees it, in both languages. */
interface Article {
  readonly place: string;
  readonly title?: string;
  readonly sourceTitle?: string;
  readonly targets: readonly string[];
  readonly sources: readonly string[];
}

/** Queries of a docset, and which articles have the same title, or a body with the same words. */
export interface Sample {
  readonly queries: readonly SampleQuery[];
  /** Equal texts for articles that a query cannot tell apart, by kind and place. */
  readonly twins: Readonly<Record<Kind, ReadonlyMap<string, string>>>;
}

/** A word in more than this part of all articles says little about one. */
const COMMON = 0.1;

/** Draws articles of a docset and takes queries from each; the same for the same seed. */
export function sampleQueries(docset: string, language: string, count: number, seed: number): Sample {
  const articles = readArticles(docset);
  const random = randomNumbers(seed);
  const targetWords = contentWords(
    articles.map(({ targets }) => targets.join('\n')),
    language,
  );
  const sourceWords = contentWords(
    articles.map(({ sources }) => sources.join('\n')),
    'en',
  );
  const usable = articles.filter(({ title, sourceTitle }) => title !== undefined && sourceTitle !== undefined);
  const queries = sample(usable, count, random).flatMap(({ place, title = '', sourceTitle = '', targets, sources }) => {
    const of = (kind: Kind, query: string | undefined): SampleQuery[] =>
      query === undefined ? [] : [{ kind, query, place }];
    return [
      ...of('targetTitle', title),
      ...of('sourceTitle', sourceTitle),
      ...of('targetWords', threeWords(targets, targetWords, random)),
      ...of('sourceWords', threeWords(sources, sourceWords, random)),
    ];
  });
  const twins = (text: (article: Article) => string): Map<string, string> =>
    new Map(articles.map((article) => [article.place, text(article)]));
  return {
    queries,
    twins: {
      targetTitle: twins(({ title = '' }) => title.toLowerCase()),
      sourceTitle: twins(({ sourceTitle = '' }) => sourceTitle.toLowerCase()),
      targetWords: twins(({ targets }) => targets.join('\n')),
      sourceWords: twins(({ sources }) => sources.join('\n')),
    },
  };
}

function readArticles(docset: string): Article[] {
  return readdirSync(docset, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !/^readme\.md$/i.test(path.basename(file)))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(docset, file), 'utf8');
      let title: string | undefined;
      try {
        const value: unknown = matter(text, {}).data['title'];
        title = typeof value === 'string' && value !== '' ? value : undefined;
      } catch {
        return [];
      }
      const pairs = segmentPairs(text);
      const heading = pairs.find(({ context }) => context === 'heading');
      const body = pairs.filter(({ context }) => context === 'paragraph' || context === 'list');
      const place = `${file.replaceAll('\\', '/').replace(/\.md$/, '').toLowerCase()}/`;
      const shown = title ?? (heading && plainText(heading.target));
      return [
        {
          place,
          ...(shown === undefined ? {} : { title: shown }),
          ...(heading ? { sourceTitle: plainText(heading.source) } : {}),
          targets: body.map(({ target }) => plainText(target)),
          sources: body.map(({ source }) => plainText(source)),
        },
      ];
    });
}

/** Text of a sentence without its Markdown: `See [**here**](x.md) // => See here`. */
function plainText(markdown: string): string {
  return markdown
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\S+/g, ' ')
    .replace(/[*`_#|\\]+/g, ' ')
    .replace(/&[a-z]+;/g, ' ')
    .trim();
}

/** Makes the function that lists the words of a sentence that say what it is about. */
function contentWords(texts: readonly string[], language: string): (sentence: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const hasSpaces = !['ja', 'th'].includes(language);
  const words = (text: string): string[] => [
    ...new Set(
      Array.from(segmenter.segment(text))
        .filter(({ segment, isWordLike }) => isWordLike && segment.length >= (hasSpaces ? 4 : 2))
        .map(({ segment }) => segment.toLowerCase()),
    ),
  ];
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (sentence) => words(sentence).filter((word) => (counts.get(word) ?? 0) < texts.length * COMMON);
}

function threeWords(
  sentences: readonly string[],
  wordsOf: (sentence: string) => string[],
  random: () => number,
): string | undefined {
  const usable = sentences.map(wordsOf).filter((words) => words.length >= 3);
  const [words] = sample(usable, 1, random);
  return words && sample(words, 3, random).join(' ');
}
