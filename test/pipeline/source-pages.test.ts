import * as cheerio from 'cheerio';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkDocsets, SiteSession } from '../../src/pipeline/index.ts';
import { article, pair } from './bilingual-markdown.ts';
import { BuiltFolder } from './built-folder.ts';

const head = pair(101, 'Petak', 'Beds');
const TRANSLATION = {
  'ms.translationtype': 'MT',
  description: 'Tentang petak.',
  'ms.date': '04/21/2020',
};

const FILES = {
  'id-ID/beds.md': article(
    `# <a name="beds"></a>${head}\n\n> [!NOTE]\n> ${pair(102, 'Baca [benih](seeds.md).', 'Read [about seeds](seeds.md).')}\n\n` +
      `[!INCLUDE [](includes/water.md)]\n\n![](media/plan.png) ${pair(103, '[Alat](tools.md)', '[Tools](tools.md)')}\n`,
    TRANSLATION,
  ),
  'id-ID/seeds.md': article(
    `# ${pair(104, 'Benih', 'Seeds')}\n\n[x](nowhere.md) ${pair(105, '[y](no.md)', '[y](no.md)')}\n`,
  ),
  'id-ID/notes.md': article('# Catatan\n'),
  'id-ID/includes/water.md': `${pair(106, 'Siram tiap hari.', 'Water daily.')}\n`,
  'id-ID/media/plan.png': 'image',
  'de-DE/beds.md': article(`# ${pair(101, 'Beete', 'Old beds')}\n`, { ...TRANSLATION, 'ms.date': '04/20/2020' }),
  'de-DE/seeds.md': article(`# ${pair(104, 'Samen', 'Seeds')}\n`, { 'ms.lasthandoff': '01/01/2019' }),
  'de-DE/tools.md': article(
    `# ${pair(107, 'Geräte', 'Tools')}\n\n${pair(108, '[Samen](seeds.md)', '[Seeds](seeds.md)')}\n`,
  ),
};

const BASE_URL = 'https://garden.example';

/** The options with which a folder's sites are built. */
function optionsOf(folder: BuiltFolder, locales = ['de-DE', 'id-ID']) {
  return { docsets: locales.map((locale) => folder.at(locale)), baseUrl: BASE_URL };
}

async function build(files = {}, locales?: readonly string[]) {
  const folder = new BuiltFolder({ ...FILES, ...files });
  const options = optionsOf(folder, locales && [...locales]);
  const result = await folder.build(options);
  const written = folder.files();
  const page = (path: string): CheerioAPI =>
    load(Buffer.from(written[`${path}/index.html`] ?? '', 'latin1').toString());
  return { folder, options, result, written, page };
}

describe('a page of the source locale', () => {
  test('shows the source alone, and says what it is', async () => {
    const { page, written } = await build();
    const $ = page('en-us/beds');
    expect($('html').attr('lang')).toBe('en-US');
    expect($('title').text()).toContain('Beds');
    expect($('h1').attr('id')).toBe('beds');
    expect($('.content').text()).toMatch(/Beds[^]*Note[^]*Read about seeds\.[^]*Water daily\.[^]*Tools/);
    expect($('.notice').text()).toContain('beside its translations');
    expect($('[data-ttu-id], .source, fieldset').length).toBe(0);
    expect($('meta[name=description]').attr('content')).toBe('Water daily.');
    expect($('.article-facts').text()).not.toContain('Machine');
    expect(written['en-us/beds/index.html']).not.toMatch(/Petak|benih|Siram/);
  });

  test('leads to pages of its locale, and takes media from where it was read', async () => {
    const { page } = await build();
    const $ = page('en-us/beds');
    expect(
      $('.content a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['/en-us/seeds/', '/en-us/tools/']);
    expect($('.content img').attr('src')).toBe('/id-id/media/plan.png');
  });

  test('is what everybody else is led to', async () => {
    const { written } = await build();
    const hreflang = (folder: string) => {
      const $ = cheerio.load(written[`${folder.split('/')[0] ?? ''}/sitemap.xml`] ?? '', { xml: true });
      const url = $('url').filter((_, one) => $(one).children('loc').text() === `${BASE_URL}/${folder}/`);
      return Object.fromEntries(
        url
          .children('xhtml\\:link')
          .map((_, link) => [[$(link).attr('hreflang'), $(link).attr('href')]])
          .get(),
      );
    };
    expect(hreflang('id-id/beds')).toEqual({
      'de-DE': `${BASE_URL}/de-de/beds/`,
      'en-US': `${BASE_URL}/en-us/beds/`,
      'id-ID': `${BASE_URL}/id-id/beds/`,
      'x-default': `${BASE_URL}/en-us/beds/`,
    });
    expect(hreflang('en-us/beds')).toEqual(hreflang('id-id/beds'));
    expect(Object.keys(written).filter((path) => /^en-us\/(?:notes|index|404|all-articles)/.test(path))).toEqual([
      'en-us/404.html',
      'en-us/all-articles/index.html',
      'en-us/index.html',
    ]);
  });

  test('counts as no article, and says nothing that its translation says', async () => {
    const { result, options } = await build();
    expect(result).toMatchObject({ articles: 6, pairs: 9 });
    // Besides these, three source pages, and the fallback page of the article that Indonesian lacks.
    expect(result.articlesRendered).toBe(6 + 3 + 1);
    const found = result.diagnostics.map(({ code, path }) => [code, path.replace(/.*\/(?=..-..)/, '')]);
    expect(found).toEqual([
      ['file-not-found', 'id-ID/seeds.md'],
      ['file-not-found', 'id-ID/seeds.md'],
    ]);
    expect((await checkDocsets({ ...options, jobs: 1 })).reported).toEqual(result.diagnostics);
  });

  test('takes its title from segments in front matter, and YAML pages and pivots in the source’s words', async () => {
    const { page } = await build({
      'id-ID/season.md': article(
        `# ${head}\n\n::: zone pivot="spring"\n\n${pair(102, 'Semi.', 'Spring it is.')}\n\n::: zone-end\n`,
        {
          title: pair(101, 'Musim', 'Seasons'),
          zone_pivot_groups: 'seasons',
        },
      ),
      'id-ID/zone-pivot-groups.yml': `groups:\n- id: seasons\n  title: x\n  pivots:\n  - id: spring\n    title: ${pair(103, 'Musim semi', 'Springtime')}\n`,
      'id-ID/start.yml': `### YamlMime:Landing\ntitle: ${pair(101, 'Mulai', 'Start here')}\nsummary: ${pair(102, 'Ringkas', 'In short')}\n`,
    });
    expect(page('en-us/season')('title').text()).toContain('Seasons');
    expect(page('en-us/season')('.content').text()).toContain('Springtime');
    expect(page('id-id/season')('.content').text()).toContain('Musim semi');
    expect(page('en-us/start')('.content').text()).toMatch(/Start here[^]*In short/);
    expect(page('en-us/start')('body').text()).not.toMatch(/Mulai|Ringkas/);
  });

  test('is not marked where the source is given', async () => {
    const files = { 'en-US/beds.md': article('# Beds for all\n', { 'ms.date': '05/01/2020' }) };
    const { page } = await build(files, ['de-DE', 'en-US', 'id-ID']);
    expect(page('en-us/beds')('h1').text()).toBe('Beds for all');
    expect(page('en-us/beds')('.notice').length).toBe(0);
    expect(page('id-id/beds')('.notice').text()).toContain('berubah');
  });
});

describe('a fallback page', () => {
  test('shows the source in the locale’s surroundings, and says so', async () => {
    const { page } = await build();
    const $ = page('id-id/tools');
    expect($('html').attr('lang')).toBe('id-ID');
    expect($('.content').attr('lang')).toBe('en-US');
    expect($('.content h1').text()).toBe('Tools');
    expect($('.notice').first().attr('lang')).toBe('id-ID');
    expect($('.notice').first().text()).toContain('Inggris');
    expect($('.content a').attr('href')).toBe('/id-id/seeds/');
    expect($('.article-facts').attr('lang')).toBe('id-ID');
  });

  test('is nothing for search engines, and no article of the locale', async () => {
    const { page, written } = await build();
    const $ = page('id-id/tools');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical]').attr('href')).toBe(`${BASE_URL}/en-us/tools/`);
    expect($('link[hreflang]').length).toBe(0);
    expect(written['de-de/sitemap.xml']).not.toContain('id-id/tools/');
    expect(page('de-de/tools')('.locale-switch a[lang="id-ID"]').attr('href')).toBe('/id-id/tools/');
    expect(written['id-id/all-articles/index.html']).not.toContain('/tools/');
    const sitemaps = Object.entries(written).filter(([path]) => path.endsWith('sitemap.xml'));
    expect(sitemaps.map(([, text]) => text).join('')).not.toContain('id-id/tools');
    expect(sitemaps.map(([, text]) => text).join('')).toContain('en-us/tools');
  });

  test('is where links of the locale lead to', async () => {
    const { page } = await build();
    const link = page('id-id/beds')('.content a[href="/id-id/tools/"]').first();
    expect(link.attr('hreflang')).toBe('en-US');
  });
});

describe('what is done when something changes', () => {
  /** Builds again, and expects that so much was done and the site is as a clean build makes it. */
  async function expectWork(
    { folder, options }: Awaited<ReturnType<typeof build>>,
    articlesRendered: number,
    pagesWritten: number,
  ): Promise<void> {
    const result = await folder.build(options);
    expect([result.articlesRendered, result.pagesWritten]).toEqual([articlesRendered, pagesWritten]);
    const clean = await folder.buildElsewhere(options);
    expect(folder.files()).toEqual(clean.files);
    expect(result.diagnostics).toEqual(clean.result.diagnostics);
  }

  test('nothing, when nothing has', async () => {
    await expectWork(await build(), 0, 0);
  });

  test('the page of a bilingual article, and the pages that show its source', async () => {
    const site = await build();
    const { 'id-ID/beds.md': beds, 'de-DE/tools.md': tools } = FILES;
    site.folder.write({ 'id-ID/beds.md': `${beds}\n${pair(120, 'Baru.', 'New.')}\n` });
    await expectWork(site, 2, 2);
    site.folder.write({ 'de-DE/tools.md': `${tools}\n${pair(120, 'Neu.', 'New.')}\n` });
    await expectWork(site, 3, 3);
    site.folder.write({ 'id-ID/includes/water.md': `${pair(106, 'Siram.', 'Water.')}\n` });
    await expectWork(site, 2, 2);
  });

  test('nothing else, when a version changes that is not the newest', async () => {
    const site = await build();
    site.folder.write({ 'de-DE/beds.md': `${FILES['de-DE/beds.md']}\n${pair(120, 'Neu.', 'New.')}\n` });
    await expectWork(site, 1, 1);
  });

  test('the source page is read anew, when another version is the newest', async () => {
    const site = await build();
    const newer = { ...TRANSLATION, 'ms.date': '04/22/2020' };
    site.folder.write({ 'de-DE/beds.md': article(`# ${pair(101, 'Beete', 'New beds')}\n`, newer) });
    // The German page; the source page, its list and its home, which names articles where there are no contents; and the
    // Indonesian one says that there is something newer.
    await expectWork(site, 2, 5);
    expect(site.folder.files()['en-us/beds/index.html']).toContain('New beds');
  });

  test('what a translation takes the place of', async () => {
    const site = await build();
    site.folder.write({ 'id-ID/tools.md': article(`# ${pair(107, 'Alat', 'Tools')}\n`) });
    await site.folder.build(site.options);
    const files = site.folder.files();
    expect(files).toEqual((await site.folder.buildElsewhere(site.options)).files);
    expect(files['id-id/tools/index.html']).toContain('Alat');
    site.folder.write({ 'id-ID/tools.md': undefined });
    await site.folder.build(site.options);
    expect(site.folder.files()).toEqual((await site.folder.buildElsewhere(site.options)).files);
  });

  test('saving an article while it is edited refreshes all that show it', async () => {
    const folder = new BuiltFolder(FILES);
    const options = { ...optionsOf(folder), out: folder.at('site'), caches: folder.at('caches'), jobs: 1 };
    const session = new SiteSession(options);
    onTestFinished(() => session.close());
    await session.build();
    folder.write({ 'de-DE/tools.md': `${FILES['de-DE/tools.md']}\n${pair(120, 'Neu.', 'New.')}\n` });
    const change = await session.update([folder.at('de-DE/tools.md')]);
    expect(change?.remade?.map(({ url }) => url)).toEqual(['/de-de/tools/', '/en-us/tools/', '/id-id/tools/']);
    expect(folder.files()['id-id/tools/index.html']).toContain('New.');
    await session.catchUp();
    expect(folder.files()).toEqual((await folder.buildElsewhere(optionsOf(folder))).files);
  });
});

test('a publisher may want neither', async () => {
  const folder = new BuiltFolder(FILES);
  const options = optionsOf(folder);
  await folder.build({ ...options, fallbackPages: false });
  expect(folder.files()).not.toHaveProperty(['id-id/tools/index.html']);
  expect(folder.files()).toHaveProperty(['en-us/tools/index.html']);
  await folder.build({ ...options, sourcePages: false });
  expect(Object.keys(folder.files()).filter((path) => /^en-us|id-id\/tools/.test(path))).toEqual([]);
});
