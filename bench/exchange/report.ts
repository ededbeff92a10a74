import { bytes, count, seconds } from '../figures.ts';
import { machineLines } from '../machine.ts';
import { markdownTable } from '../table.ts';

/** One command over the whole docset. */
export interface Measured {
  readonly format: string;
  readonly what: string;
  readonly seconds: number;
  /** Time of all processors. */
  readonly cpuSeconds: number;
  /** Most memory held at one moment, by the command and all it started; NaN where that cannot be seen. */
  readonly peakBytes: number;
  /** Size of the file written; NaN where none is. */
  readonly bytes: number;
  /** What importing said it would do. */
  readonly said: string;
}

/** What was exchanged. */
export interface ExchangedDocset {
  readonly pairs: number;
  readonly articles: number;
  readonly markdownBytes: number;
  readonly seed: string;
}

/** Writes the report in Markdown. */
export function exchangeReport(docset: ExchangedDocset, measured: readonly Measured[]): string {
  const columns = [
    { heading: 'Format' },
    { heading: 'Command' },
    { heading: 'Time', isNumeric: true },
    { heading: 'Processors', isNumeric: true },
    { heading: 'Peak memory', isNumeric: true },
    { heading: 'File', isNumeric: true },
    { heading: 'Would change' },
  ];
  const known = (value: number, figure: (value: number) => string) => (Number.isNaN(value) ? '' : figure(value));
  const rows = measured.map((one) => [
    one.format,
    one.what,
    seconds(one.seconds),
    known(one.cpuSeconds, seconds),
    known(one.peakBytes, bytes),
    known(one.bytes, bytes),
    one.said,
  ]);
  const { pairs, articles, markdownBytes, seed } = docset;
  const facts = [
    `Docset: ${count(pairs)} pairs in ${count(articles)} articles, ${bytes(markdownBytes)} of Markdown, seed ${seed}`,
    ...machineLines(),
  ];
  return `# Exchange\n\nWritten by \`npm run bench:exchange\`; [README.md](README.md#exchange) says how it measures.\n\n${facts
    .map((fact) => `- ${fact}`)
    .join('\n')}\n\n${markdownTable(columns, rows)}\n`;
}
