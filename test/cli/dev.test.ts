import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { article } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder, writeFiles } from '../pipeline/temporary-folder.ts';
import { diglotProcess, startDiglot } from './run-diglot.ts';

const DOCSET = {
  'id-ID/rak.md': article('Isi rak.\n'),
  'id-ID/pintu.md': article('[!INCLUDE [jam](includes/jam.md)]\n', { title: 'Pintu' }),
  'id-ID/includes/jam.md': 'Buka pukul delapan.\n',
};

/** A running `diglot dev`, and what it tells the page at an address. */
interface Dev {
  readonly folder: string;
  readonly url: string;
  readonly stderr: () => string;
  /** Ends it as Ctrl+C does; gives the exit code. */
  readonly interrupt: () => Promise<number>;
  readonly listen: (page: string) => Promise<Listener>;
}

/** What a page is told: the newest state, and how often it was told to load again. */
interface Listener {
  readonly heard: { reloads: number; state?: { failure?: string; diagnostics: { code: string; place: string }[] } };
}

async function startDev(files: Record<string, string> = DOCSET, ...args: string[]): Promise<Dev> {
  const folder = temporaryFolder(files);
  const child = startDiglot(['dev', ...(args.length > 0 ? args : ['id-ID']), '--port', '0', '--json'], { cwd: folder });
  const closed = once(child, 'close') as Promise<[number]>;
  onTestFinished(async () => {
    child.kill();
    await closed;
  });
  let stderr = '';
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const line = once(createInterface(child.stdout!), 'line') as Promise<[string]>;
  const first = await Promise.race([line, closed.then(() => undefined)]);
  if (first === undefined) throw new Error(stderr);
  const { url } = JSON.parse(first[0]) as { url: string };
  return {
    folder,
    url,
    stderr: () => stderr,
    interrupt: async () => {
      child.kill('SIGINT');
      return (await closed)[0];
    },
    listen: (page) => listen(new URL(`__diglot/events?page=${encodeURIComponent(page)}`, url)),
  };
}

async function listen(url: URL): Promise<Listener> {
  const abort = new AbortController();
  onTestFinished(() => {
    abort.abort();
  });
  const response = await fetch(url, { signal: abort.signal });
  const heard: Listener['heard'] = { reloads: 0 };
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of response.body!) {
      const events = (text + Buffer.from(chunk).toString()).split('\n\n');
      text = events.pop()!;
      for (const event of events) {
        if (event.startsWith('event: reload')) heard.reloads++;
        else if (event.startsWith('event: state')) heard.state = JSON.parse(event.slice(event.indexOf('{')));
      }
    }
  };
  read().catch(() => undefined);
  await expect.poll(() => heard.state).toBeDefined();
  return { heard };
}

function pageAt({ folder }: Dev, path: string): string {
  const file = join(folder, '.diglot/dev/id-id', path, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const SOON = { timeout: 20_000, interval: 20 };

describe('diglot dev', () => {
  test('a changed article is written, and its page alone loads again', async () => {
    const dev = await startDev();
    const [shown, other] = [await dev.listen('/id-id/rak/'), await dev.listen('/id-id/pintu/')];
    writeFiles(dev.folder, { 'id-ID/rak.md': article('Isi yang baru.\n') });
    await expect.poll(() => pageAt(dev, 'rak'), SOON).toContain('Isi yang baru.');
    await expect.poll(() => shown.heard.reloads, SOON).toBe(1);
    expect(other.heard.reloads).toBe(0);
    await expect.poll(dev.stderr, SOON).toMatch(/^id-ID\/rak\.md -> \/id-id\/rak\/ in \d+ ms$/m);
  });

  test('an editor may save by renaming', async () => {
    const dev = await startDev();
    writeFiles(dev.folder, { 'id-ID/.rak.md.swp': article('Disimpan.\n') });
    renameSync(join(dev.folder, 'id-ID/.rak.md.swp'), join(dev.folder, 'id-ID/rak.md'));
    await expect.poll(() => pageAt(dev, 'rak'), SOON).toContain('Disimpan.');
  });

  test('a changed include changes the pages that include it', async () => {
    const dev = await startDev();
    writeFiles(dev.folder, { 'id-ID/includes/jam.md': 'Buka pukul sembilan.\n' });
    await expect.poll(() => pageAt(dev, 'pintu'), SOON).toContain('pukul sembilan');
    await expect.poll(dev.stderr, SOON).toContain('id-ID/pintu.md -> ');
  });

  test('articles come, move to a new folder and go', async () => {
    const dev = await startDev();
    writeFiles(dev.folder, { 'id-ID/baru.md': article('Baru.\n', { title: 'Artikel baru' }) });
    await expect.poll(() => pageAt(dev, 'baru'), SOON).toContain('Baru.');
    await expect.poll(() => pageAt(dev, 'all-articles'), SOON).toContain('Artikel baru');
    writeFiles(dev.folder, { 'id-ID/dalam/kosong.txt': '' });
    renameSync(join(dev.folder, 'id-ID/baru.md'), join(dev.folder, 'id-ID/dalam/baru.md'));
    await expect.poll(() => pageAt(dev, 'dalam/baru'), SOON).toContain('Baru.');
    await expect.poll(() => pageAt(dev, 'baru'), SOON).toBe('');
    writeFiles(dev.folder, { 'id-ID/dalam/baru.md': article('Dalam.\n') });
    await expect.poll(() => pageAt(dev, 'dalam/baru'), SOON).toContain('Dalam.');
    rmSync(join(dev.folder, 'id-ID/dalam'), { recursive: true });
    await expect.poll(() => pageAt(dev, 'dalam/baru'), SOON).toBe('');
  });

  test('what is wrong with a page is told to it, and broken front matter ends nothing', async () => {
    const dev = await startDev();
    const { heard } = await dev.listen('/id-id/rak/');
    expect(heard.state?.diagnostics).toEqual([]);
    writeFiles(dev.folder, { 'id-ID/rak.md': '---\ntitle: [\n---\n[x](tiada.md)\n' });
    await expect.poll(() => heard.reloads, SOON).toBe(1);
    const { heard: anew } = await dev.listen('/id-id/rak/');
    expect(anew.state!.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'file-not-found', place: 'id-ID/rak.md:4:5' }),
    );
    await expect.poll(dev.stderr, SOON).toMatch(/^id-ID\/rak\.md:4:5 warning file-not-found /m);
    writeFiles(dev.folder, { 'id-ID/rak.md': article('Baik lagi.\n') });
    await expect.poll(() => pageAt(dev, 'rak'), SOON).toContain('Baik lagi.');
    await expect.poll(dev.stderr, SOON).toContain(' gone');
  });

  test('a docset that is gone is a failure that pages tell, until it is back', async () => {
    const dev = await startDev();
    const { heard } = await dev.listen('/id-id/rak/');
    renameSync(join(dev.folder, 'id-ID'), join(dev.folder, 'away'));
    await expect.poll(() => heard.state?.failure, SOON).toContain('id-ID');
    expect((await fetch(dev.url)).status).toBe(200);
    renameSync(join(dev.folder, 'away'), join(dev.folder, 'id-ID'));
    await expect.poll(() => heard.state?.failure, SOON).toBeUndefined();
  });

  test('a changed title changes the list of articles, and search follows', async () => {
    const dev = await startDev();
    writeFiles(dev.folder, { 'id-ID/rak.md': article('Kata unik.\n', { title: 'Lemari' }) });
    // Their names are digests of what is in them.
    const index = join(dev.folder, '.diglot/dev/id-id/pagefind');
    const files = (): string[] => readdirSync(index, { recursive: true, encoding: 'utf8' }).sort();
    const before = files();
    await expect.poll(() => pageAt(dev, 'all-articles'), SOON).toContain('Lemari');
    await expect.poll(files, SOON).not.toEqual(before);
  });

  test('follows the configuration', async () => {
    const configuration = (name: string): string => JSON.stringify({ docsets: ['id-ID'], out: 'site', name });
    const dev = await startDev({ ...DOCSET, 'diglot.config.json': configuration('Satu') }, '--no-search');
    const home = (): string => readFileSync(join(dev.folder, 'site/index.html'), 'utf8');
    expect(home()).toContain('Satu');
    writeFiles(dev.folder, { 'diglot.config.json': configuration('Dua') });
    await expect.poll(home, SOON).toContain('Dua');
    writeFiles(dev.folder, { 'diglot.config.json': '{' });
    await expect.poll(dev.stderr, SOON).toContain('diglot.config.json cannot be loaded');
    writeFiles(dev.folder, { 'diglot.config.json': configuration('Tiga') });
    await expect.poll(home, SOON).toContain('Tiga');
  });

  test('serves below a base path, with nothing of its own in files', async () => {
    const dev = await startDev(DOCSET, 'id-ID', '--base-path', '/docs/');
    expect(new URL(dev.url).pathname).toBe('/docs/');
    const html = await (await fetch(new URL('id-id/rak/', dev.url))).text();
    const script = /src="(\/docs\/__diglot\/[^"]+\.js)"/.exec(html)?.[1];
    expect(html).toContain('Isi rak.');
    expect((await fetch(new URL(script!, dev.url))).headers.get('content-type')).toContain('javascript');
    expect(pageAt(dev, 'rak')).not.toContain('__diglot');
    const missing = await fetch(new URL('id-id/none/', dev.url));
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('__diglot');
  });

  test('the folder of the site is its own until Ctrl+C, which leaves no trace', async () => {
    const dev = await startDev();
    const second = await diglotProcess(['dev', 'id-ID', '--port', '0'], { cwd: dev.folder });
    expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining('Another build') });
    writeFiles(dev.folder, { 'id-ID/rak.md': article('Terakhir.\n') });
    await expect.poll(() => pageAt(dev, 'rak'), SOON).toContain('Terakhir.');
    expect(await dev.interrupt()).toBe(0);
    expect(readdirSync(join(dev.folder, '.diglot'))).toEqual(['cache', 'dev']);
    const [site] = readdirSync(join(dev.folder, '.diglot/cache'));
    expect(readdirSync(join(dev.folder, '.diglot/cache', site!))).not.toContain('lock');
    const third = await diglotProcess(['build', 'id-ID', '--out', '.diglot/dev', '--json'], { cwd: dev.folder });
    expect(third.code).toBe(0);
  });

  test('wrong usage ends it before anything is served', async () => {
    const run = await diglotProcess(['dev', 'none', '--port', '0'], { cwd: temporaryFolder() });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('"none"');
  });
});
