import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

const FILES = {
  'a.md': article(`# ${pair(101, 'Judul *satu*', 'Title *one*')}\n\n[${pair(102, 'Tautan', 'Link')}](b.md#x)\n`, {
    'ms.contentlocale': 'ar-SA',
  }),
};

const render = (...args: string[]) => diglot(['render', ...args], { cwd: temporaryFolder(FILES) });

describe('diglot render', () => {
  test('holds both halves by default; source halves say their language', async () => {
    const { code, stdout, stderr } = await render('a.md');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Judul');
    expect(stdout).toContain('Title');
    expect(stdout).toContain('id="ttu-aaaaa-101"');
    expect(stdout).toContain('<span class="source" lang="en-US" dir="ltr">');
    expect(await render('a.md', '--view', 'bilingual')).toMatchObject({ stdout });
  });

  test.each([
    ['translation', '<h1 id="judul-satu">Judul <em>satu</em></h1>\n<p><a href="b.md#x">Tautan</a></p>\n'],
    ['source', '<h1 id="title-one">Title <em>one</em></h1>\n<p><a href="b.md#x">Link</a></p>\n'],
  ])('--view %s is the body of a monolingual page', async (view, html) => {
    const { code, stdout } = await render('a.md', '--view', view);
    expect(code).toBe(0);
    expect(stdout).toBe(html);
  });

  test('--json gives the HTML with what is wrong in the article', async () => {
    const cwd = temporaryFolder({ 'a.md': '<span data-ttu-id="1">Sendiri</span>\n' });
    const { code, stdout, stderr } = await diglot(['render', 'a.md', '--json'], { cwd });
    expect(code).toBe(1);
    const result = JSON.parse(stdout) as { html: string; diagnostics: { path: string; code: string }[] };
    expect(result.html).toContain('Sendiri');
    expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(
      expect.arrayContaining(['front-matter-missing', 'target-without-source']),
    );
    expect(result.diagnostics[0]?.path).toBe('a.md');
    expect(stderr).toContain('target-without-source');
  });

  test.each(['none.md', '.'])('%s is no file to render', async (name) => {
    const { code, stdout, stderr } = await render(name);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`"${name}"`);
  });
});
