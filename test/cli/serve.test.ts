import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglotProcess, startDiglot } from './run-diglot.ts';

const SITE = {
  'index.html': '<h1>Pilih</h1>',
  '404.html': '<h1>Not found</h1>',
  'id-id/index.html': '<h1>Beranda</h1>',
  'id-id/a b/index.html': '<h1>Artikel</h1>',
  'id-id/404.html': '<h1>Tidak ditemukan</h1>',
  '.diglot-site.json': '{}',
};

/** Serves a folder on a free port until the test ends; gives the address. */
async function serve(cwd: string, ...args: string[]): Promise<string> {
  const child = startDiglot(['serve', ...args, '--port', '0', '--json'], { cwd });
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill();
    await closed;
  });
  const line = once(createInterface(child.stdout!), 'line') as Promise<[string]>;
  const first = await Promise.race([line, closed.then(() => undefined)]);
  if (first === undefined) throw new Error('The server ended before it said where it is.');
  return (JSON.parse(first[0]) as { url: string }).url;
}

describe('diglot serve', () => {
  test('serves pages on this machine alone', async () => {
    const url = await serve(temporaryFolder({ 'site/index.html': 'x' }), 'site');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('answers with pages, and with the page of a locale for what is not there', async () => {
    const cwd = temporaryFolder(SITE);
    const url = await serve(cwd, cwd);
    const get = async (path: string) => {
      const response = await fetch(new URL(path, url));
      return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
    };
    expect(await get('')).toMatchObject({ status: 200, text: SITE['index.html'] });
    expect(await get('id-id/')).toMatchObject({ status: 200, text: SITE['id-id/index.html'] });
    expect(await get('id-id/a%20b/')).toMatchObject({ status: 200, text: SITE['id-id/a b/index.html'] });
    const type = 'text/html; charset=utf-8';
    expect(await get('id-id/none/')).toEqual({ status: 404, text: SITE['id-id/404.html'], type });
    expect(await get('de-de/none/')).toEqual({ status: 404, text: SITE['404.html'], type });
    expect(await get('none')).toEqual({ status: 404, text: SITE['404.html'], type });
    expect((await get('.diglot-site.json')).status).toBe(404);
    expect((await get('..%2f..%2f..%2f..%2fetc%2fpasswd')).status).toBe(404);
    expect((await get('%ff')).status).toBe(404);
    // The server must have survived all of it.
    expect((await get('')).status).toBe(200);
  });

  test('answers with the headers that the site asks for', async () => {
    const parts = { 'id-id/pagefind/0/4f0c81ab/words/a.pagefind': 'x', 'id-id/pagefind/0/pages/b.pagefind': 'x' };
    const cwd = temporaryFolder({ ...SITE, ...parts });
    const url = await serve(cwd, cwd);
    const header = async (path: string, name: string) => (await fetch(new URL(path, url))).headers.get(name);
    for (const path of ['', 'id-id/a%20b/', 'none']) {
      expect(await header(path, 'content-security-policy')).toMatch(/^default-src 'self'; /);
      expect(await header(path, 'x-content-type-options')).toBe('nosniff');
    }
    expect(await header('id-id/pagefind/0/4f0c81ab/words/a.pagefind', 'cache-control')).toContain('immutable');
    expect(await header('id-id/pagefind/0/pages/b.pagefind?4f0c81ab', 'cache-control')).toContain('immutable');
    expect(await header('id-id/', 'cache-control')).toBe('no-cache');
  });

  test('compresses texts for who takes that, and sends none again that has not changed', async () => {
    const cwd = temporaryFolder({ ...SITE, 'assets/diglot.css': 'a { color: red }', 'media/seed.png': 'x' });
    const url = await serve(cwd, '.');
    const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, url), { headers });
    for (const path of ['id-id/', 'assets/diglot.css']) {
      const packed = await get(path, { 'accept-encoding': 'br, gzip' });
      expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
      const plain = await get(path, { 'accept-encoding': 'identity' });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await packed.text()).toBe(await plain.text());
      const again = await get(path, { 'if-none-match': plain.headers.get('etag') ?? '' });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await get('media/seed.png')).headers.get('content-encoding')).toBeNull();
  });

  test('takes the folder from the configuration', async () => {
    const configuration = JSON.stringify({ out: 'built/site' });
    const url = await serve(temporaryFolder({ 'built/site/index.html': 'here', 'diglot.config.json': configuration }));
    expect(await (await fetch(url)).text()).toBe('here');
  });

  test('a port that another program uses is wrong usage', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    const run = await diglotProcess(['serve', '.', '--port', String(port)], { cwd: temporaryFolder(SITE) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(String(port));
    expect(run.stderr).toContain('--port');
  });

  test.each([
    ['a folder that is not there', ['none']],
    ['a folder without a site', ['empty']],
    ['no folder at all', []],
  ])('%s is wrong usage', async (_, args) => {
    const cwd = temporaryFolder({ 'empty/readme.txt': '' });
    const { code, stdout, stderr } = await diglotProcess(['serve', ...args], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^diglot: .*diglot (?:build|serve)/);
  });

  test('a folder is named as it was typed', async () => {
    const { stderr } = await diglotProcess(['serve', join('no', 'where')], { cwd: temporaryFolder() });
    expect(stderr).toContain('"no/where"');
  });
});
