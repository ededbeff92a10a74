import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { takeLock } from '../../src/pipeline/lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

vi.mock('node:fs', { spy: true });

const lockPath = () => join(temporaryFolder(), 'lock');

test('a lock is held until it is released', () => {
  const path = lockPath();
  const release = takeLock(path);
  expect(readFileSync(path, 'utf8')).toBe(`${process.pid} ${hostname()}\n`);
  expect(takeLock(path)).toBeUndefined();
  release?.();
  expect(existsSync(path)).toBe(false);
  expect(takeLock(path)).toBeDefined();
});

test.each([
  ['of another process that runs', `${process.ppid} ${hostname()}\n`],
  ['of another machine, where nobody here can look', '1 elsewhere\n'],
])('a lock %s is left alone', (_, text) => {
  const path = lockPath();
  writeFileSync(path, text);
  expect(takeLock(path)).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each([
  ['of no process', `x ${hostname()}\n`],
  ['of a process that cannot be', `-1 ${hostname()}\n`],
])('a lock %s is taken over', (_, text) => {
  const path = lockPath();
  writeFileSync(path, text);
  expect(takeLock(path)).toBeDefined();
});

test('a lock that says nothing is taken over unless it is new', () => {
  const path = lockPath();
  writeFileSync(path, '');
  expect(takeLock(path)).toBeUndefined();
  utimesSync(path, 1, 1);
  expect(takeLock(path)).toBeDefined();
});

test('a disk that is full leaves no lock', () => {
  const path = lockPath();
  vi.mocked(fs.writeFileSync).mockImplementationOnce((to) => {
    fs.closeSync(fs.openSync(String(to), 'wx'));
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  });
  expect(() => takeLock(path)).toThrow('no space');
  expect(existsSync(path)).toBe(false);
});

test('the lock of a process that was killed is taken over', async () => {
  const path = lockPath();
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(path, `${holder.pid ?? 0} ${hostname()}\n`);
  expect(takeLock(path)).toBeUndefined();
  const ended = new Promise((resolve) => holder.once('close', resolve));
  holder.kill('SIGKILL');
  await ended;
  expect(takeLock(path)).toBeDefined();
});

test('what the file system says is thrown', () => {
  expect(() => takeLock(join(temporaryFolder(), 'no folder', 'lock'))).toThrow('ENOENT');
});
