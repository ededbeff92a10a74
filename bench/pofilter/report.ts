import { markdownTable } from '../table.ts';
import { COMPARABLE_CHECKS, type ComparableChecks } from './comparable-checks.ts';
import type { Comparison, Tally } from './compare.ts';

/** What was compared with what. */
export interface ComparisonSubject {
  readonly version: string;
  readonly docsets: readonly string[];
  readonly seed: string;
  readonly humanPairs: number;
}

/** Writes the comparison as Markdown. */
export function comparisonReport(
  { version, docsets, seed, humanPairs }: ComparisonSubject,
  results: readonly ReadonlyMap<ComparableChecks, Comparison>[],
): string {
  const rows = COMPARABLE_CHECKS.map((comparable) => ({ comparable, ...total(results, comparable) }));
  const notes = rows.flatMap((row) => {
    const { comparable } = row;
    const ahead = aheadOn(row);
    return ahead === 'both'
      ? []
      : [`- ${coded(comparable.checks)}: ${comparable.note ?? 'the reason is not known yet.'}`];
  });
  const perThousand = (count: number): string => ((count / Math.max(humanPairs, 1)) * 1000).toFixed(2);
  return `# Side by side with pofilter

What \`npm run bench:pofilter\` measured; [README.md](README.md#side-by-side-with-pofilter) says how. pofilter of translate-toolkit ${version}, docsets
${docsets.join(', ')}, seed ${seed}. Recall is over planted faults that the checks on the left are meant for; findings
are pairs flagged among ${humanPairs} that people translated, before anything was planted, right ones included.

${markdownTable(
  [
    { heading: 'Diglot' },
    { heading: 'pofilter' },
    { heading: 'Planted', isNumeric: true },
    { heading: 'Recall: Diglot', isNumeric: true },
    { heading: 'pofilter', isNumeric: true },
    { heading: 'Findings per 1,000: Diglot', isNumeric: true },
    { heading: 'pofilter', isNumeric: true },
    { heading: 'Diglot is ahead on' },
  ],
  rows.map((row) => [
    coded(row.comparable.checks),
    coded(row.comparable.tests),
    String(row.planted),
    percent(row.found.diglot, row.planted),
    percent(row.found.pofilter, row.planted),
    perThousand(row.flagged.diglot),
    perThousand(row.flagged.pofilter),
    aheadOn(row),
  ]),
)}

Equal counts as ahead.${notes.length === 0 ? '' : `\n\n## Where Diglot is behind\n\n${notes.join('\n')}`}
`;
}

function total(
  results: readonly ReadonlyMap<ComparableChecks, Comparison>[],
  comparable: ComparableChecks,
): Comparison {
  const each = results.flatMap((result) => result.get(comparable) ?? []);
  const sum = (valueOf: (comparison: Comparison) => number): number =>
    each.reduce((all, comparison) => all + valueOf(comparison), 0);
  const both = (tallyOf: (comparison: Comparison) => Tally): Tally => ({
    diglot: sum((comparison) => tallyOf(comparison).diglot),
    pofilter: sum((comparison) => tallyOf(comparison).pofilter),
  });
  return {
    planted: sum(({ planted }) => planted),
    found: both(({ found }) => found),
    flagged: both(({ flagged }) => flagged),
  };
}

function aheadOn({ found, flagged }: Comparison): 'both' | 'recall' | 'findings' | 'neither' {
  const recall = found.diglot >= found.pofilter;
  const findings = flagged.diglot <= flagged.pofilter;
  return recall && findings ? 'both' : recall ? 'recall' : findings ? 'findings' : 'neither';
}

function coded(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1).replace('.0', '')}%`;
}
