import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BuildOptions } from '../../../src/pipeline/build/compare-site.ts';
import { REVIEW_LOG } from '../../../src/pipeline/decisions/review-log-path.ts';
import { checkLocale } from '../../../src/pipeline/findings/check-locale.ts';
import { SiteSession } from '../../../src/pipeline/index.ts';
import { article, pair } from '../bilingual-markdown.ts';
import { BuiltFolder } from '../built-folder.ts';
import { decision } from '../decisions/decision.ts';

vi.mock('../../../src/pipeline/findings/check-locale.ts', { spy: true });

const FILES = {
  'de-DE/a.md': article(`# ${pair(101, 'Nimm `dig`.', 'Use `dig`.')}\n\n${pair(102, '', 'Wait.')}\n`),
  'de-DE/includes/b.md': `${pair(103, 'Das Beet', 'The bed')}\n`,
  'id-ID/a.md': article(`# ${pair(101, 'Pakai `gali`.', 'Use `dig`.')}\n\n${pair(102, 'Tunggu.', 'Wait.')}\n`),
  'glossary.csv': 'locale,source,target\nde-DE,bed,Beet\nid-ID,bed,bedeng\n',
};

const checkedLocales = () => vi.mocked(checkLocale).mock.calls.map(([{ locale }]) => locale.tag);

describe('what is checked again when something changes', () => {
  let folder: BuiltFolder;
  let options: Partial<BuildOptions>;

  beforeEach(async () => {
    folder = new BuiltFolder(FILES);
    options = {
      docsets: [folder.at('de-DE'), folder.at('id-ID')],
      hasReview: true,
      glossary: folder.at('glossary.csv'),
    };
    vi.mocked(checkLocale).mockClear();
    await folder.build(options);
    expect(checkedLocales()).toEqual(['de-DE', 'id-ID']);
  });

  /** Builds, and expects that these locales were checked and the site is as a clean build makes it. */
  async function expectChecked(...tags: string[]): Promise<void> {
    vi.mocked(checkLocale).mockClear();
    await folder.build(options);
    expect(checkedLocales()).toEqual(tags);
    const clean = await folder.buildElsewhere(options);
    expect(folder.files()).toEqual(clean.files);
  }

  test('nothing, when nothing has', async () => {
    await expectChecked();
  });

  test('the locale of an article, with the findings of its new text', async () => {
    folder.write({ 'id-ID/a.md': FILES['id-ID/a.md'].replace('`gali`', '`dig`') });
    const before = folder.files()['id-id/review/data/a.json'];
    expect(before).toContain('code-differs');
    await expectChecked('id-ID');
    expect(folder.files()['id-id/review/data/a.json']).not.toContain('code-differs');
  });

  test('nothing, when what has changed holds no pairs', async () => {
    folder.write({ 'de-DE/TOC.yml': '- name: Anfang\n  href: a.md\n' });
    await expectChecked();
  });

  test('the locale of a file that pages include', async () => {
    folder.write({ 'de-DE/includes/b.md': `${pair(103, 'Ein Beet', 'The bed')}\n` });
    await expectChecked('de-DE');
  });

  test('the locale of an article that is new, or no more', async () => {
    folder.write({ 'id-ID/c.md': article(`${pair(104, 'Siram.', 'Water it.')}\n`) });
    await expectChecked('id-ID');
    folder.write({ 'id-ID/c.md': undefined });
    await expectChecked('id-ID');
  });

  test('the locale about which something was decided', async () => {
    folder.write({ [`de-DE/${REVIEW_LOG}`]: `${JSON.stringify(decision({ act: 'state', state: 'final' }))}\n` });
    await expectChecked('de-DE');
  });

  test('the locale whose terms have changed', async () => {
    folder.write({ 'glossary.csv': FILES['glossary.csv'].replace('Beet', 'Rabatte') });
    await expectChecked('de-DE');
  });

  test('the locale whose configured metadata have', async () => {
    const configuration = {
      build: { content: [{ files: ['**/*.md'], exclude: ['includes/**'] }], globalMetadata: { 'no-loc': ['Beet'] } },
    };
    folder.write({ 'de-DE/docfx.json': JSON.stringify(configuration) });
    await expectChecked('de-DE');
  });

  test('all, when checks obey other options', async () => {
    options = { ...options, severities: { diagnostics: { 'target-empty': 'off' } } };
    await expectChecked('de-DE', 'id-ID');
    options = { ...options, noLoc: ['dig'] };
    await expectChecked('de-DE', 'id-ID');
  });

  test('all, when their pages have other addresses', async () => {
    options = { ...options, basePath: '/docs/' };
    await expectChecked('de-DE', 'id-ID');
  });

  test('a locale whose article was changed a moment ago, until that is certain', async () => {
    folder.write({ 'id-ID/a.md': FILES['id-ID/a.md'].replace('Tunggu', 'Sabar') });
    folder.touch('id-ID/a.md');
    await expectChecked('id-ID');
    folder.write({ 'de-DE/a.md': FILES['de-DE/a.md'].replace('Nimm', 'Nutze') });
    await expectChecked('de-DE', 'id-ID');
  });

  test('the locale of an article that is saved while the site is open', async () => {
    const session = new SiteSession({
      ...options,
      docsets: options.docsets ?? [],
      out: folder.at('site'),
      caches: folder.at('caches'),
      jobs: 1,
    });
    try {
      await session.build();
      vi.mocked(checkLocale).mockClear();
      folder.write({ 'id-ID/a.md': FILES['id-ID/a.md'].replace('Tunggu', 'Sabar') });
      await session.update([folder.at('id-ID/a.md')]);
      await session.catchUp();
      expect(checkedLocales()).toEqual(['id-ID']);
    } finally {
      await session.close();
    }
    expect(folder.files()).toEqual((await folder.buildElsewhere(options)).files);
    folder.write({ 'de-DE/a.md': FILES['de-DE/a.md'].replace('Nimm', 'Nutze') });
    await expectChecked('de-DE');
  });
});
