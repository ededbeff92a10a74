import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diglotProcess } from '../cli/run-diglot.ts';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { makeFolder, readFolder, temporaryFolder } from '../pipeline/temporary-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCSETS = ['content/ar-SA', 'content/de-DE', 'content/id-ID', 'content/ja-JP'].map((folder) =>
  path.join(ROOT, folder),
);
const DIRECTIONS: Readonly<Record<string, string>> = { 'ar-sa': 'rtl', 'de-de': 'ltr', 'id-id': 'ltr', 'ja-jp': 'ltr' };

let folder: string;
let files: Map<string, Buffer>;

const pages = () => [...files].filter(([name]) => name.endsWith('.html')).map(([name, bytes]) => ({ name, bytes }));

beforeAll(async () => {
  folder = makeFolder();
  const out = path.join(folder, 'site');
  const { code, stderr } = await diglotProcess([
    'build',
    ...DOCSETS,
    '--out',
    out,
    '--base-url',
    'https://example.com',
  ]);
  expect(code, stderr).toBe(0);
  files = readFolder(out);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('every page of the sample', () => {
  test('there are some', () => {
    expect(pages().length).toBeGreaterThan(40);
  });

  test('has nothing inline that a strict policy would refuse', () => {
    for (const { name, bytes } of pages()) {
      const $ = load(bytes.toString());
      // Data for search engines is no script.
      const inlineScripts = $('script:not([type="application/ld+json"])')
        .toArray()
        .filter((script) => $(script).attr('src') === undefined || $(script).text() !== '');
      expect(inlineScripts, name).toEqual([]);
      expect($('style, [style], base, iframe, object, embed').length, name).toBe(0);
      const attributes = $('*')
        .toArray()
        .flatMap((element) => Object.entries($(element).attr() ?? {}));
      expect(
        attributes.filter(([key, value]) => /^on/i.test(key) || /^\s*javascript:/i.test(value)),
        name,
      ).toEqual([]);
    }
  });

  test('for readers is described, unless it leads elsewhere or is not there', () => {
    for (const { name, bytes } of pages()) {
      if (/(?:^|\/)404\.html$|^[^/]+\/review\/|^review\//.test(name)) continue;
      const $ = load(bytes.toString());
      const leadsElsewhere = $('meta[http-equiv=refresh]').length > 0;
      expect(Boolean($('meta[name=description]').attr('content')), name).toBe(!leadsElsewhere);
    }
  });

  test('has one main, one title, one first heading, and every id once', () => {
    for (const { name, bytes } of pages()) {
      const $ = load(bytes.toString());
      expect([$('main').length, $('head title').length, $('h1').length], name).toEqual([1, 1, 1]);
      expect($('head title').text().trim(), name).not.toBe('');
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'));
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        name,
      ).toEqual([]);
    }
  });

  test('is nested as it is written', () => {
    for (const { name, bytes } of pages()) {
      const written = bytes.toString();
      // Parsers move what stands where it may not: a table's text, a block in a paragraph. Each would add or lose tags.
      const tags = (html: string) => [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/gi)].map(([tag]) => tag.toLowerCase());
      expect(tags(load(written).html()), name).toEqual(tags(written));
    }
  });

  test('says which language it is in, and which direction that runs', () => {
    for (const { name, bytes } of pages()) {
      const html = load(bytes.toString())('html');
      const slug = name.split('/')[0] ?? '';
      if (!(slug in DIRECTIONS)) continue;
      expect(html.attr('lang')?.toLowerCase(), name).toBe(slug);
      // From left to right, pages run by themselves.
      expect(html.attr('dir') ?? 'ltr', name).toBe(DIRECTIONS[slug]);
    }
  });

  test('marks both halves of every segment with their languages', () => {
    for (const { name, bytes } of pages()) {
      const $ = load(bytes.toString());
      for (const half of $('.content .source').toArray()) {
        expect($(half).attr('lang'), name).toBe('en-US');
        if (name.startsWith('ar-sa/')) expect($(half).attr('dir'), name).toBe('ltr');
      }
    }
  });

  test('links only to what is there', () => {
    const known = new Set(files.keys());
    const missing: string[] = [];
    for (const { name, bytes } of pages()) {
      const $ = load(bytes.toString());
      const urls = $('[href], [src]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '');
      for (const url of urls) {
        const { origin, pathname, hash } = new URL(url, `https://example.com/${name}`);
        if (origin !== 'https://example.com') continue;
        const file = decodeURIComponent(pathname)
          .slice(1)
          .replace(/(^|\/)$/, '$1index.html');
        if (!known.has(file)) missing.push(`${name}: ${url}`);
        // What a list of pairs shows is said behind the hash.
        else if (hash !== '' && file.endsWith('.html') && !file.endsWith('/review/pairs/index.html')) {
          const target = load(files.get(file)?.toString() ?? '');
          const id = decodeURIComponent(hash.slice(1));
          if (
            !target('[id]')
              .toArray()
              .some((element) => target(element).attr('id') === id)
          ) {
            missing.push(`${name}: ${url}`);
          }
        }
      }
    }
    expect(missing).toEqual([]);
  });

  test('stands in a sitemap if it is an article or a home', () => {
    const locations = (xml: Buffer | undefined): string[] => xml?.toString().match(/(?<=<loc>)[^<]+/g) ?? [];
    const pathOf = (url: string): string => decodeURIComponent(new URL(url).pathname).slice(1);
    const listed = locations(files.get('sitemap.xml')).flatMap((url) => locations(files.get(pathOf(url))));
    const isListed = ({ bytes }: { bytes: Buffer }): boolean =>
      /<body(?: class="home-page")?>/.test(bytes.toString()) && !bytes.includes('content="noindex"');
    const expected = pages()
      .filter(isListed)
      .map(({ name }) => name);
    expect(listed.map((url) => `${pathOf(url)}index.html`).sort()).toEqual(expected.sort());
  });
});

describe('Eleventy by itself', () => {
  test('builds the sample with the plugin', () => {
    const out = path.join(folder, 'eleventy');
    const eleventy = path.join(ROOT, 'node_modules/@11ty/eleventy/cmd.cjs');
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', eleventy, '--config=eleventy.config.ts', `--output=${out}`],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(run.status, run.stderr).toBe(0);
    const built = readFolder(out);
    const names = (of: Map<string, Buffer>) => [...of.keys()].filter((name) => name.endsWith('index.html'));
    // Without an index there is nothing to search, and evidence for reviewers is made by builds alone.
    const ofBuilds = /^(?:[^/]+\/search|(?:[^/]+\/)?review(?:\/pairs|\/concordance)?)\/index\.html$/;
    expect(names(built)).toEqual(names(files).filter((name) => !ofBuilds.test(name)));
    expect(built.has('assets/diglot.css')).toBe(true);
    expect(built.get('id-id/index.html')?.toString()).not.toContain('class="search-open"');
    const media = [...files.keys()].filter((name) => name.includes('/media/'));
    expect(media.length).toBeGreaterThan(0);
    for (const name of media) expect(built.get(name)?.equals(files.get(name) ?? Buffer.of()), name).toBe(true);
  }, 120_000);

  test('finds nothing of the current folder when Diglot runs it', async () => {
    const decoy = "throw new Error('a configuration that nobody asked for');\n";
    const cwd = temporaryFolder({
      'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n`),
      'id-ID/id-ID.11tydata.js': decoy,
      'eleventy.config.js': decoy,
      'eleventy.config.cjs': decoy,
      '.eleventy.js': decoy,
      '_data/site.js': decoy,
      '_includes/layouts/base.njk': 'decoy',
      'layouts/base.njk': 'decoy',
      'templates/article.njk': 'decoy',
      'article.njk': 'decoy',
      'page.md': '# decoy\n',
      '.gitignore': '*\n',
      '.eleventyignore': '*\n',
    });
    const { code, stderr } = await diglotProcess(['build', 'id-ID', '--out', 'site', '--no-search'], { cwd });
    expect(code, stderr).toBe(0);
    const built = readFolder(path.join(cwd, 'site'));
    expect([...built.keys()].filter((name) => name.endsWith('.html'))).toEqual([
      '404.html',
      'en-us/404.html',
      'en-us/a/index.html',
      'en-us/all-articles/index.html',
      'en-us/index.html',
      'id-id/404.html',
      'id-id/a/index.html',
      'id-id/all-articles/index.html',
      'id-id/index.html',
      'index.html',
    ]);
    for (const bytes of built.values()) expect(bytes.includes('decoy')).toBe(false);
    expect(existsSync(path.join(cwd, '_site'))).toBe(false);
  });
});
