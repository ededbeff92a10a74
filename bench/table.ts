/** A column of a table: its heading, and whether it holds numbers, which stand on the right. */
export interface Column {
  readonly heading: string;
  readonly isNumeric?: boolean;
}

/** Writes a Markdown table whose columns line up, so that it can be read in a terminal, too. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((_, i) => cell(row[i] ?? ''))),
  ];
  const widths = columns.map((_, i) => Math.max(3, ...lines.map((line) => line[i]?.length ?? 0)));
  const aligned = (line: readonly string[]): string => {
    const cells = columns.map(({ isNumeric }, i) => {
      const text = line[i] ?? '';
      return isNumeric ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0);
    });
    return `| ${cells.join(' | ')} |`;
  };
  const rule = columns.map(({ isNumeric }, i) => {
    const width = widths[i] ?? 3;
    return isNumeric ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
  });
  const [head = [], ...body] = lines;
  return [aligned(head), `| ${rule.join(' | ')} |`, ...body.map(aligned)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
