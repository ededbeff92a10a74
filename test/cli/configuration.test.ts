import { describe, expect, test } from 'vitest';
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
