import type { HistoryEntry } from '../../model/review.ts';
import { escapeHtml } from '../templates/escape-html.ts';

/** Units of the drawing; it is as wide as its place. */
const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 60;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 28;

const LINES = [
  { name: 'errors', severity: 'error' },
  { name: 'warnings', severity: 'warning' },
] as const;

/**
 * Draws open findings by severity over time, a line each, days as far apart as they are; nothing of fewer than two days. A table
 * with the numbers stands beside it, as a picture is one thing to a screen reader. Errors are drawn through, warnings dashed.
 */
export function trendChart(history: readonly HistoryEntry[]): string {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || first === last) return '';
  const [start, end] = [Date.parse(first.date), Date.parse(last.date)];
  const most = Math.max(1, ...history.flatMap(({ errors, warnings }) => [errors, warnings]));
  const x = ({ date }: HistoryEntry): number =>
    LEFT + ((Date.parse(date) - start) / (end - start)) * (WIDTH - LEFT - RIGHT);
  const y = (count: number): number => HEIGHT - BOTTOM - (count / most) * (HEIGHT - TOP - BOTTOM);
  const lines = LINES.map(({ name, severity }) => {
    const points = history.map((entry) => ({ x: round(x(entry)), y: round(y(entry[name])) }));
    const path = points.map((point) => `${point.x},${point.y}`).join(' ');
    const dots = points.map((point) => `<circle cx="${point.x}" cy="${point.y}" r="3"></circle>`).join('');
    return `<g class="trend severity-${severity}"><polyline points="${path}"></polyline>${dots}</g>`;
  });
  const axis =
    `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(0)}" y2="${y(0)}"></line>` +
    `<text x="${LEFT - 8}" y="${y(0) + 4}" text-anchor="end">0</text>` +
    `<text x="${LEFT - 8}" y="${round(y(most)) + 8}" text-anchor="end">${most.toLocaleString('en')}</text>` +
    `<text x="${LEFT}" y="${HEIGHT - 6}">${first.date}</text>` +
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">${last.date}</text>`;
  const said = LINES.map(
    ({ name }) =>
      `${name} from ${first[name].toLocaleString('en')} on ${first.date} to ${last[name].toLocaleString('en')} on ${last.date}`,
  ).join('; ');
  return (
    `<svg class="chart" role="img" aria-labelledby="trend-title trend-text" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<title id="trend-title">Open findings over time</title><desc id="trend-text">${escapeHtml(said)}</desc>` +
    `${axis}${lines.join('')}</svg>`
  );
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}
