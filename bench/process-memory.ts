import { readdirSync, readFileSync } from 'node:fs';

const INTERVAL_MILLISECONDS = 100;

/** The most that a process and all that it started held at one moment. */
export interface PeakMemory {
  /** Sum of the proportional set sizes: what processes share counts once. */
  readonly bytes: number;
  readonly samples: number;
  /** What looking cost, all samples together. */
  readonly seconds: number;
}

/** Reads the proportional set size, in bytes, from the text of a `smaps_rollup`; 0 where there is none. */
export function parsePss(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
}

/** Reads the parent's id from the text of a process's `stat`; its name, in brackets, may hold brackets and spaces. */
export function parseParent(stat: string): number | undefined {
  const [, parent] = /^ \S (\d+) /.exec(stat.slice(stat.lastIndexOf(')') + 1)) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

/** Lists a process and all below it, given the parent of each process. */
export function processTree(root: number, parents: ReadonlyMap<number, number>): number[] {
  const tree = [root];
  for (const parent of tree) {
    for (const [child, its] of parents) if (its === parent) tree.push(child);
  }
  return tree;
}

/** Tells whether memory can be measured here: only Linux says what processes share. */
export function canMeasureMemory(): boolean {
  return read('self/smaps_rollup') !== '';
}

/** Watches a process and all that it starts until it is told to stop. */
export function watchMemory(root: number): () => PeakMemory {
  let peak = 0;
  let samples = 0;
  let milliseconds = 0;
  const sample = (): void => {
    const start = performance.now();
    const total = processTree(root, allParents()).reduce((sum, id) => sum + parsePss(read(`${id}/smaps_rollup`)), 0);
    peak = Math.max(peak, total);
    samples++;
    milliseconds += performance.now() - start;
  };
  const timer = setInterval(sample, INTERVAL_MILLISECONDS);
  return () => {
    clearInterval(timer);
    return { bytes: peak, samples, seconds: milliseconds / 1000 };
  };
}

function allParents(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parseParent(read(`${name}/stat`));
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  return parents;
}

/** A process may end at any time: what is gone takes no memory. */
function read(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return '';
  }
}
