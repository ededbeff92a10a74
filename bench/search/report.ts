import { median } from '../statistics.ts';
import type { LocaleResult, Quality } from './measure-locale.ts';
import { KINDS, type Kind } from './sample-queries.ts';

const kinds = Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][];

/** The most that a first answer may take. */
export const FIRST_ANSWER = { bytes: 150_000, time: 400 };

/** Writes what was measured as Markdown. */
export function writeReport(results: readonly LocaleResult[], articles: number, seed: number): string {
  const found = (quality: Quality): string => percent(quality.found, quality.asked);
  const fair = (quality: Quality): string => percent(quality.foundOrTwin, quality.asked);
  return `# Search quality

Made by \`npm run bench:search\`; [README.md](README.md#search-quality) says how. ${String(articles)} articles a locale, drawn
with seed ${String(seed)}. A query counts as found if its article stands among the first 3 or 10. In brackets: or another article that the query cannot tell from it, as it has
the same title, or the same sentences.

| Locale | ${kinds.map(([, { says, top, bar }]) => `${says}, first ${String(top)}, at least ${String(bar * 100)}%`).join(' | ')} |
| --- | ${kinds.map(() => '---').join(' | ')} |
${results.map(({ tag, quality }) => `| ${tag} | ${kinds.map(([kind]) => `${found(quality[kind])} (${fair(quality[kind])})`).join(' | ')} |`).join('\n')}

First answers in a newly opened page without a cache: everything that is fetched from opening the dialog on, texts compressed as
a host does; and the time from the query to the results.

| Locale | Answers | KB, median | KB, most | ms, median | ms, most |
| --- | --- | --- | --- | --- | --- |
${results.map(({ tag, first }) => `| ${[tag, String(first.length), ...figures(first.map(({ bytes }) => bytes / 1000)), ...figures(first.map(({ time }) => time))].join(' | ')} |`).join('\n')}
`;
}

/** Lists the bars that do not hold, in a sentence each. */
export function missedBars(results: readonly LocaleResult[]): string[] {
  return results.flatMap(({ tag, quality, first }) => [
    ...kinds
      .filter(([kind, { bar }]) => quality[kind].foundOrTwin < bar * quality[kind].asked)
      .map(([, { says }]) => `${tag}: by ${says}, too few articles are found`),
    ...(median(first.map(({ bytes }) => bytes)) > FIRST_ANSWER.bytes ? [`${tag}: a first answer is too large`] : []),
    ...(median(first.map(({ time }) => time)) > FIRST_ANSWER.time ? [`${tag}: a first answer takes too long`] : []),
  ]);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}

function figures(values: readonly number[]): string[] {
  return [median(values), Math.max(...values)].map((value) => value.toFixed(0));
}
