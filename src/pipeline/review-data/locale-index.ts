import { CHECKS } from '../../model/finding.ts';
import { REVIEW_STATES } from '../../model/review.ts';
import type { LocaleMap, SiteMap } from '../../site/around-articles.ts';
import type { ReviewedArticle } from './reviewed-article.ts';

/** A file below a locale's folder for reviewers. */
export interface ReviewFile {
  readonly name: string;
  readonly text: string;
}

/** So many pairs are in one file of their texts: some 500 KB. */
const PAIRS_PER_PART = 2000;

/**
 * Writes what lists of pairs and the concordance load of a locale: `index.json`, with its articles, and how far each pair has come,
 * as a digit; `findings.json`, with what findings are found by; and `pairs-1.json` and so on, the texts of all pairs.
 */
export function localeIndex(site: SiteMap, map: LocaleMap, articles: readonly ReviewedArticle[]): ReviewFile[] {
  const parts = divide(articles);
  const allPairs = articles.flatMap(({ review }) => review.pairs);
  const index = {
    target: { lang: map.locale.tag, dir: map.locale.direction },
    source: { lang: site.sourceLocale.tag, dir: site.sourceLocale.direction },
    articles: articles.map(({ dataName, url, review, firstPair }) => [
      dataName,
      url ?? '',
      review.title,
      firstPair,
      review.translationType ?? '',
    ]),
    stateNames: REVIEW_STATES,
    states: allPairs.map(({ state }) => REVIEW_STATES.indexOf(state)).join(''),
    parts: parts.map(([first], part) => [`pairs-${part + 1}.json`, first?.firstPair ?? 0]),
  };
  return [
    { name: 'index.json', text: json(index) },
    { name: 'findings.json', text: json(findingsIndex(articles)) },
    ...parts.map((ofPart, part) => ({
      name: `pairs-${part + 1}.json`,
      text: json(ofPart.flatMap(({ review }) => review.pairs.map(({ id, source, target }) => [id, source, target]))),
    })),
  ];
}

/** Findings as rows of numbers: pair, check, severity, pattern or -1, and 1 if somebody has dismissed it. */
function findingsIndex(articles: readonly ReviewedArticle[]) {
  const checks = Object.keys(CHECKS);
  const severities = ['error', 'warning', 'info'];
  const patterns = new Map<string, number>();
  const findings = articles.flatMap(({ review, firstPair }) =>
    review.pairs.flatMap(({ findings: ofPair }, place) =>
      ofPair.map(({ check, severity, pattern, isDismissed }) => {
        if (pattern !== undefined && !patterns.has(pattern)) patterns.set(pattern, patterns.size);
        return [
          firstPair + place,
          checks.indexOf(check),
          severities.indexOf(severity),
          pattern === undefined ? -1 : (patterns.get(pattern) ?? -1),
          isDismissed ? 1 : 0,
        ];
      }),
    ),
  );
  return { checks, severities, patterns: [...patterns.keys()], findings };
}

/** Divides articles so that the pairs of each part make a file of reasonable length. */
function divide(articles: readonly ReviewedArticle[]): ReviewedArticle[][] {
  const parts: ReviewedArticle[][] = [];
  let room = 0;
  for (const article of articles) {
    if (room <= 0) {
      parts.push([]);
      room = PAIRS_PER_PART;
    }
    parts.at(-1)?.push(article);
    room -= article.review.pairs.length;
  }
  return parts;
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
