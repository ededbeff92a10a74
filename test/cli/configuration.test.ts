import { describe, expect, test } from 'vitest';
import { buildOptionsOf } from '../../src/cli/build-options.ts';
import { readConfiguration, siteOptionsOf } from '../../src/cli/configuration.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';

async function siteOptions(configuration: unknown) {
  return siteOptionsOf(
    await readConfiguration(temporaryFolder({ 'diglot.config.json': JSON.stringify(configuration) })),
  );
}

describe('a configuration', () => {
  test('says what search finds, and which xref maps there are', async () => {
    const options = await siteOptions({ search: { includeNoIndex: false }, xrefMaps: ['maps/api.yml'] });
    expect(options).toEqual({ searchesNoIndex: false, xrefMaps: ['maps/api.yml'] });
  });

  test('decides nothing that it does not say', async () => {
    expect(await siteOptions({ search: {} })).toEqual({});
  });

  test.each([[{ search: { includeNoindex: true } }], [{ search: true }], [{ xrefMaps: 'api.yml' }]])(
    'is refused as %j',
    async (configuration) => {
      await expect(siteOptions(configuration)).rejects.toThrow('is not valid');
    },
  );
});

describe('a configuration', () => {
  test.each([
    [{ nmae: 'Shop', uot: 'site' }, 'There is nothing called "nmae", "uot".'],
    [{ docsets: [] }, 'It must not be empty.\n  → at docsets'],
    [{ fallback: 7 }, 'It must be a text, or a list of texts.\n  → at fallback'],
    [{ search: [] }, 'It must be an object.\n  → at search'],
    [{ diagnostics: [] }, 'It must be an object.\n  → at diagnostics'],
    [{ baseUrl: 'ftp://example.com' }, 'It must be an address that begins with "https:" or "http:".\n  → at baseUrl'],
    [{ originals: [{ folder: 'a' }] }, 'repository'],
    [{ overrides: [{ files: ['a.md'], diagnostics: { 'code-difers': 'error' } }] }, 'Did you mean "code-differs"?'],
  ])('is refused as %j, with a word on what is wrong', async (configuration, problem) => {
    const folder = temporaryFolder({ 'diglot.config.json': JSON.stringify(configuration) });
    await expect(readConfiguration(folder)).rejects.toThrow(problem);
  });
});

describe('how a site looks', () => {
  const buildOptions = async (configuration: object) => {
    const files = { 'diglot.config.json': JSON.stringify({ docsets: ['de-DE'], ...configuration }) };
    return buildOptionsOf([], 'site', { search: false }, await readConfiguration(temporaryFolder(files)), () => {});
  };

  test('is what the configuration says', async () => {
    const looks = {
      theme: {
        logo: { light: 'a.svg', dark: 'b.svg' },
        colors: { accent: '#06c' },
        links: [{ title: { de: 'Laden', en: 'Shop' }, url: '/shop/' }],
        footer: [{ title: 'Imprint', url: 'https://example.com' }],
        css: 'site.css',
      },
      templates: 'templates',
      editUrl: 'https://example.com/edit/{locale}/{path}#L{line}',
      reportUrl: 'mailto:us@example.com?subject={segment}%20{url}',
    };
    expect(await buildOptions(looks)).toMatchObject(looks);
  });

  test.each([
    [{ theme: { colors: { accent: 'blue' } } }, 'It must be a colour like "#0b57a4"'],
    [{ theme: { logo: 'logo.txt' } }, 'It must be the path of an image'],
    [{ theme: { font: 'Serif' } }, 'font'],
    [{ theme: { links: [{ name: 'Shop', url: '/' }] } }, 'title'],
    [{ editUrl: 'https://example.com/{file}' }, 'Nothing is known of "{file}"; there are {path}, {locale}'],
    [{ reportUrl: 'javascript:alert(1)' }, 'It must begin with "https:", "http:" or "mailto:"'],
  ])('is refused as %j, with a word on what is wrong', async (looks, problem) => {
    await expect(buildOptions(looks)).rejects.toThrow(problem);
  });
});
