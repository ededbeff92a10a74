import { RANKINGS, type LocaleResult } from './measure-locale.ts';
import { ERROR_KINDS, type ErrorKind } from './seed-errors.ts';

/** Least average precision over errors of all kinds, by locale. */
const BARS: Readonly<Record<string, number>> = {
  'id-ID': 0.99,
  'de-DE': 0.98,
  'ja-JP': 0.98,
  'ar-SA': 0.97,
  'th-TH': 0.85,
};

/** Writes what was measured as Markdown. */
export function writeReport(
  results: readonly LocaleResult[],
  kinds: readonly ErrorKind[],
  share: number,
  seed: number,
): string {
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const precision = results.flatMap(({ tag, precision }) =>
    RANKINGS.map((ranking) => [
      tag,
      ranking,
      figure(precision[ranking].all),
      ...kinds.map((kind) => figure(precision[ranking].of[kind] ?? 0)),
    ]),
  );
  const cost = results.map((result) => [
    result.tag,
    String(result.pairs),
    String(result.errors),
    String(result.reported),
    `${((100 * result.reportedErrors) / Math.max(1, result.reported)).toFixed(1)}%`,
    `${((100 * result.reportedErrors) / Math.max(1, result.errors)).toFixed(1)}%`,
    result.training.toFixed(1),
    result.aligning.toFixed(1),
  ]);
  return `# Alignment quality

Errors of each kind were seeded into ${(100 * share).toFixed(1)}% of the pairs, before anything was learned of them; seed ${seed}. Average
precision ranks all pairs of a locale by their score. "All" counts pairs with errors of any kind as wrong; the other columns leave out
the pairs with errors of other kinds. \`gale-church\` and \`length-ratio\` rank the same pairs by lengths alone.

${kinds.map((kind) => `- \`${kind}\`: ${ERROR_KINDS[kind]}`).join('\n')}

${table(['Locale', 'Ranked by', 'All', ...kinds], precision)}

What is reported, with a verdict other than \`fits\`, and the seconds of processor time that it took:

${table(['Locale', 'Pairs', 'With errors', 'Reported', 'of them with errors', 'errors reported', 'Training', 'Aligning'], cost)}
`;
}

/** Says which bars were missed. */
export function missedBars(results: readonly LocaleResult[]): string[] {
  return results.flatMap(({ tag, precision }) => {
    const bar = BARS[tag];
    return bar !== undefined && precision.diglot.all < bar
      ? [`${tag}: average precision ${figure(precision.diglot.all)} is below ${bar}`]
      : [];
  });
}

function figure(value: number): string {
  return value.toFixed(4);
}
