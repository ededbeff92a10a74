import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder, type Files } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

const FILES: Files = {
  'id-ID/a.md': article(`${pair(101, 'Satu', 'One')}\n\n${pair(101, 'Dua', 'Two')}\n`),
  'id-ID/old/b.md': article('<span data-ttu-id="aaaaa-1">Sendiri</span>\n'),
};
const COMMANDS = [['check'], ['build', '--out', 'site', '--no-search'], ['stats']];

const configured = (configuration: unknown) => ({ ...FILES, 'diglot.config.json': JSON.stringify(configuration) });

describe.each(COMMANDS)('%s', (command, ...options) => {
  const run = (configuration: unknown, ...more: readonly string[]) =>
    diglot([command, 'id-ID', ...options, ...more], { cwd: temporaryFolder(configured(configuration)) });

  test('takes severities as they are', async () => {
    const { code, stdout, stderr } = await run({});
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('warning duplicate-segment-id');
  });

  test('takes those that the configuration gives', async () => {
    const { code, stdout, stderr } = await run({
      diagnostics: { 'duplicate-segment-id': 'error', 'target-without-source': 'off' },
    });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('id-ID/a.md:6:1 error duplicate-segment-id');
    expect(stdout + stderr).not.toContain('target-without-source');
  });

  test('ends as they say', async () => {
    const { code } = await run({ diagnostics: { 'target-without-source': 'warning' } });
    expect(code).toBe(0);
  });

  test('takes those of an override for the files it selects', async () => {
    const { code, stdout, stderr } = await run({
      overrides: [
        { files: ['id-ID/old/**'], diagnostics: { 'target-without-source': 'info', 'duplicate-segment-id': 'off' } },
      ],
    });
    expect(code).toBe(0);
    expect(stdout + stderr).toContain('info target-without-source');
    expect(stdout + stderr).toContain('warning duplicate-segment-id');
  });
});

test('--strict goes by what the configuration says', async () => {
  const configuration = { diagnostics: { 'duplicate-segment-id': 'info', 'target-without-source': 'info' } };
  const cwd = temporaryFolder(configured(configuration));
  expect((await diglot(['check', 'id-ID', '--strict'], { cwd })).code).toBe(0);
});

describe('a configuration is refused', () => {
  test.each([
    ['for an unknown code', { diagnostics: { 'title-mising': 'off' } }, 'Did you mean "title-missing"?'],
    ['for an unknown severity', { diagnostics: { 'title-missing': 'fatal' } }, '"off", "info", "warning" or "error"'],
    ['for an unknown code of an override', { overrides: [{ files: ['a'], diagnostics: { x: 'off' } }] }, 'overrides[0].diagnostics.x'], // prettier-ignore
    ['for an override of no files', { overrides: [{ files: [], diagnostics: {} }] }, 'overrides[0].files'],
  ])('%s', async (_, configuration, message) => {
    const { code, stdout, stderr } = await diglot(['check', 'id-ID'], {
      cwd: temporaryFolder(configured(configuration)),
    });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('diglot.config.json is not valid');
    expect(stderr).toContain(message);
  });
});
