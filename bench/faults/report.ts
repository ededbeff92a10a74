import { CHECKS, type CheckCode } from '../../src/model/finding.ts';
import { markdownTable } from '../table.ts';
import type { DocsetPairs } from './docset-pairs.ts';
import type { Fault } from './fault.ts';
import { isOnByDefault, type DocsetResult } from './measure-faults.ts';

/** How many of the faults a check of each severity is to find. */
const BARS = { error: 0.95, warning: 0.85, info: 0 } as const;

/** Writes what was measured as Markdown: how often each kind of fault was found, and what checks find where nothing was planted. */
export function faultReport(
  docsets: readonly DocsetPairs[],
  results: readonly DocsetResult[],
  faults: readonly Fault[],
): string {
  const pairs = docsets.reduce((sum, docset) => sum + docset.pairs.length, 0);
  const human = docsets.reduce((sum, { isHuman }) => sum + isHuman.filter(Boolean).length, 0);
  return `# Planted faults

What \`npm run bench:faults\` measured; [README.md](README.md#planted-faults) says how. Docsets: ${docsets.map(({ name }) => name).join(', ')}:
${pairs} pairs, ${human} of them in articles that people translated (HT).

## Recall

Faults planted into pairs in which no check finds anything, and how many of them a check that is meant for them, and on by default, found. The bar is
${percent(BARS.error)} for errors and ${percent(BARS.warning)} for warnings. The last column also counts checks that are off by default, marked “(off)”.

${recallTable(results, faults)}

## Findings where nothing was planted

Per 1,000 pairs, before anything was planted; most of these pairs are machine-translated, and most findings are right.

${usualTable(results, pairs, human)}
`;
}

function recallTable(results: readonly DocsetResult[], faults: readonly Fault[]): string {
  const rows = faults.map((fault) => {
    const each = results.flatMap((result) => result.faults.get(fault) ?? []);
    const planted = each.reduce((sum, result) => sum + result.planted, 0);
    const found = each.reduce((sum, result) => sum + result.found, 0);
    const foundByAny = each.reduce((sum, result) => sum + result.foundByAny, 0);
    const [first] = fault.expects;
    const severity = first ? CHECKS[first].severity : 'warning';
    const isReached = planted === 0 || found / planted >= BARS[severity];
    return [
      fault.name,
      fault.expects.map((code) => `\`${code}\`${isOnByDefault(code) ? '' : ' (off)'}`).join(', '),
      severity,
      String(planted),
      planted === 0 ? '–' : percent(found / planted),
      planted === 0 ? 'nothing to damage' : isReached ? 'yes' : 'no',
      foundByAny === found ? '' : percent(foundByAny / planted),
    ];
  });
  const columns = [
    { heading: 'Fault' },
    { heading: 'Found by' },
    { heading: 'Severity' },
    { heading: 'Planted', isNumeric: true },
    { heading: 'Found', isNumeric: true },
    { heading: 'Bar reached' },
    { heading: 'With all checks', isNumeric: true },
  ];
  return markdownTable(columns, rows);
}

function usualTable(results: readonly DocsetResult[], pairs: number, human: number): string {
  const codes = Object.keys(CHECKS) as CheckCode[];
  const rows = codes.map((code) => {
    const all = results.reduce((sum, { usual }) => sum + (usual.get(code)?.all ?? 0), 0);
    const ofPeople = results.reduce((sum, { usual }) => sum + (usual.get(code)?.human ?? 0), 0);
    return { code, all, ofPeople };
  });
  const errors = rows.filter(({ code }) => CHECKS[code].severity === 'error');
  const line = (name: string, severity: string, all: number, ofPeople: number): string[] => [
    name,
    severity,
    ((all / pairs) * 1000).toFixed(2),
    human === 0 ? '–' : ((ofPeople / human) * 1000).toFixed(2),
  ];
  return markdownTable(
    [
      { heading: 'Check' },
      { heading: 'Severity' },
      { heading: 'All pairs', isNumeric: true },
      { heading: 'HT pairs', isNumeric: true },
    ],
    [
      ...rows.map(({ code, all, ofPeople }) => line(`\`${code}\``, CHECKS[code].severity, all, ofPeople)),
      line(
        'all errors together',
        'error',
        errors.reduce((sum, { all }) => sum + all, 0),
        errors.reduce((sum, { ofPeople }) => sum + ofPeople, 0),
      ),
    ],
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1).replace('.0', '')}%`;
}
