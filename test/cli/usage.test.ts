import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot, diglotProcess } from './run-diglot.ts';

const COMMANDS = ['build', 'check', 'dev', 'serve', 'pairs', 'project', 'render', 'stats'];

describe('diglot', () => {
  test.each(['--version', '-V'])('%s prints the version alone', async (option) => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    const run = await diglotProcess([option]);
    expect(run).toMatchObject({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  test('--help names every command', async () => {
    const { code, stdout, stderr } = await diglot(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
  });

  test('without arguments shows the help as a fault', async () => {
    const { code, stdout, stderr } = await diglot([]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: diglot');
  });

  test('an unknown command is refused, with the one that was meant', async () => {
    const { code, stdout, stderr } = await diglot(['biuld']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain("unknown command 'biuld'");
    expect(stderr).toContain('Did you mean build?');
  });
});

describe.each(COMMANDS)('diglot %s', (command) => {
  test('--help describes its options, with those that every command has', async () => {
    const { code, stdout, stderr } = await diglot([command, '--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(`Usage: diglot ${command}`);
    for (const option of ['--color', '--quiet', '--json', '--help']) expect(stdout).toContain(option);
  });

  test('an unknown option is refused', async () => {
    // What a command cannot do without is asked for before anything else.
    const needed = command === 'project' ? ['--side', 'target'] : [];
    const { code, stdout, stderr } = await diglot([command, ...needed, '--no-such-option']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('--no-such-option');
  });

  test('an unknown choice is refused, with those there are', async () => {
    const { code, stderr } = await diglot([command, '--color', 'mauve']);
    expect(code).toBe(2);
    expect(stderr).toContain('auto, always, never');
  });
});

describe('what is compiled', () => {
  test.each([
    ['align', 'id-ID', '--json'],
    ['check', 'id-ID'],
    ['export', 'id-ID', '--out', 'pairs.csv', '--format', 'csv', '--dry-run'],
    ['import', 'nowhere.csv', 'id-ID'],
    ['pairs', 'id-ID'],
    ['pretranslate', 'id-ID', '--memory', 'nowhere.tmx'],
    ['project', 'id-ID/a.md', '--side', 'target'],
    ['render', 'id-ID/a.md'],
    ['stats', 'id-ID'],
  ])('does as %s does here', async (...args) => {
    const cwd = temporaryFolder({ 'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n`) });
    const { code, stdout } = await diglot(args, { cwd });
    expect(await diglotProcess(args, { cwd })).toMatchObject({ code, stdout });
  });
});

describe.each([
  ['build', '--out', 'site'],
  ['check'],
  ['pairs'],
  ['project', '--side', 'target', '--out', 'markdown'],
  ['stats'],
])('diglot %s without a docset', (...args) => {
  test('says what it looked for', async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await diglot(args, { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('No docset is named');
    expect(stderr).toContain('diglot.config.ts');
    expect(stderr).toContain('diglot.config.json');
  });
});

describe('wrong values', () => {
  test.each([
    ['build', '--jobs', '0'],
    ['build', '--jobs', 'two'],
    ['serve', '--port', '65536'],
    ['serve', '--port', 'http'],
    ['pairs', '--format', 'xml'],
    ['project', '--side', 'both'],
    ['project'],
    ['render'],
    ['render', 'a.md', '--view', 'both'],
  ])('%s %s %s', async (...args) => {
    const { code, stdout, stderr } = await diglot(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: /);
  });

  test('build wants to know where to', async () => {
    const { code, stderr } = await diglot(['build', 'id-ID'], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('--out');
  });

  test('build refuses a base URL that is none', async () => {
    const cwd = temporaryFolder({ 'id-ID/a.md': article('# A\n') });
    const { code, stderr } = await diglot(['build', 'id-ID', '--out', 'site', '--base-url', 'help example'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('help example');
  });
});

describe('configuration', () => {
  const docset = {
    'texts/id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n`),
    'texts/ar-SA/a.md': article(`# ${pair(101, 'واحد', 'One')}\n`),
  };

  test('diglot.config.json names docsets and the output folder', async () => {
    const configuration = { docsets: ['texts/id-ID', 'texts/ar-SA'], out: 'site', basePath: 'help' };
    const cwd = temporaryFolder({ ...docset, 'diglot.config.json': JSON.stringify(configuration) });
    const run = await diglot(['build', '--json', '--no-search'], { cwd });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ articles: 2, pairs: 2 });
    expect(readFileSync(join(cwd, 'site/id-id/a/index.html'), 'utf8')).toContain('href="/help/assets/');
  });

  test('diglot.config.ts comes first, and is TypeScript', async () => {
    const cwd = temporaryFolder({
      ...docset,
      'diglot.config.ts': "const locale: string = 'id-ID';\nexport default { docsets: [`texts/${locale}`] };\n",
      'diglot.config.json': '{ "docsets": ["nowhere"] }',
    });
    const { code, stdout } = await diglot(['pairs'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('"target":"Satu"');
  });

  test('what the command line names comes before it', async () => {
    const cwd = temporaryFolder({ ...docset, 'diglot.config.json': '{ "docsets": ["texts/id-ID"] }' });
    const { stdout } = await diglot(['pairs', 'texts/ar-SA'], { cwd });
    expect(stdout).toContain('"target":"واحد"');
    expect(stdout).not.toContain('Satu');
  });

  test.each([
    ['an unknown key', '{ "docset": ["a"] }', 'docset'],
    ['a wrong type', '{ "docsets": "id-ID" }', 'docsets'],
    ['no docsets in the list', '{ "docsets": [] }', 'docsets'],
    ['no URL', '{ "docsets": ["a"], "baseUrl": "help" }', 'baseUrl'],
  ])('%s is refused by name', async (_, json, key) => {
    const cwd = temporaryFolder({ 'diglot.config.json': json });
    const { code, stdout, stderr } = await diglot(['build', '--out', 'site'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('diglot.config.json');
    expect(stderr).toContain(key);
  });

  test.each([
    ['diglot.config.json', '{ "docsets": ['],
    ['diglot.config.ts', 'export default {'],
    ['diglot.config.ts', "throw new Error('no luck');"],
  ])('%s that cannot be loaded is a fault of the environment, not of Diglot', async (name, text) => {
    const cwd = temporaryFolder({ [name]: text });
    const { code, stderr } = await diglot(['stats'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`${name} cannot be loaded`);
    expect(stderr).not.toContain('fault of Diglot');
  });
});
