import type { ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { recoverSite } from '../../src/pipeline/output/output-folder.ts';
import { diglotProcess, startDiglot } from '../cli/run-diglot.ts';
import { article, pair } from './bilingual-markdown.ts';
import { BuiltFolder } from './built-folder.ts';

vi.mock('node:fs', { spy: true });
vi.mock('node:fs/promises', { spy: true });

type Docset = Readonly<Record<string, string | undefined>>;

const articles = (word: string) =>
  Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => [
      `de-DE/a${n}.md`,
      article(`# ${pair(101, `Artikel ${n}`, `Article ${n}`)}\n\n${n % 3 === 0 ? word : ''}\n`),
    ]),
  );

/** Two versions of a docset: some articles differ, and each has some that the other lacks. */
const VERSIONS: readonly [Docset, Docset] = [
  {
    ...articles('Alt.'),
    'de-DE/old/x.md': article('# Nur alt\n'),
    'de-DE/new.md': undefined,
    'de-DE/media/x.png': 'old',
  },
  {
    ...articles('Neu.'),
    'de-DE/old/x.md': undefined,
    'de-DE/new.md': article('# Nur neu\n'),
    'de-DE/media/x.png': 'image',
  },
];

/** The first version is written and built, and what a clean build makes of each is known. */
async function prepare() {
  const folder = new BuiltFolder({ ...articles(''), 'de-DE/old/x.md': '', 'de-DE/new.md': '' });
  const sites: Record<string, string>[] = [];
  for (const version of [1, 0] as const) {
    switchTo(folder, version);
    sites[version] = (await folder.buildElsewhere()).files;
  }
  await folder.build();
  expect(folder.files()).toEqual(sites[0]);
  return { folder, sites };
}

const command = (out: string) => ['build', 'de-DE', '--out', out, '--no-search', '--jobs', '1'];

/** As `prepare` does, but the command builds: what was compiled brings minified assets. */
async function prepareWithCommand() {
  const folder = new BuiltFolder({ ...articles(''), 'de-DE/old/x.md': '', 'de-DE/new.md': '' });
  const sites: Record<string, string>[] = [];
  for (const version of [1, 0] as const) {
    switchTo(folder, version);
    const { code, stderr } = await diglotProcess([...command('site'), '--clean'], { cwd: folder.path });
    expect(code, stderr).toBe(0);
    sites[version] = folder.files();
  }
  return { folder, sites };
}

function switchTo(folder: BuiltFolder, version: 0 | 1): void {
  const entries = Object.entries(VERSIONS[version]);
  folder.write(Object.fromEntries(entries.filter(([path, text]) => text !== undefined || existsSync(folder.at(path)))));
}

/** What whoever reads the site sees of the two versions. */
function seen(
  folder: BuiltFolder,
  [before = {}, after = {}]: readonly Record<string, string>[],
): 'none' | 'old' | 'new' | 'some of both' {
  if (!existsSync(folder.at('site'))) return 'none';
  const files = folder.files();
  const isLike = (site: Record<string, string>) =>
    Object.keys(site).length === Object.keys(files).length &&
    Object.entries(site).every(([path, text]) => files[path] === text);
  if (isLike(before)) return 'old';
  if (isLike(after)) return 'new';
  // Whatever is there is whole.
  for (const [path, text] of Object.entries(files)) expect([before[path], after[path]], path).toContain(text);
  return 'some of both';
}

/** Nothing stands beside the site but what was there. */
function expectNothingLeft(folder: BuiltFolder): void {
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
}

const WRITING = ['writeFileSync', 'mkdirSync', 'renameSync', 'linkSync', 'copyFileSync', 'utimesSync'] as const;
const REMOVING = ['rmSync', 'unlinkSync', 'rmdirSync'] as const;
const COPYING = ['copyFile', 'mkdir', 'writeFile'] as const;

/** Calls `interfere` before each call that changes files, with the number of calls so far; it may throw. */
async function interceptWrites(interfere: (call: number, name: string, path: string) => void): Promise<void> {
  let calls = 0;
  const actual = await vi.importActual<typeof fs>('node:fs');
  const actualPromises = await vi.importActual<typeof promises>('node:fs/promises');
  const wrap = (name: string, spied: unknown, original: unknown): void => {
    const call = original as (...args: unknown[]) => unknown;
    vi.mocked(spied as typeof call).mockImplementation((...args) => {
      interfere(++calls, name, String(args[0]));
      return call(...args);
    });
  };
  for (const name of [...WRITING, ...REMOVING]) wrap(name, fs[name], actual[name]);
  for (const name of COPYING) wrap(name, promises[name], actualPromises[name]);
}

function stopIntercepting(): void {
  for (const name of [...WRITING, ...REMOVING]) vi.mocked(fs[name]).mockRestore();
  for (const name of COPYING) vi.mocked(promises[name]).mockRestore();
}

afterEach(stopIntercepting);

/** Locks of a process that was killed name one that does not run. */
function orphanLocks(folder: BuiltFolder): void {
  const [cache = ''] = readdirSync(folder.at('caches'));
  for (const lock of [folder.at('.site.diglot-lock'), folder.at('caches', cache, 'lock')]) {
    if (existsSync(lock)) fs.writeFileSync(lock, `999999999 ${hostname()}\n`);
  }
}

class Killed extends Error {}

/** Builds until a call, from which on nothing is written any more, as if the process were no more. */
async function buildUntil(
  folder: BuiltFolder,
  isReached: (call: number, name: string, path: string) => boolean,
  isClean: boolean,
): Promise<boolean> {
  let isKilled = false;
  await interceptWrites((call, name, path) => {
    isKilled ||= isReached(call, name, path);
    if (isKilled) throw new Killed();
  });
  try {
    await folder.build({ isClean });
    return false;
  } catch {
    return true;
  } finally {
    stopIntercepting();
    orphanLocks(folder);
  }
}

/** Switches to the second version and back; tells between which calls the build of the first one publishes the site. */
async function publicationCalls(folder: BuiltFolder, isClean: boolean): Promise<{ first: number; last: number }> {
  switchTo(folder, 1);
  await folder.build();
  switchTo(folder, 0);
  const calls = { first: Infinity, last: 0 };
  await interceptWrites((call, name, path) => {
    if (name === 'renameSync' && !path.includes('/caches/')) calls.first = Math.min(calls.first, call);
    if (path.includes('/site') || path.includes('.diglot-')) calls.last = call;
    if (path.includes('.diglot-lock')) calls.last--;
  });
  await folder.build({ isClean });
  stopIntercepting();
  return calls;
}

describe('a build that is killed', () => {
  test.each([
    ['while it moves changes in', false, ['old', 'some of both', 'new']],
    ['while it exchanges the site', true, ['none', 'old', 'new']],
  ])('%s leaves a site that the next build finishes', { timeout: 300_000 }, async (_, isClean, allowed) => {
    const { folder, sites } = await prepare();
    const counts: Record<string, number> = {};
    let version: 0 | 1 = 0;
    let old = sites[0] ?? {};
    const { first, last } = await publicationCalls(folder, isClean);
    // Each of the calls that publish the site, and some of those that prepare it or remove the old one; the two directions differ by
    // a few calls.
    for (let call = 1; ; call += call < first - 8 || call > Math.min(last, first + 32) ? 16 : 1) {
      version = version === 0 ? 1 : 0;
      switchTo(folder, version);
      // Copies are made meanwhile, so that calls are not always numbered alike; the moment without a site is one of them.
      const isReached = (current: number, name: string, path: string): boolean =>
        call === 1 && isClean ? name === 'renameSync' && path.endsWith('.diglot-new') : current >= call;
      const wasKilled = await buildUntil(folder, isReached, isClean);
      const target = sites[version] ?? {};
      const state = seen(folder, [old, target]);
      counts[state] = (counts[state] ?? 0) + 1;
      expect(allowed).toContain(state);
      if (call % 2 === 0) {
        await recoverSite(folder.at('site'));
        expect(['old', 'new'], `after call ${call}`).toContain(seen(folder, [old, target]));
      }
      await folder.build();
      expect(folder.files(), `after call ${call}`).toEqual(target);
      expectNothingLeft(folder);
      old = target;
      if (!wasKilled) break;
    }
    expect(Object.keys(counts).sort()).toEqual([...allowed].sort());
  });

  test('at any moment, by the system itself', { timeout: 300_000 }, async () => {
    const KILLS = 6;
    const { folder, sites } = await prepareWithCommand();
    const args = command('site');
    const start = performance.now();
    expect((await diglotProcess(args, { cwd: folder.path })).code).toBe(0);
    const duration = performance.now() - start;
    let version: 0 | 1 = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const old = sites[version] ?? {};
      version = version === 0 ? 1 : 0;
      switchTo(folder, version);
      const isExchanged = kill % 2 === 0;
      if (isExchanged) rmSync(folder.at('.diglot'), { recursive: true, force: true });
      const child = startDiglot(args, { cwd: folder.path });
      const ended = new Promise((resolve) => child.once('close', resolve));
      // Nothing is written in the first half of the time.
      await delay(duration * (0.5 + (0.6 * ((kill * 5) % KILLS)) / KILLS));
      child.kill('SIGKILL');
      await ended;
      const state = seen(folder, [old, sites[version] ?? {}]);
      if (isExchanged) expect(state).not.toBe('some of both');
      const { code, stderr } = await diglotProcess(args, { cwd: folder.path });
      expect(code, stderr).toBe(0);
      expect(folder.files()).toEqual(sites[version]);
      expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual(['.diglot']);
    }
  });
});

describe('a file system that refuses', () => {
  // Each tries the moments half-way between those of the other.
  test.each([
    ['ENOSPC', 1],
    ['EROFS', 6],
  ])('to write, from any moment on: %s', { timeout: 300_000 }, async (code, start) => {
    const { folder, sites } = await prepare();
    let version: 0 | 1 = 0;
    let refusals = 1;
    for (let first = start; refusals > 0; first += 10) {
      const old = sites[version] ?? {};
      version = version === 0 ? 1 : 0;
      switchTo(folder, version);
      refusals = 0;
      await interceptWrites((call, name) => {
        if (call < first || name.startsWith('rm') || name === 'unlinkSync') return;
        refusals++;
        throw Object.assign(new Error(code), { code });
      });
      const isClean = Math.floor(first / 10) % 2 === 1;
      const message = await folder.build({ isClean }).then(
        () => undefined,
        (error: unknown) => String(error),
      );
      stopIntercepting();
      if (message === undefined) expect(folder.files()).toEqual(sites[version]);
      else expect(message, `call ${first}`).toMatch(/cannot be written/);
      expect(seen(folder, [old, sites[version] ?? {}])).not.toBe('none');
      await folder.build();
      expect(folder.files(), `call ${first}`).toEqual(sites[version]);
      expectNothingLeft(folder);
    }
  });
});

describe('two builds at once', () => {
  const finish = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', resolve));

  test('to one folder: the second says so, and the first is not disturbed', async () => {
    const { folder, sites } = await prepareWithCommand();
    switchTo(folder, 1);
    const first = startDiglot(command('site'), { cwd: folder.path });
    const ended = finish(first);
    while (!existsSync(folder.at('.site.diglot-lock'))) await delay(2);
    first.kill('SIGSTOP');
    const second = await diglotProcess(command('site'), { cwd: folder.path });
    first.kill('SIGCONT');
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('Another build is writing to "site"');
    expect(await ended).toBe(0);
    expect(folder.files()).toEqual(sites[1]);
  });

  test('to two folders', async () => {
    const { folder, sites } = await prepareWithCommand();
    const runs = await Promise.all(['one', 'two'].map((out) => diglotProcess(command(out), { cwd: folder.path })));
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    for (const out of ['one', 'two']) expect(folder.files(out)).toEqual(sites[0]);
  });

  test('with one cache: the second does without', async () => {
    const { folder, sites } = await prepare();
    const [cache = ''] = readdirSync(folder.at('caches'));
    const snapshot = folder.at('caches', cache, 'snapshot.json');
    const before = readFileSync(snapshot);
    fs.writeFileSync(folder.at('caches', cache, 'lock'), `${process.ppid} ${hostname()}\n`);
    switchTo(folder, 1);
    await folder.build();
    expect(folder.files()).toEqual(sites[1]);
    expect(readFileSync(snapshot).equals(before)).toBe(true);
    rmSync(folder.at('caches', cache, 'lock'));
    await folder.build();
    expect(folder.files()).toEqual(sites[1]);
  });
});

describe('time', () => {
  const FILES = {
    'de-DE/a.md': article('# Eins\n\n[!INCLUDE [](includes/i.md)]\n'),
    'de-DE/includes/i.md': 'Alt.\n',
    'de-DE/media/x.png': 'old',
    'id-ID/a.md': article('# Satu\n\nLama.\n'),
  };

  test.each([
    ['before they are read', 'id-ID/a.md', article('# Satu\n\nBaru.\n')],
    ['after they were read', 'de-DE/a.md', article('# Zwei\n\n[!INCLUDE [](includes/i.md)]\n')],
    ['after they were included', 'de-DE/includes/i.md', 'Neu.\n'],
  ])('files that change while a build runs, %s, are noticed by the next', async (_, path, text) => {
    const folder = new BuiltFolder(FILES);
    const docsets = [folder.at('de-DE'), folder.at('id-ID')];
    let isChanged = false;
    await folder.build({
      docsets,
      onProgress: () => {
        if (!isChanged) fs.writeFileSync(folder.at(path), text);
        isChanged = true;
      },
    });
    expect(isChanged).toBe(true);
    await folder.build({ docsets });
    expect(folder.files()).toEqual((await folder.buildElsewhere({ docsets })).files);
  });

  test.each(['de-DE/a.md', 'de-DE/includes/i.md', 'de-DE/media/x.png'])(
    'which a clock that was set back puts into the future says nothing: %s',
    async (path) => {
      const folder = new BuiltFolder(FILES);
      const future = new Date(Date.now() + 1e9);
      utimesSync(folder.at(path), future, future);
      await folder.build();
      const text = readFileSync(folder.at(path), 'latin1');
      fs.writeFileSync(
        folder.at(path),
        text.replace(/Eins|Alt|old/, (word) => '?'.repeat(word.length)),
        'latin1',
      );
      utimesSync(folder.at(path), future, future);
      await folder.build();
      expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
    },
  );
});
