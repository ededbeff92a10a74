import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { canMeasureMemory, parseParent, parsePss, processTree, watchMemory } from '../../bench/process-memory.ts';

describe('parsePss', () => {
  test('reads the whole proportional size, in bytes', () => {
    const rollup =
      '00400000-7fff0000 ---p 00000000 00:00 0 [rollup]\nRss: 2000 kB\nPss:      1500 kB\nPss_Dirty: 9 kB\n';
    expect(parsePss(rollup)).toBe(1500 * 1024);
  });

  test('a process that has ended has none', () => {
    expect(parsePss('')).toBe(0);
  });
});

describe('parseParent', () => {
  test('reads the parent behind the name', () => {
    expect(parseParent('4711 (node) S 42 4711 4711 0 -1')).toBe(42);
  });

  test('a name may hold brackets and spaces', () => {
    expect(parseParent('4711 (a) S 1 (b) R 43 4711 0')).toBe(43);
  });

  test('a process that has ended has none', () => {
    expect(parseParent('')).toBeUndefined();
  });
});

test('processTree lists all below a process and nobody else', () => {
  const parents = new Map([
    [2, 1],
    [30, 20],
    [10, 2],
    [20, 10],
    [11, 2],
    [99, 1],
  ]);
  expect(processTree(2, parents).sort((a, b) => a - b)).toEqual([2, 10, 11, 20, 30]);
});

describe.skipIf(!canMeasureMemory())('watchMemory', () => {
  test('sees a process that holds memory, and one that this has started', async () => {
    const hold = 'const held = Buffer.alloc(40_000_000, 1); setTimeout(() => held.length, 600);';
    const start = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}]); ${hold}`;
    const child = spawn(process.execPath, ['-e', start], { stdio: 'ignore' });
    const stop = watchMemory(child.pid!);
    await once(child, 'close');
    const { bytes, samples, seconds } = stop();
    expect(bytes).toBeGreaterThan(80_000_000);
    expect(samples).toBeGreaterThan(0);
    expect(seconds).toBeGreaterThan(0);
  });
});
