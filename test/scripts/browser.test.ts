import { describe, expect, test } from 'vitest';
import type { Machine } from '../../scripts/browser.ts';
import { ensureBrowser, findBrowser, installations } from '../../scripts/browser.ts';

/** A machine that has the named programs on PATH and the given browsers, and records what is run on it. */
function machine(options: Partial<Machine> & { programs?: Record<string, string>; browsers?: string[] }): Machine & {
  ran: string[];
  browsers: string[];
} {
  const { programs = {}, browsers = [], ...rest } = options;
  const ran: string[] = [];
  return {
    platform: 'linux',
    env: {},
    home: '/home/someone',
    isRoot: true,
    playwrightBrowser: '/home/someone/.cache/ms-playwright/chromium-1/chrome',
    which: (name) => programs[name],
    starts: (file) => browsers.includes(file),
    run: async (command) => {
      ran.push(command.join(' '));
      return true;
    },
    ...rest,
    ran,
    browsers,
  };
}

describe('findBrowser', () => {
  test('takes the environment first, DIGLOT_BROWSER before CHROME_PATH', () => {
    const programs = { chromium: '/usr/bin/chromium' };
    const browsers = ['/a', '/b', '/usr/bin/chromium'];
    expect(findBrowser(machine({ env: { DIGLOT_BROWSER: '/a', CHROME_PATH: '/b' }, programs, browsers }))).toBe('/a');
    expect(findBrowser(machine({ env: { CHROME_PATH: '/b' }, programs, browsers }))).toBe('/b');
  });

  test('does not pass over a DIGLOT_BROWSER that does not start', () => {
    const broken = machine({ env: { DIGLOT_BROWSER: '/a' }, browsers: ['/usr/bin/chromium'] });
    expect(() => findBrowser(broken)).toThrow('DIGLOT_BROWSER names /a');
  });

  test('passes over a program on PATH that does not start', () => {
    const programs = { 'chromium-browser': '/usr/bin/chromium-browser', 'google-chrome': '/usr/bin/google-chrome' };
    expect(findBrowser(machine({ programs, browsers: ['/usr/bin/google-chrome'] }))).toBe('/usr/bin/google-chrome');
  });

  test('takes a headless shell rather than a whole browser', () => {
    const programs = { chromium: '/usr/bin/chromium', 'chromium-headless-shell': '/usr/bin/chromium-headless-shell' };
    const browsers = Object.values(programs);
    expect(findBrowser(machine({ programs, browsers }))).toBe('/usr/bin/chromium-headless-shell');
  });

  test.each([
    ['linux', '/snap/bin/chromium'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/home/someone/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('looks in the usual places of %s: %s', (platform, file) => {
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(machine({ platform, env, browsers: [file] }))).toBe(file);
  });

  test("takes Playwright's own browser last, and gives undefined without any", () => {
    const own = machine({});
    expect(findBrowser(own)).toBeUndefined();
    own.browsers.push(own.playwrightBrowser);
    expect(findBrowser(own)).toBe(own.playwrightBrowser);
  });
});

describe('installations', () => {
  const labels = (it: Machine): string[] => installations(it).map(({ label }) => label);

  test('tries Playwright first, then the package managers that are there', () => {
    expect(labels(machine({}))).toEqual(["Playwright's download"]);
    expect(labels(machine({ programs: { 'apt-get': '/usr/bin/apt-get' } }))).toEqual([
      "Playwright's download",
      'apt-get',
      'apt-get',
    ]);
  });

  test('updates the package lists before apt installs', () => {
    const apt = installations(machine({ programs: { 'apt-get': '/usr/bin/apt-get' } }))[1]!;
    expect(apt.commands.map(({ command }) => command.slice(0, 2).join(' '))).toEqual(['apt-get update', 'apt-get -o']);
    expect(apt.commands[1]!.command.at(-1)).toBe('chromium');
  });

  test('uses sudo without a question when not root, and no package manager when there is no sudo', () => {
    const dnf = { dnf: '/usr/bin/dnf' };
    const withSudo = machine({ isRoot: false, programs: { ...dnf, sudo: '/usr/bin/sudo' } });
    expect(installations(withSudo)[1]!.commands[0]!.command).toEqual([
      'sudo',
      '-n',
      'dnf',
      'install',
      '-y',
      'chromium',
    ]);
    expect(labels(machine({ isRoot: false, programs: dnf }))).toEqual(["Playwright's download"]);
  });

  test('never runs brew by sudo', () => {
    const mac = machine({ platform: 'darwin', isRoot: false, programs: { brew: '/opt/homebrew/bin/brew' } });
    expect(installations(mac)[1]!.commands[0]!.command[0]).toBe('brew');
  });

  test('limits the time of every command', () => {
    const everything = machine({
      programs: { 'apt-get': 'a', dnf: 'b', apk: 'c', pacman: 'd', zypper: 'e', brew: 'f' },
    });
    for (const { commands } of installations(everything)) {
      for (const { limitSeconds } of commands) expect(limitSeconds).toBeLessThanOrEqual(300);
    }
  });
});

describe('ensureBrowser', () => {
  test('runs nothing when a browser is there', async () => {
    const ready = machine({ browsers: ['/usr/bin/chromium'] });
    expect(await ensureBrowser(ready)).toEqual({ browser: '/usr/bin/chromium', how: 'found' });
    expect(ready.ran).toEqual([]);
  });

  test('goes on to apt when the download fails, even if one mirror of apt does too', async () => {
    const closed = machine({
      programs: { 'apt-get': '/usr/bin/apt-get' },
      run: async (command) => {
        if (!command.includes('install') || command[0] !== 'apt-get') return false;
        closed.browsers.push('/usr/bin/chromium');
        return true;
      },
    });
    expect(await ensureBrowser(closed)).toEqual({ browser: '/usr/bin/chromium', how: 'installed by apt-get' });
  });

  test('does not trust an installation that leaves no browser which starts', async () => {
    const outcome = await ensureBrowser(machine({}));
    expect(outcome).toHaveProperty('advice');
    expect(JSON.stringify(outcome)).toContain('DIGLOT_BROWSER');
  });
});
