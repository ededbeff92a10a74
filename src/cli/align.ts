import type { AlignmentVerdict } from '../model/alignment.ts';
import { alignDocsets, type AlignedPair } from '../pipeline/index.ts';
import { formatCount } from '../report/index.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, readConfiguration } from './configuration.ts';
import { positiveInteger } from './option-values.ts';
import { contentExitCode, Terminal } from './terminal.ts';

/** Characters of a half that are shown; the rest is left out. */
const SHOWN = 100;

/** `diglot align`: pairs whose halves do not seem to be each other's translation. */
export function alignCommand(exit: Exit) {
  return command('align', 'find targets that do not belong to their sources')
    .argument('[docset...]', 'folders of docsets, or Markdown files')
    .option('--all', 'print every pair, those that fit too')
    .option('--limit <number>', 'print no more than so many pairs', positiveInteger)
    .option('--jobs <number>', 'how many locales are aligned at once: the number of cores by default', positiveInteger)
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      const configuration = await readConfiguration();
      const { jobs, limit } = options;
      const { pairs, diagnostics } = await alignDocsets(
        docsetsOf(named, configuration),
        configuration,
        jobs === undefined ? {} : { jobs },
      );
      const totals = totalsOf(pairs);
      const worst = [...pairs].sort((one, other) => one.alignment.score - other.alignment.score).slice(0, limit);
      if (options.json) {
        const shown = limit === undefined ? pairs : worst;
        console.log(JSON.stringify({ pairs: shown.map(jsonOf), totals }));
      } else {
        for (const pair of options.all ? worst : worst.filter(isSuspicious)) console.log(describe(pair));
      }
      terminal.report(diagnostics);
      const suspicious = pairs.filter(isSuspicious).length;
      terminal.say(`${formatCount(suspicious)} of ${formatCount(pairs.length)} pairs are suspicious`);
      exit(contentExitCode(diagnostics));
    });
}

function isSuspicious({ alignment }: AlignedPair): boolean {
  return alignment.verdict !== 'fits';
}

function totalsOf(pairs: readonly AlignedPair[]): Record<'pairs' | AlignmentVerdict, number> {
  const totals = {
    pairs: 0,
    fits: 0,
    shifted: 0,
    swapped: 0,
    merged: 0,
    'sentence-missing': 0,
    'start-cut': 0,
    'end-cut': 0,
    'clause-missing': 0,
    suspect: 0,
  };
  for (const { alignment } of pairs) {
    totals.pairs++;
    totals[alignment.verdict]++;
  }
  return totals;
}

function jsonOf({ file, path, id, line, locale, alignment: { score, verdict, betterId } }: AlignedPair) {
  return { file, path, id, line, locale, score, verdict, ...(betterId === undefined ? {} : { better: betterId }) };
}

function describe({ path, line, id, source, target, alignment: { score, verdict, betterId } }: AlignedPair): string {
  const better = betterId === undefined ? '' : `, ${verdict === 'merged' ? 'holds' : 'fits'} ${betterId}`;
  const comparison = better === '' ? '' : verdict === 'merged' ? ' too' : ' better';
  const said = `${path}:${line} ${id} ${score.toFixed(4)} ${verdict}${better}${comparison}`;
  return `${said}\n  source  ${abbreviate(source)}\n  target  ${abbreviate(target)}`;
}

/** A half on one line, cut between characters. */
function abbreviate(markdown: string): string {
  const line = Array.from(markdown.replace(/\s+/g, ' ').trim());
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1).join('')}…` : line.join('');
}
