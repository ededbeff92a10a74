import { escapeHtml } from '../templates/escape-html.ts';

/** What a chart shows: named numbers, in the order in which they are drawn. */
interface ChartData {
  /** Of the chart's title and description in the page. */
  readonly id: string;
  readonly title: string;
  readonly values: readonly { readonly name: string; readonly count: number }[];
}

/** Units of the drawing; it is as wide as its place. */
const WIDTH = 640;
const ROW = 26;
const NAMES = 190;
const NUMBERS = 60;

/**
 * Draws parts of a whole as one bar. Colours are the style sheet's, by name: `.part-reviewed`. The numbers stand in a table
 * beside it, with links, as a picture is one thing to a screen reader.
 */
export function stackedBar({ id, title, values }: ChartData): string {
  const total = sum(values);
  let x = 0;
  const parts = values.map(({ name, count }) => {
    const width = total === 0 ? 0 : (count / total) * WIDTH;
    const part =
      width === 0 ? '' : `<rect class="part part-${name}" x="${round(x)}" width="${round(width)}" height="20"></rect>`;
    x += width;
    return part;
  });
  return picture({ id, title, values }, 20, parts.join(''));
}

/** Draws numbers as bars below one another, with their names. */
export function barChart({ id, title, values }: ChartData): string {
  const most = Math.max(1, ...values.map(({ count }) => count));
  const rows = values.map(({ name, count }, row) => {
    const width = Math.max(2, (count / most) * (WIDTH - NAMES - NUMBERS));
    const middle = row * ROW + 17;
    return (
      `<text x="${NAMES - 10}" y="${middle}" text-anchor="end">${escapeHtml(name)}</text>` +
      `<rect class="bar" x="${NAMES}" y="${row * ROW + 4}" width="${round(width)}" height="18" rx="2"></rect>` +
      `<text class="number" x="${round(NAMES + width + 8)}" y="${middle}">${count.toLocaleString('en')}</text>`
    );
  });
  return picture({ id, title, values }, values.length * ROW, rows.join(''));
}

function picture({ id, title, values }: ChartData, height: number, drawn: string): string {
  const said = values.map(({ name, count }) => `${name} ${count.toLocaleString('en')}`).join(', ');
  const ratio = height === 20 ? ' preserveAspectRatio="none"' : '';
  return (
    `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${WIDTH} ${height}"${ratio}>` +
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-text">${escapeHtml(said)}</desc>${drawn}</svg>`
  );
}

function sum(values: ChartData['values']): number {
  return values.reduce((total, { count }) => total + count, 0);
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}
