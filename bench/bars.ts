import { bytes, percent, ratio, withSpread, type Figure } from './figures.ts';
import { spreadOf } from './statistics.ts';

/** What a median must not exceed. */
export interface Bar {
  readonly subject: string;
  readonly limit: number;
  readonly figure: Figure;
  /** What the runs gave; empty if it was not measured. */
  readonly values: readonly number[];
}

/** What the bars are held against: each list has a value for each run, or none. */
export interface BarValues {
  /** Diglot's pages beside Hugo's. */
  readonly pagesByHugo: readonly number[];
  /** Diglot's pages and search beside Hugo followed by pagefind. */
  readonly searchByHugoAndPagefind: readonly number[];
  readonly noChangeByCold: readonly number[];
  readonly oneChangeByCold: readonly number[];
  /** Bytes. */
  readonly peakMemory: readonly number[];
  readonly scaledMemoryByMemory: readonly number[];
  readonly scaledTimeByTime: readonly number[];
  readonly outputByMarkdown: readonly number[];
}

/** Lists the bars with what was measured for each. */
export function barsOf(values: BarValues): Bar[] {
  return [
    { subject: 'pages only, cold / Hugo', limit: 0.7, figure: ratio, values: values.pagesByHugo },
    {
      subject: 'with search, cold / Hugo, then pagefind',
      limit: 0.5,
      figure: ratio,
      values: values.searchByHugoAndPagefind,
    },
    { subject: 'nothing changed / cold', limit: 0.04, figure: percent, values: values.noChangeByCold },
    { subject: 'one article changed / cold', limit: 0.1, figure: percent, values: values.oneChangeByCold },
    { subject: 'peak memory', limit: 1e9, figure: bytes, values: values.peakMemory },
    { subject: 'peak memory, forty locales / five', limit: 1.15, figure: ratio, values: values.scaledMemoryByMemory },
    { subject: 'time per article, forty locales / five', limit: 1.1, figure: ratio, values: values.scaledTimeByTime },
    { subject: 'output without search / Markdown read', limit: 2.2, figure: ratio, values: values.outputByMarkdown },
  ];
}

/** Writes a bar as cells of a table: the bar, at most, measured, met. */
export function barRow({ subject, limit, figure, values }: Bar): [string, string, string, string] {
  const spread = spreadOf(values);
  if (!spread) return [subject, figure(limit), 'not measured', ''];
  return [subject, figure(limit), withSpread(spread, figure), spread.median <= limit ? 'yes' : 'NO'];
}
