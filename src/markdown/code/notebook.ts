/** A cell of a notebook, and what running it printed. */
export interface NotebookCell {
  readonly source: string;
  /** Plain text, one for each output that has some. */
  readonly outputs: readonly string[];
}

/** A cell that was found, or why there is none. */
export type FoundCell = NotebookCell | { readonly problem: 'invalid' | 'missing' | 'ambiguous' };

type Json = Readonly<Record<string, unknown>>;

/**
 * Finds the cell of a Jupyter notebook that has a name in its metadata, else the one that has it among its tags. Follows
 * nbformat 4, in which a text is a string or a list of its lines.
 */
export function findCell(notebook: string, name: string): FoundCell {
  const root = parse(notebook);
  if (!root) return { problem: 'invalid' };
  const cells = listOf(root['cells']);
  const metadata = (cell: Json): Json => objectOf(cell['metadata']);
  const named = cells.filter((cell) => metadata(cell)['name'] === name);
  const tagged = cells.filter((cell) => {
    const { tags } = metadata(cell);
    return Array.isArray(tags) && tags.includes(name);
  });
  const [cell, ...others] = named.length > 0 ? named : tagged;
  if (!cell) return { problem: 'missing' };
  if (others.length > 0) return { problem: 'ambiguous' };
  const outputs = listOf(cell['outputs']).map(outputText);
  return { source: textOf(cell['source']), outputs: outputs.filter((text) => text.trim() !== '') };
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What an output shows as plain text: what was printed, or the value of the last expression. Errors are left out. */
function outputText(output: Json): string {
  return output['output_type'] === 'stream' ? textOf(output['text']) : textOf(objectOf(output['data'])['text/plain']);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string').join('') : '';
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
