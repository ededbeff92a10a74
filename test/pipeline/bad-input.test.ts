import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diglot } from '../cli/run-diglot.ts';
import { article, pair } from './bilingual-markdown.ts';
import { temporaryFolder, type Files } from './temporary-folder.ts';

const GOOD = { 'id-ID/good.md': article(`# ${pair(101, 'Baik', 'Good')}\n`, { 'ms.contentlocale': 'id-ID' }) };

const build = (cwd: string) => diglot(['build', 'id-ID', '--out', 'site', '--no-search', '--json'], { cwd });

/** Builds a docset of one good article and others; the good one must be published whatever the others are. */
async function buildWith(files: Files, prepare?: (docset: string) => void) {
  const cwd = temporaryFolder({ ...GOOD, ...files });
  prepare?.(join(cwd, 'id-ID'));
  const run = await build(cwd);
  expect(readFileSync(join(cwd, 'site/id-id/good/index.html'), 'utf8')).toContain('Baik');
  expect(readdirSync(cwd).sort()).toEqual(['.diglot', 'id-ID', 'site']);
  const page = (path: string) => readFileSync(join(cwd, 'site/id-id', path, 'index.html'), 'utf8');
  return { ...run, page, summary: JSON.parse(run.stdout) as { articles: number; pairs: number }, cwd };
}

describe('a docset that is none', () => {
  test.each<[string, Files, string]>([
    ['missing', {}, 'There is no folder "id-ID"'],
    ['a file', { 'id-ID': 'text' }, '"id-ID" is a file'],
    ['without Markdown', { 'id-ID/x.png': '' }, '"id-ID" holds no Markdown files'],
    ['without articles', { 'id-ID/README.md': '' }, '"id-ID" holds no articles'],
  ])('%s', async (_, files, message) => {
    const cwd = temporaryFolder(files);
    const { code, stdout, stderr } = await build(cwd);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(readdirSync(cwd)).toEqual('id-ID' in files || Object.keys(files).length > 0 ? ['id-ID'] : []);
  });

  test('is named even when the others are fine', async () => {
    const cwd = temporaryFolder(GOOD);
    const { code, stderr } = await diglot(['build', 'id-ID', 'de-DE', '--out', 'site'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('"de-DE"');
    expect(existsSync(join(cwd, 'site'))).toBe(false);
  });
});

describe('files that cannot be read', () => {
  test('a broken link is reported', async () => {
    const { code, stderr } = await buildWith({}, (docset) => {
      symlinkSync(join(docset, 'gone.md'), join(docset, 'broken.md'));
    });
    expect(code).toBe(1);
    expect(stderr).toContain('id-ID/broken.md:1:1 error unreadable-file');
  });

  test('a folder named like an article is a folder', async () => {
    const { code, summary, page } = await buildWith({ 'id-ID/x.md/inside.md': article('# Di dalam\n') });
    expect(code).toBe(0);
    expect(summary.articles).toBe(2);
    expect(page('x.md/inside')).toContain('Di dalam');
  });

  test('links that lead in circles are reported once each', async () => {
    const { code, stderr, summary } = await buildWith({}, (docset) => {
      mkdirSync(join(docset, 'sub'));
      symlinkSync(docset, join(docset, 'sub/up'));
      symlinkSync(join(docset, 'self.md'), join(docset, 'self.md'));
    });
    expect(code).toBe(0);
    expect(summary.articles).toBe(1);
    expect(stderr.match(/symlink-loop/g)).toHaveLength(2);
    expect(stderr).toContain('id-ID/sub/up:1:1 warning symlink-loop');
    expect(stderr).toContain('id-ID/self.md:1:1 warning symlink-loop');
  });
});

describe('articles that are damaged', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(article('# Rusak ')), Buffer.from([0xff, 0x0a])]),
      '4:9 error invalid-utf8',
      'Rusak \uFFFD',
    ],
    ['no front matter', '# Tanpa\n', '1:1 warning front-matter-missing', 'Tanpa'],
    ['front matter that is no YAML', '---\ntitle: [a\n---\n# Isi\n', ' error front-matter-invalid', 'Isi'],
    [
      'front matter that is not closed',
      '---\ntitle: Tak tutup\n',
      '1:1 error front-matter-invalid',
      '<h1>Tak tutup</h1>',
    ],
    ['no title', '---\nx: y\n---\nIsi\n', '1:1 warning title-missing', 'Isi'],
    ['nothing in it', '', '1:1 warning front-matter-missing', '<h1>bad</h1>'],
    [
      'a segment in its front matter',
      `---\ntitle: ${pair(101, 'Judul', 'Title')}\n---\n# ${pair(102, 'Isi', 'Body')}\n`,
      '2:8 error segment-in-front-matter',
      'Isi',
    ],
    ['a missing image', article('# Isi\n\n![x](x.png)\n'), ' warning file-not-found', 'Isi'],
  ])('%s', async (_, text, message, shown) => {
    const { code, stderr, page, summary } = await buildWith({ 'id-ID/bad.md': text });
    expect(stderr).toContain(`id-ID/bad.md:${message.startsWith(' ') ? '' : message}`);
    expect(stderr).toContain(message);
    expect(code).toBe(message.includes(' error ') ? 1 : 0);
    expect(summary.articles).toBe(2);
    expect(page('bad')).toContain(shown);
  });

  test('front matter with segments does not leak their markup into the page', async () => {
    const { page } = await buildWith({
      'id-ID/bad.md': `---\ntitle: ${pair(101, 'Judul', 'Title')}\n---\n# ${pair(102, 'Isi', 'Body')}\n`,
    });
    expect(page('bad')).toMatch(/<title>Judul\b/);
    expect(page('bad')).not.toContain('data-ttu-id');
  });

  test('more faults than a call has arguments', async () => {
    const open = Array.from({ length: 150_000 }, (_, i) => `<span data-ttu-id="aaaaa-${i}">x`).join(' ');
    const { code, stderr } = await buildWith({ 'id-ID/bad.md': article(`${open}\n`) });
    expect(code).toBe(1);
    expect(stderr.includes('aaaaa-149999')).toBe(true);
  });
});

describe('addresses that clash', () => {
  test('names that differ in case alone get a page each', async () => {
    const { code, stderr, page } = await buildWith({
      'id-ID/Same.md': article('# Besar\n'),
      'id-ID/same.md': article('# Kecil\n'),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^id-ID\/same\.md:1:1 error duplicate-url .*\/id-id\/same\//m);
    expect(page('same')).toContain('Besar');
    expect(page('same-2')).toContain('Kecil');
  });

  test('an article beside a file that wants its folder', async () => {
    const { code, stderr, cwd } = await buildWith({
      'id-ID/media/x.png.md': article('# Tentang gambar\n'),
      'id-ID/media/x.png': 'image',
    });
    expect(stderr).toContain('id-ID/media/x.png.md:1:1 error duplicate-url');
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'site/id-id/media/x.png'), 'utf8')).toBe('image');
  });

  test('an article of a name that the site needs', async () => {
    const { code, stderr, page } = await buildWith({ 'id-ID/all-articles.md': article('# Milik saya\n') });
    expect(code).toBe(1);
    expect(stderr).toContain('duplicate-url');
    expect(page('all-articles-2')).toContain('Milik saya');
  });
});
